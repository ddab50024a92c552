#!/bin/sh
# Installs packages on the machine that becomes an image.
set -eu

# A new machine is busy with itself for a while, and apt with it.
if command -v cloud-init > /dev/null; then cloud-init status --wait > /dev/null || true; fi
export DEBIAN_FRONTEND=noninteractive
apt-get -q -o DPkg::Lock::Timeout=300 update
apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install @PACKAGES@
