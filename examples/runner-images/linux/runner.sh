#!/bin/bash
# The GitHub Actions runner of RUNNER_VERSION below /opt/actions-runner, owned by RUNNER_USER, with the libraries that it needs, its
# bootstrap script and its service, which is enabled and waits for its settings. RUNNER_SHA256 is the sum of the package; when it is empty,
# the one that the release states is taken.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=download.sh
source "$here/download.sh"
export DEBIAN_FRONTEND=noninteractive
# An empty folder makes a whole machine's root; tests give another.
tree=${IMAGE_ROOT-}
root=/opt/actions-runner

[[ ${RUNNER_VERSION-} =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] ||
  fail "RUNNER_VERSION is \"${RUNNER_VERSION-}\", and not three numbers, such as 2.317.0"
[[ ${RUNNER_USER-} =~ ^[a-z_][a-z0-9_-]{0,30}$ && $RUNNER_USER != root ]] ||
  fail "RUNNER_USER is \"${RUNNER_USER-}\", and not the name of a user other than root"
archive="actions-runner-linux-x64-$RUNNER_VERSION.tar.gz"
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
sum=${RUNNER_SHA256-}
[[ -n $sum ]] || sum=$(release_sha256 actions/runner "v$RUNNER_VERSION" "$archive")
download "https://github.com/actions/runner/releases/download/v$RUNNER_VERSION/$archive" "$folder/$archive"
check_sha256 "$folder/$archive" "$sum"

if [[ -z $tree ]]; then
  id "$RUNNER_USER" >/dev/null 2>&1 || useradd --create-home --shell /bin/bash --comment 'GitHub Actions runner' "$RUNNER_USER"
fi
install -d -m 0755 "$tree$root" "$tree/usr/lib/github-runner" "$tree/etc/systemd/system/multi-user.target.wants"
install -d -m 0700 "$tree/etc/github-runner"
tar --extract --file "$folder/$archive" --directory "$tree$root" --no-same-owner
sed "s/^runner_user=.*/runner_user=$RUNNER_USER/" "$here/bootstrap.sh" >"$folder/bootstrap.sh"
install -m 0755 "$folder/bootstrap.sh" "$tree/usr/lib/github-runner/bootstrap.sh"
install -m 0644 "$here/github-runner.service" "$tree/etc/systemd/system/github-runner.service"
ln -sfn ../../usr/lib/github-runner/bootstrap.sh "$tree$root/bootstrap.sh"
ln -sfn ../github-runner.service "$tree/etc/systemd/system/multi-user.target.wants/github-runner.service"
if [[ -z $tree ]]; then
  "$root/bin/installdependencies.sh"
  chown -R "$RUNNER_USER:$RUNNER_USER" "$root"
  systemctl daemon-reload
fi
