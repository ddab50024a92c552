#!/bin/sh
# Called by the kernel for each process that crashes, with the dump on standard input. Zero blocks become holes. The name is complete
# only when the dump is.
mount=@MOUNT@
process=$1 signal=$2 time=$3 program=$4
phase=$(cat "$mount/system/phase")
name=$mount/dumps/$phase/core.$program.$process.$signal.$time
dd of="$name.partial" bs=64k iflag=fullblock conv=sparse,fsync status=none && mv "$name.partial" "$name"
sync -f "$mount"
