import type { KnownFailure } from '@bakehouse/system/program';

/** What often goes wrong with mmdebstrap itself, as mmdebstrap 1.3 says it. */
export const MMDEBSTRAP_FAILURES: readonly KnownFailure[] = [
  {
    id: 'mmdebstrap-no-subuid',
    line: /failed to parse \/etc\/subuid and \/etc\/subgid|\/etc\/sub[ug]id (?:is empty|does not exist)|no entry in \/etc\/sub[ug]id/,
    reason: 'machine',
    cause: 'This user has no range of other users (/etc/subuid, /etc/subgid)',
    hint: 'run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 "$USER"; or build as root',
  },
  {
    id: 'mmdebstrap-no-namespace',
    line: /unshare(?:\(\))? (?:syscall )?failed|cannot unshare|failed to unshare/i,
    reason: 'machine',
    cause: 'This machine gives no namespaces to ordinary users',
    hint: 'allow them (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0), or build as root',
  },
  {
    id: 'mmdebstrap-no-access',
    line: /cannot chdir to (?<subject>\S+)|unable to open file '(?<file>[^']+)' as user _apt|(?<other>\S+) (?:is not accessible|cannot be accessed)/,
    reason: 'machine',
    cause: 'The user that installs packages cannot reach $<subject>$<file>$<other>',
    hint: 'give an output folder whose path every user may pass (chmod o+x on each folder of it)',
  },
  {
    id: 'mmdebstrap-architecture',
    line: /(?<subject>\w+) can(?:not|'t) be executed|(?:cannot|unable to) execute (?<other>\w+) binaries/,
    reason: 'machine',
    cause: 'This machine cannot run programs of $<subject>$<other>',
    hint: 'install qemu-user-static, or build on a machine of that architecture',
  },
  {
    id: 'mmdebstrap-mount',
    line: /mount: .*(?:permission denied|must be superuser)|cannot mount (?<subject>\S+)/i,
    reason: 'machine',
    cause: 'This machine does not let mmdebstrap mount $<subject>',
    hint: 'give the container the capability SYS_ADMIN, or build on a machine of its own',
  },
];
