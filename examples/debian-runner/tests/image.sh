#!/bin/bash
# Passes when the image holds what its definition promises, and the runner is installed, enabled and inert without configuration.
set -uo pipefail

failures=0
check() {
  local what=$1 answer
  shift
  if answer=$("$@" 2>&1); then
    echo "ok    $what"
  else
    echo "FAIL  $what: $* said: ${answer:-nothing}"
    failures=$((failures + 1))
  fi
}
# shellcheck disable=SC2317 # called by check
is() {
  if [[ $1 == "$2" ]]; then return 0; fi
  echo "\"$1\" instead of \"$2\""
  return 1
}

for program in git curl jq; do check "$program runs" "$program" --version; done
check 'certificates are installed' test -s /etc/ssl/certs/ca-certificates.crt
check 'the message of the day is rendered' grep -q '^Debian bookworm with GitHub runner [0-9]' /etc/motd
check 'the crash drill is there' test -x /usr/local/bin/crash-drill

check 'the user runner exists' id runner
check 'the package is unpacked' test -x /opt/actions-runner/run.sh
check 'the package belongs to its user' is "$(stat -c %U:%G /opt/actions-runner /opt/actions-runner/run.sh | sort -u)" runner:runner
check 'the bootstrap script is reached by way of the package' test -x /opt/actions-runner/bootstrap.sh
check 'the bootstrap script belongs to root' is "$(stat -L -c %U:%a /opt/actions-runner/bootstrap.sh)" root:755
check 'the unit is enabled' systemctl is-enabled github-runner.service

# Whether or not it has already run at boot: without configuration it must end by itself and not be started again.
systemctl start --wait github-runner.service
check 'the runner ends with exit code 78' is "$(systemctl show --property ExecMainStatus --value github-runner.service)" 78
check 'the runner is not restarted' is "$(systemctl show --property NRestarts --value github-runner.service)" 0
# The journal writes with a delay.
journalctl --sync
check 'the runner says what is missing' grep -q 'github-runner: not configured: GH_SCOPE' <(journalctl --unit github-runner.service --output cat)

exit $((failures > 0))
