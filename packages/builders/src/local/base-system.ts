import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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

const HOST_KEYS_UNIT = `[Unit]
Description=Make this machine's own SSH host keys
Before=ssh.service
ConditionPathExists=/usr/bin/ssh-keygen
ConditionPathExists=!/etc/ssh/ssh_host_ed25519_key

[Service]
Type=oneshot
ExecStart=/usr/bin/ssh-keygen -A

[Install]
WantedBy=multi-user.target
`;

/** Configuration that lies under everything the user's steps bring. */
function baseFiles(image: string): Readonly<Record<string, string>> {
  return {
    'etc/hostname': `${image}\n`,
    'etc/hosts': `127.0.0.1 localhost\n127.0.1.1 ${image}\n::1 localhost ip6-localhost ip6-loopback\n`,
    'etc/fstab': 'PARTLABEL=root / ext4 defaults,errors=remount-ro 0 1\n',
    // So that the initial RAM disk has the means to check the root file system; it cannot find out by itself in a chroot.
    'etc/initramfs-tools/conf.d/bakehouse': 'FSTYPE=ext4\n',
    // By MAC address: with an identifier from /etc/machine-id, DHCP servers forget a machine that is made anew.
    'etc/systemd/network/80-dhcp.network': '[Match]\nName=en* eth*\n\n[Network]\nDHCP=yes\n\n[DHCPv4]\nClientIdentifier=mac\n',
    'etc/systemd/system/bakehouse-ssh-host-keys.service': HOST_KEYS_UNIT,
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
export const BASE_LINES: readonly string[] = ['systemctl enable systemd-networkd.service'];

/**
 * Runs in the image after the user's steps: takes away what each machine must make for itself, and what differs between two
 * builds of the same, and lays kernel and initial RAM disk where they are fetched from.
 */
export function finishLines(inside: string): string[] {
  return [
    'rm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub',
    'if [ -x /usr/sbin/sshd ]; then systemctl enable bakehouse-ssh-host-keys.service; fi',
    // What the build machine had.
    'rm -f /etc/.resolv.conf.systemd-resolved.bak',
    // Empty, not missing: missing would count as a first boot, which enables every unit that has a preset.
    ': > /etc/machine-id',
    'rm -f /var/lib/dbus/machine-id /var/lib/systemd/random-seed /var/lib/systemd/credential.secret',
    // Package lists and archives.
    'find /var/lib/apt/lists /var/cache/apt -type f -delete',
    // It came in with the cached packages, and with it the user that built.
    'chown root:root /var/cache/apt/archives',
    'chmod 0755 /var/cache/apt/archives',
    'rm -rf /var/log/journal/* /var/log/apt/* /var/log/dpkg.log /var/log/bootstrap.log /var/log/alternatives.log',
    'rm -f /var/cache/ldconfig/aux-cache /var/cache/debconf/*-old /var/lib/dpkg/*-old /etc/passwd- /etc/group- /etc/shadow- /etc/gshadow- /etc/subuid- /etc/subgid-',
    'kernel=$(ls -1 /boot/vmlinuz-* 2>/dev/null | sort -V | tail -n 1)',
    'if [ -z "$kernel" ]; then echo "bakehouse: there is no kernel in /boot" >&2; exit 1; fi',
    'initrd=$(echo "$kernel" | sed s,^/boot/vmlinuz-,/boot/initrd.img-,)',
    'if [ ! -f "$initrd" ]; then update-initramfs -c -k "$(basename "$kernel" | sed s,^vmlinuz-,,)"; fi',
    `cp "$kernel" ${inside}/kernel`,
    `cp "$initrd" ${inside}/initrd`,
    `cp /var/lib/dpkg/status ${inside}/status`,
  ];
}
