#!/bin/sh
# Makes a Linux machine ready to be copied: no user, key or name of its own is left. The machine is not used any more after this.
set -eu

export HISTSIZE=0
if command -v waagent > /dev/null; then
  waagent -force -deprovision+user
elif command -v cloud-init > /dev/null; then
  cloud-init clean --logs --machine-id
else
  echo 'The machine has neither waagent nor cloud-init: it cannot be made ready to be copied.' >&2
  exit 1
fi
sync
