#!/bin/bash
# Makes the machine one that can be captured: nothing in it is of this machine alone, and nobody who was let in for the build gets in again.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
apt-get clean
rm -rf /var/lib/apt/lists/* /tmp/linux /root/.bash_history
cloud-init clean --logs 2>/dev/null || true
truncate --size 0 /etc/machine-id
# Takes host keys, leases, and with +user the account that Packer came in by.
/usr/sbin/waagent -force -deprovision+user
export HISTSIZE=0
sync
