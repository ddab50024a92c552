#!/bin/sh
# Called by systemd when the service of a test has ended: notes how, as systemd.exec(5) has it.
mount=@MOUNT@
in_memory=@RESULT_IN_MEMORY@
key=$1
echo "${SERVICE_RESULT:-unknown} ${EXIT_CODE:-unknown} ${EXIT_STATUS:-unknown}" > "$in_memory-$key"
cat "$in_memory-$key" > "$mount/results/$key/result"
sync -f "$mount"
