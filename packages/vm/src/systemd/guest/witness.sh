#!/bin/sh
# Runs from early on until the machine ends: keeps core dumps and the journal on the dump disk, and tells the host once a second that
# processes run.
mount=@MOUNT@
heartbeat=@HEARTBEAT_PORT@

# The kernel pipes core dumps to the script `core`: that works for services in their own root or with LimitCORE=0 too, and with a
# core_pipe_limit the crashed process ends only after its dump is complete (core(5)).
echo @CORE_PATTERN@ > /proc/sys/kernel/core_pattern
echo 16 > /proc/sys/kernel/core_pipe_limit
# The machine has no one to look at it: after a panic it restarts, and the host ends it instead.
echo 1 > /proc/sys/kernel/panic
{
  until [ -c "$heartbeat" ]; do sleep 1; done
  while :; do
    echo
    sleep 1
  done > "$heartbeat"
} 2> /dev/null &
journalctl --boot --follow --lines=all --output=short-precise > "$mount/system/journal.log" 2>&1 &
while :; do
  sync -f "$mount"
  sleep 1
done
