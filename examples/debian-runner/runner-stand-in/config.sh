#!/bin/bash
# Stand-in for config.sh of the GitHub runner. It contacts nothing: it checks what it is told as the real one does, and leaves
# the files that the real one leaves.
set -euo pipefail
cd "$(dirname "$0")"

if ((EUID == 0)) && [[ -z ${RUNNER_ALLOW_RUNASROOT-} ]]; then
  echo 'Must not run with sudo' >&2
  exit 1
fi

if [[ ${1-} == remove ]]; then
  rm -f .runner .credentials .credentials_rsaparams
  echo 'Runner removed'
  exit 0
fi

# Every argument can also come as ACTIONS_RUNNER_INPUT_<NAME>, which keeps a token out of the list of processes.
url=${ACTIONS_RUNNER_INPUT_URL-}
token=${ACTIONS_RUNNER_INPUT_TOKEN-}
name=${ACTIONS_RUNNER_INPUT_NAME-$(uname -n)}
work=${ACTIONS_RUNNER_INPUT_WORK-_work}
ephemeral=false
while (($# > 0)); do
  case $1 in
    --url | --token | --name | --work | --labels | --runnergroup)
      value=${2?"$1 needs a value"}
      case $1 in
        --url) url=$value ;;
        --token) token=$value ;;
        --name) name=$value ;;
        --work) work=$value ;;
      esac
      shift 2
      ;;
    --ephemeral) ephemeral=true && shift ;;
    --unattended | --replace | --disableupdate | --no-default-labels) shift ;;
    *)
      echo "Unrecognized command-line input: $1" >&2
      shift
      ;;
  esac
done

if [[ -e .runner || -e .runner_migrated ]]; then
  echo "Cannot configure the runner because it is already configured. To reconfigure, run './config.sh remove' first." >&2
  exit 1
fi
if [[ -z $url || -z $token ]]; then
  echo 'An address (--url) and a registration token are needed' >&2
  exit 1
fi

printf '{"agentId":1,"agentName":"%s","gitHubUrl":"%s","workFolder":"%s","ephemeral":%s}\n' "$name" "$url" "$work" "$ephemeral" >.runner
printf '{"scheme":"OAuth"}\n' >.credentials
(umask 077 && printf '{}\n' >.credentials_rsaparams)
echo "Stand-in runner $name configured for $url; nothing was contacted"
