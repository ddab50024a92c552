#!/bin/bash
# Node.js of NODE_VERSION (such as 20.20.2) below PREFIX, /usr/local, from nodejs.org. The list of sums is signed by a releaser of Node.js.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
# shellcheck source-path=SCRIPTDIR source=download.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/download.sh"

[[ ${NODE_VERSION-} =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "NODE_VERSION is \"${NODE_VERSION-}\", and not three numbers, such as 20.20.2"
case $(uname -m) in
  x86_64) arch=x64 ;;
  aarch64) arch=arm64 ;;
  *) fail "nodejs.org has no Node.js for $(uname -m)" ;;
esac
site="https://nodejs.org/dist/v$NODE_VERSION"
archive="node-v$NODE_VERSION-linux-$arch.tar.xz"
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd "$folder"
download https://github.com/nodejs/release-keys/raw/HEAD/gpg/pubring.kbx keyring.kbx
download "$site/SHASUMS256.txt.asc" SHASUMS256.txt.asc
gpgv --quiet --keyring ./keyring.kbx --output SHASUMS256.txt SHASUMS256.txt.asc ||
  fail "no releaser of Node.js has signed $site/SHASUMS256.txt.asc"
sum=$(awk -v name="$archive" '$2 == name { print $1 }' SHASUMS256.txt)
[[ -n $sum ]] || fail "Node.js $NODE_VERSION has no $archive"
download "$site/$archive" "$archive"
check_sha256 "$archive" "$sum"
tar --extract --file "$archive" --directory "${PREFIX:-/usr/local}" --strip-components 1 --no-same-owner \
  --exclude '*/CHANGELOG.md' --exclude '*/LICENSE' --exclude '*/README.md'
