import { assetText, fillTemplate } from '@bakehouse/system/template';
import { MAX_FOLLOWED_OUTPUT } from '../guest-talk-limits.ts';
import { type GuestTest, STOP_SECONDS, testKey } from '../guest-test.ts';
import { UNKNOWN_RESULT } from '../progress.ts';
import type { GuestEntry } from './ext4-patch.ts';

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
/** What the kernel does with a core dump: see core(5). It keeps 127 bytes of it. */
const CORE_PATTERN = `|/bin/sh ${MOUNT}/agent/core %P %s %t %e`;
const UNITS = '/etc/systemd/system';

/** Units for the root file system of the overlay. Only these are added to the image; all scripts lie on the dump disk. */
export function agentUnits(tests: readonly GuestTest[]): GuestEntry[] {
  const unit = (name: string, text: string, values: Readonly<Record<string, string | number>> = {}) => ({
    path: `${UNITS}/${name}`,
    content: fillTemplate(text, 'unit', { MOUNT, ...values }),
  });
  const wanted = (target: string, name: string) => ({ path: `${UNITS}/${target}.wants/${name}`, target: `../${name}` });
  const testUnit = assetText(new URL('./guest/bakehouse-test.service', import.meta.url));
  return [
    unit('run-bakehouse.mount', assetText(new URL('./guest/run-bakehouse.mount', import.meta.url)), { DISK_SERIAL }),
    unit('bakehouse-witness.service', assetText(new URL('./guest/bakehouse-witness.service', import.meta.url))),
    wanted('sysinit.target', 'bakehouse-witness.service'),
    unit('bakehouse-agent.service', assetText(new URL('./guest/bakehouse-agent.service', import.meta.url))),
    wanted('multi-user.target', 'bakehouse-agent.service'),
    ...tests.map(({ shell, timeoutSeconds }, index) => {
      const key = testKey(index);
      const values = { KEY: key, SHELL: shell, TIMEOUT_SECONDS: timeoutSeconds, STOP_SECONDS };
      return unit(`bakehouse-test-${key}.service`, testUnit, values);
    }),
  ];
}

/** The scripts on the dump disk, by name. POSIX sh, since an image may have nothing else. */
export function agentScripts(): Readonly<Record<string, string>> {
  const port = (name: string) => `/dev/virtio-ports/${name}`;
  return {
    witness: fillTemplate(assetText(new URL('./guest/witness.sh', import.meta.url)), 'shell', {
      MOUNT,
      CORE_PATTERN,
      HEARTBEAT_PORT: port(HEARTBEAT_PORT),
    }),
    core: fillTemplate(assetText(new URL('./guest/core.sh', import.meta.url)), 'shell', { MOUNT }),
    ended: fillTemplate(assetText(new URL('./guest/ended.sh', import.meta.url)), 'shell', { MOUNT, RESULT_IN_MEMORY }),
    agent: fillTemplate(assetText(new URL('./guest/agent.sh', import.meta.url)), 'shell', {
      MOUNT,
      RESULT_IN_MEMORY,
      PROGRESS_PORT: port(PROGRESS_PORT),
      OUTPUT_PORT: port(OUTPUT_PORT),
      MAX_FOLLOWED_OUTPUT,
      UNKNOWN_RESULT,
    }),
  };
}
