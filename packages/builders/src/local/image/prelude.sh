#!/bin/sh
# Begins every script that runs in the image while it is made.
set -eu
# One stream, in which what a script writes and our marks keep their order.
exec 2>&1
ended() {
  [ "$1" = 0 ] || echo "bakehouse: ended with exit code $1"
}
trap 'ended "$?"' EXIT
# The same environment for every script on every machine, but for proxies: they may hold passwords, so they are handed on without
# becoming arguments.
# shellcheck disable=SC2046 # each name is a word
unset $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p' | grep -Eivx '(http|https|ftp|no|all)_proxy')
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
echo @TITLE@
export SOURCE_DATE_EPOCH=@SOURCE_DATE@
