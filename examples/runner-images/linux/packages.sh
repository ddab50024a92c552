#!/bin/bash
# What the image has from Ubuntu's own archive, which apt checks: git, curl, jq, build-essential, Python, zip and unzip, and what the other
# scripts need.
set -euo pipefail
((EUID == 0)) || exec sudo --preserve-env -- bash "$0"
export DEBIAN_FRONTEND=noninteractive

# The machine is still setting itself up, and updating itself, when Packer is let in.
if command -v cloud-init >/dev/null; then cloud-init status --wait >/dev/null || true; fi
systemctl stop unattended-upgrades.service apt-daily.timer apt-daily-upgrade.timer 2>/dev/null || true

apt_get() { apt-get --option DPkg::Lock::Timeout=600 --option Acquire::Retries=5 --assume-yes --quiet "$@"; }
apt_get update
apt_get upgrade
apt_get install --no-install-recommends \
  git curl jq build-essential python3 python3-pip python3-venv zip unzip ca-certificates gnupg xz-utils
