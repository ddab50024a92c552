import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assetText, fillTemplate } from '@bakehouse/system/template';

/** What a minimal Debian lacks to boot on a virtual machine, be reached and reach others. */
export const BASE_PACKAGES: readonly string[] = [
  'ca-certificates',
  'dbus',
  'iproute2',
  'linux-image-cloud-amd64',
  'systemd-resolved',
  'systemd-sysv',
  'udev',
];

/** Parameters of the kernel: root by the name of its partition; the last console is /dev/console. */
export const KERNEL_OPTIONS = 'root=PARTLABEL=root rw console=tty0 console=ttyS0,115200n8';

/** Tells dpkg not to flush each file; only while the image is made. */
const UNSAFE_IO = '/etc/dpkg/dpkg.cfg.d/00bakehouse-build';

/** Configuration that lies under everything the user's steps bring. */
function baseFiles(image: string): Readonly<Record<string, string>> {
  return {
    'etc/hostname': `${image}\n`,
    'etc/hosts': `127.0.0.1 localhost\n127.0.1.1 ${image}\n::1 localhost ip6-localhost ip6-loopback\n`,
    'etc/fstab': 'PARTLABEL=root / ext4 defaults,errors=remount-ro 0 1\n',
    // So that the initial RAM disk has the means to check the root file system; it cannot find out by itself in a chroot.
    'etc/initramfs-tools/conf.d/bakehouse': 'FSTYPE=ext4\n',
    // By MAC address: with an identifier from /etc/machine-id, DHCP servers forget a machine that is made anew.
    'etc/systemd/network/80-dhcp.network': assetText(new URL('./image/80-dhcp.network', import.meta.url)),
    'etc/systemd/system/bakehouse-ssh-host-keys.service': assetText(new URL('./image/bakehouse-ssh-host-keys.service', import.meta.url)),
  };
}

export async function writeBaseTree(folder: string, image: string): Promise<void> {
  for (const [path, text] of Object.entries(baseFiles(image))) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, { mode: 0o644 });
  }
}

/** Runs in the image before the user's steps. */
export function baseScript(): string {
  return assetText(new URL('./image/base.sh', import.meta.url));
}

/** Runs in the image after the user's steps. @param inside where what is fetched from the image is laid */
export function finishScript(inside: string): string {
  return fillTemplate(assetText(new URL('./image/finish.sh', import.meta.url)), 'shell', { INSIDE: inside, UNSAFE_IO });
}

/** Runs on this machine before the first package is in the image. */
export function prepareRootScript(inside: string): string {
  return fillTemplate(assetText(new URL('./image/prepare-root.sh', import.meta.url)), 'shell', { INSIDE: inside, UNSAFE_IO });
}
