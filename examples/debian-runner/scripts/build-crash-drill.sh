#!/bin/bash
# Builds the program of the crash drill in the image.
set -euo pipefail

tcc -nostdlib -static -o /usr/local/bin/crash-drill /usr/local/src/crash-drill/crash-drill.c
chmod 0755 /usr/local/bin/crash-drill
