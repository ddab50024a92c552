#!/bin/sh
# Runs on the machine that builds, with the root file system as its argument, before the first package is there.
set -eu
root=$1
inside=@INSIDE@
unsafe_io=@UNSAFE_IO@
mkdir -p "$root$inside" "$root/var/cache/apt/archives" "$root/etc/dpkg/dpkg.cfg.d"
# A half-made image is thrown away: dpkg need not flush each file to disk.
echo force-unsafe-io > "$root$unsafe_io"
