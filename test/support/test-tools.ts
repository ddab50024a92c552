import type { SystemTool } from '@bakehouse/system/debian-packages';

/**
 * What tests need beside Node and npm packages. `scripts/install-test-tools.ts` installs it before a run, so that no test does; a test that
 * names a tool of this list by `testNeeding` is skipped where it is not there.
 */
export const TEST_TOOLS: readonly SystemTool[] = [
  { needs: 'shellcheck', package: 'shellcheck' },
  { needs: 'systemd-analyze', package: 'systemd' },
  { needs: 'qemu-img', package: 'qemu-utils' },
  { needs: 'qemu-io', package: 'qemu-utils' },
  { needs: 'mke2fs', package: 'e2fsprogs' },
  { needs: 'debugfs', package: 'e2fsprogs' },
  { needs: 'e2fsck', package: 'e2fsprogs' },
  { needs: 'e2image', package: 'e2fsprogs' },
  { needs: '/usr/share/OVMF/OVMF_CODE_4M.fd', package: 'ovmf' },
  { needs: 'sfdisk', package: 'fdisk' },
  { needs: 'mkfs.vfat', package: 'dosfstools' },
  { needs: 'mcopy', package: 'mtools' },
  { needs: '/usr/lib/systemd/boot/efi/systemd-bootx64.efi', package: 'systemd-boot-efi' },
  { needs: 'bwrap', package: 'bubblewrap' },
  { needs: 'prlimit', package: 'util-linux' },
  { needs: 'gpg', package: 'gnupg' },
  { needs: 'gpgv', package: 'gpgv' },
  { needs: 'jq', package: 'jq' },
  { needs: 'xz', package: 'xz-utils' },
];

/** For the tests of test/e2e, beside those. */
export const E2E_TOOLS: readonly SystemTool[] = [
  { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { needs: '/usr/share/OVMF/OVMF_CODE.fd', package: 'ovmf' },
  { needs: '/usr/share/ovmf/OVMF.fd', package: 'ovmf' },
  { needs: 'mmdebstrap', package: 'mmdebstrap' },
  { needs: 'as', package: 'binutils' },
  { needs: 'objcopy', package: 'binutils' },
  { needs: 'newuidmap', package: 'uidmap' },
  { needs: 'packer', package: 'packer' },
  { needs: 'ssh-keygen', package: 'openssh-client' },
  { needs: 'rclone', package: 'rclone' },
  { needs: 'chromium', package: 'chromium' },
  { needs: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', package: 'fonts-dejavu-core' },
];
