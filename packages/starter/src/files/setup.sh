#!/usr/bin/env bash
# Runs once, as root, inside of the new image. What it changes is in every machine that starts from it.
set -euo pipefail

git config --system init.defaultBranch main
