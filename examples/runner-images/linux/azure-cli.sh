#!/bin/bash
# The Azure CLI of AZURE_CLI_VERSION (such as 2.88.0) from Microsoft's package archive, which apt checks by Microsoft's key.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
# shellcheck source-path=SCRIPTDIR source=download.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/download.sh"
export DEBIAN_FRONTEND=noninteractive

[[ ${AZURE_CLI_VERSION-} =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] ||
  fail "AZURE_CLI_VERSION is \"${AZURE_CLI_VERSION-}\", and not three numbers, such as 2.88.0"
# shellcheck source=/dev/null
codename=$(source /etc/os-release && printf '%s' "$VERSION_CODENAME")
keyring=/etc/apt/keyrings/microsoft.gpg
key_with_fingerprint https://packages.microsoft.com/keys/microsoft.asc BC528686B50D79E339D3721CEB3E94ADBE1229CF "$keyring"
cat >/etc/apt/sources.list.d/azure-cli.sources <<END
Types: deb
URIs: https://packages.microsoft.com/repos/azure-cli/
Suites: $codename
Components: main
Architectures: $(dpkg --print-architecture)
Signed-By: $keyring
END
apt_get() { apt-get --option DPkg::Lock::Timeout=600 --option Acquire::Retries=5 --assume-yes --quiet "$@"; }
apt_get update
apt_get install --no-install-recommends "azure-cli=$AZURE_CLI_VERSION-1~$codename"
