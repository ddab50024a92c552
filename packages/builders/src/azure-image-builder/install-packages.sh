#!/bin/sh
# Installs the Debian packages of a step.
set -eu
export DEBIAN_FRONTEND=noninteractive
set -- @PACKAGES@
sudo apt-get update
sudo -E apt-get install -y --no-install-recommends "$@"
