#!/bin/bash
# Stand-in for run.sh of the GitHub runner: keeps the listener going and ends with 0, as the real one nearly always does.
set -u
cd "$(dirname "$0")" || exit 1

if ((EUID == 0)) && [[ -z ${RUNNER_ALLOW_RUNASROOT-} ]]; then
  echo 'Must not run interactively with sudo' >&2
  exit 1
fi

bin/Runner.Listener run &
listener=$!
trap 'kill -TERM "$listener" 2>/dev/null' INT TERM
while kill -0 "$listener" 2>/dev/null; do wait "$listener"; done
exit 0
