#!/usr/bin/env bash
# Runs as root in a machine that has booted from the image. If it ends with anything but 0, the image is not promoted.
set -euo pipefail

git --version
curl --version
[ "$(git config --system init.defaultBranch)" = main ]
