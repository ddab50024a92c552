#!/bin/sh
# Runs a script that the service has laid down as root, as every builder runs it.
set -eu
file=@FILE@
sudo env @ENVIRONMENT@ @SHELL@ "$file"
rm -f "$file"
