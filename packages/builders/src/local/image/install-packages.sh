# shellcheck shell=sh
# A script before may have added an archive.
apt-get update
apt-get install --yes --no-install-recommends -- @PACKAGES@
