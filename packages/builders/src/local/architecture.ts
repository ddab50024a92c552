/** What Debian calls the architectures that are built. */
export const DEBIAN_ARCHITECTURE = { x64: 'amd64' } as const;
