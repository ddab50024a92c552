import type { GuestEntry } from './ext4-patch.ts';
import { MAX_FOLLOWED_OUTPUT } from './guest-talk-limits.ts';
import { UNKNOWN_RESULT } from './progress.ts';

/** Where the dump disk is mounted in the guest. */
export const MOUNT = '/run/bakehouse';
/** Serial number of the dump disk; udev makes /dev/disk/by-id/virtio-<serial> of it. */
export const DISK_SERIAL = 'bakehouse';
/** Names of the virtio-serial ports. */
export const PROGRESS_PORT = 'org.bakehouse.progress';
export const OUTPUT_PORT = 'org.bakehouse.output';
/** Gets an empty line each second, as long as the machine runs processes. */
export const HEARTBEAT_PORT = 'org.bakehouse.heartbeat';
/** Results of tests also lie here, in memory, for when the dump disk is full. */
const RESULT_IN_MEMORY = '/run/bakehouse-result';
/** Seconds that a test gets to end after SIGTERM before it is killed. */
export const STOP_SECONDS = 10;

/** A test as the machine runs it. */
export interface GuestTest {
  readonly name: string;
  readonly shell: 'bash' | 'sh';
  readonly script: string | Uint8Array;
  /** Seconds. */
  readonly timeoutSeconds: number;
}

/** "000", "001", …: how a test is called inside the machine, where its name may need no escaping. */
export function testKey(index: number): string {
  return String(index).padStart(3, '0');
}

/**
 * Units for the root file system of the overlay. Only these are added to the image; all scripts lie on the dump disk.
 * A test is a service of its own: systemd then ends everything it started, in time, and says how it ended.
 */
export function agentUnits(tests: readonly GuestTest[]): GuestEntry[] {
  const folder = '/etc/systemd/system';
  const unit = (name: string, lines: readonly string[]) => ({ path: `${folder}/${name}`, content: `${lines.join('\n')}\n` });
  const wanted = (target: string, name: string) => ({ path: `${folder}/${target}.wants/${name}`, target: `../${name}` });
  return [
    unit('run-bakehouse.mount', [
      '[Unit]',
      'Description=Dump disk of the image test',
      'DefaultDependencies=no',
      'Conflicts=umount.target',
      'Before=umount.target',
      '[Mount]',
      `What=/dev/disk/by-id/virtio-${DISK_SERIAL}`,
      `Where=${MOUNT}`,
      'Type=ext4',
      'Options=nodev,nosuid,noatime,commit=1',
    ]),
    // Early, so that a service that crashes while the machine starts leaves a dump as well.
    unit('bakehouse-witness.service', [
      '[Unit]',
      'Description=Keeps core dumps and the journal of the image test',
      'DefaultDependencies=no',
      'Requires=run-bakehouse.mount',
      'After=run-bakehouse.mount systemd-sysctl.service systemd-journald.service',
      'Conflicts=shutdown.target',
      'Before=shutdown.target',
      '[Service]',
      `ExecStart=/bin/sh ${MOUNT}/agent/witness`,
    ]),
    wanted('sysinit.target', 'bakehouse-witness.service'),
    unit('bakehouse-agent.service', [
      '[Unit]',
      'Description=Runs the image tests',
      'Requires=run-bakehouse.mount',
      'After=run-bakehouse.mount bakehouse-witness.service multi-user.target',
      '[Service]',
      `ExecStart=/bin/sh ${MOUNT}/agent/agent`,
    ]),
    wanted('multi-user.target', 'bakehouse-agent.service'),
    ...tests.map((test, index) => unit(`bakehouse-test-${testKey(index)}.service`, testUnit(test, testKey(index)))),
  ];
}

function testUnit(test: GuestTest, key: string): string[] {
  const results = `${MOUNT}/results/${key}`;
  return [
    '[Unit]',
    `Description=Image test ${key}`,
    '[Service]',
    'Type=oneshot',
    `ExecStart=/bin/${test.shell} ${MOUNT}/tests/${key}`,
    `ExecStopPost=/bin/sh ${MOUNT}/agent/ended ${key}`,
    `TimeoutStartSec=${test.timeoutSeconds}s`,
    `TimeoutStopSec=${STOP_SECONDS}s`,
    'LimitCORE=infinity',
    'StandardInput=null',
    `StandardOutput=append:${results}/log`,
    'StandardError=inherit',
    'WorkingDirectory=/',
    'Environment=HOME=/root LANG=C.UTF-8',
    `Environment=BAKEHOUSE_OUTPUT=${results}/files`,
  ];
}

/** The scripts on the dump disk, by name. POSIX sh, since an image may have nothing else. */
export const agentScripts: Readonly<Record<string, string>> = {
  // The kernel pipes core dumps to `core`: that works for services in their own root or with LimitCORE=0 too, and
  // with a core_pipe_limit the crashed process ends only after its dump is complete (core(5)).
  // kernel.panic: the machine has no one to look at it; it restarts, and QEMU ends instead (-no-reboot).
  witness: `#!/bin/sh
echo '|/bin/sh ${MOUNT}/agent/core %P %s %t %e' > /proc/sys/kernel/core_pattern
echo 16 > /proc/sys/kernel/core_pipe_limit
echo 1 > /proc/sys/kernel/panic
{
  until [ -c /dev/virtio-ports/${HEARTBEAT_PORT} ]; do sleep 1; done
  while :; do
    echo
    sleep 1
  done > /dev/virtio-ports/${HEARTBEAT_PORT}
} 2> /dev/null &
journalctl --boot --follow --lines=all --output=short-precise > ${MOUNT}/system/journal.log 2>&1 &
while :; do
  sync -f ${MOUNT}
  sleep 1
done
`,
  // Zero blocks become holes. The name is complete only when the dump is.
  core: `#!/bin/sh
process=$1 signal=$2 time=$3 program=$4
phase=$(cat ${MOUNT}/system/phase)
name=${MOUNT}/dumps/$phase/core.$program.$process.$signal.$time
dd of="$name.partial" bs=64k iflag=fullblock conv=sparse,fsync status=none && mv "$name.partial" "$name"
sync -f ${MOUNT}
`,
  ended: `#!/bin/sh
echo "\${SERVICE_RESULT:-unknown} \${EXIT_CODE:-unknown} \${EXIT_STATUS:-unknown}" > "${RESULT_IN_MEMORY}-$1"
cat "${RESULT_IN_MEMORY}-$1" > "${MOUNT}/results/$1/result"
sync -f ${MOUNT}
`,
  agent: `#!/bin/sh
exec 3> /dev/virtio-ports/${PROGRESS_PORT}
echo agent >&3
state=$(systemctl is-system-running --wait 2>&1)
systemctl list-units --failed --plain --no-legend --no-pager > ${MOUNT}/system/failed-units.txt 2>&1
echo "$state" > ${MOUNT}/system/state
sync -f ${MOUNT}
echo "ready $state" >&3
for results in ${MOUNT}/results/*/; do
  [ -d "$results" ] || continue
  key=$(basename "$results")
  echo "$key" > ${MOUNT}/system/phase
  : > "$results/log"
  sync -f ${MOUNT}
  echo "test-started $key" >&3
  systemctl start --no-ask-password "bakehouse-test-$key.service" > /dev/null 2>&1 3>&- &
  starter=$!
  tail -n +1 -f -s 0.2 --pid=$starter "$results/log" 2> /dev/null 3>&- |
    dd bs=64k iflag=count_bytes count=${MAX_FOLLOWED_OUTPUT} of=/dev/virtio-ports/${OUTPUT_PORT} status=none 2> /dev/null 3>&- &
  follower=$!
  wait $starter
  wait $follower
  result=$(cat "${RESULT_IN_MEMORY}-$key" 2> /dev/null || echo '${UNKNOWN_RESULT}')
  [ -s "$results/result" ] || echo "$result" > "$results/result"
  echo after > ${MOUNT}/system/phase
  sync -f ${MOUNT}
  [ "$(stat -f -c %a ${MOUNT})" = 0 ] && echo disk-full >&3
  echo "test-finished $key $result" >&3
done
journalctl --boot --no-pager --output=short-precise > ${MOUNT}/system/journal.new 2>&1 && mv ${MOUNT}/system/journal.new ${MOUNT}/system/journal.log
sync -f ${MOUNT}
echo 'done' >&3
systemctl poweroff --force
`,
};
