#!/bin/sh
# Waits until the machine is ready, runs the tests one by one, tells the host about each, and switches the machine off.
mount=@MOUNT@
in_memory=@RESULT_IN_MEMORY@
output=@OUTPUT_PORT@
exec 3> @PROGRESS_PORT@
echo agent >&3
state=$(systemctl is-system-running --wait 2>&1)
systemctl list-units --failed --plain --no-legend --no-pager > "$mount/system/failed-units.txt" 2>&1
echo "$state" > "$mount/system/state"
sync -f "$mount"
echo "ready $state" >&3
for results in "$mount"/results/*/; do
  [ -d "$results" ] || continue
  key=$(basename "$results")
  echo "$key" > "$mount/system/phase"
  : > "$results/log"
  sync -f "$mount"
  echo "test-started $key" >&3
  systemctl start --no-ask-password "bakehouse-test-$key.service" > /dev/null 2>&1 3>&- &
  starter=$!
  tail -n +1 -f -s 0.2 --pid=$starter "$results/log" 2> /dev/null 3>&- |
    dd bs=64k iflag=count_bytes count=@MAX_FOLLOWED_OUTPUT@ of="$output" status=none 2> /dev/null 3>&- &
  follower=$!
  wait $starter
  wait $follower
  result=$(cat "$in_memory-$key" 2> /dev/null || echo @UNKNOWN_RESULT@)
  [ -s "$results/result" ] || echo "$result" > "$results/result"
  echo after > "$mount/system/phase"
  sync -f "$mount"
  [ "$(stat -f -c %a "$mount")" = 0 ] && echo disk-full >&3
  echo "test-finished $key $result" >&3
done
journalctl --boot --no-pager --output=short-precise > "$mount/system/journal.new" 2>&1 &&
  mv "$mount/system/journal.new" "$mount/system/journal.log"
sync -f "$mount"
echo 'done' >&3
systemctl poweroff --force
