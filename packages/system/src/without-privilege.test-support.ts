/** The user nobody. */
const NOBODY = 65_534;

/** Runs `work` as a user who is not above rights, also where the tests run as one who is. What it needs must be loaded by then. */
export async function withoutPrivilege(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
