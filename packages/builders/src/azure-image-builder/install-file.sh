#!/bin/sh
# Puts a file that the service has laid into a folder of its own where it belongs, which only root may do.
set -eu
file=@FILE@
destination=@DESTINATION@
mode=@MODE@
sudo install -D -o root -g root -m "$mode" "$file" "$destination"
rm -f "$file"
