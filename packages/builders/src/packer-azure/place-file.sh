#!/bin/sh
# Puts what Packer has uploaded as its own user where the definition wants it, as root's.
set -eu

from=@FROM@
to=@TO@
mode=@MODE@

if [ -n "$mode" ]; then find "$from" -type f -exec chmod "$mode" {} +; fi
mkdir -p "$(dirname "$to")"
if [ -d "$from" ]; then
  mkdir -p "$to"
  cp -R --preserve=mode "$from/." "$to/"
else
  cp --preserve=mode "$from" "$to"
fi
rm -rf "$from"
