#!/bin/bash
# The Azure Developer CLI of AZD_VERSION (such as 1.25.3), from its release on GitHub, whose sum GitHub states.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
# shellcheck source-path=SCRIPTDIR source=download.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/download.sh"

[[ ${AZD_VERSION-} =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "AZD_VERSION is \"${AZD_VERSION-}\", and not three numbers, such as 1.25.3"
arch=$(dpkg --print-architecture)
archive="azd-linux-$arch.tar.gz"
tag="azure-dev-cli_$AZD_VERSION"
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
sum=$(release_sha256 Azure/azure-dev "$tag" "$archive")
download "https://github.com/Azure/azure-dev/releases/download/$tag/$archive" "$folder/$archive"
check_sha256 "$folder/$archive" "$sum"
tar --extract --file "$folder/$archive" --directory "$folder" "azd-linux-$arch"
install -D -m 0755 "$folder/azd-linux-$arch" "${PREFIX:-/usr/local}/bin/azd"
