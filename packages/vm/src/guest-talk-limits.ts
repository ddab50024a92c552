/**
 * How much of what a guest says and leaves is taken. A guest is not trusted: a limit is far above what an honest test needs, and what
 * is left out is said in the log and in the result.
 */
const MIB = 1024 * 1024;

/** Bytes of the output of one test that are followed while it runs; its log has more. */
export const MAX_FOLLOWED_OUTPUT = 16 * MIB;
/** Bytes of the serial console in `console.log`. */
export const MAX_CONSOLE_LOG = 64 * MIB;
/** Bytes of the output of the running test that are kept in memory, in case the machine dies before they reach the dump disk. */
export const MAX_KEPT_OUTPUT = 4 * MIB;

/** What the log of the job shows of one test, and of all tests together; the rest is in the results only. */
export const MAX_SHOWN_OF_TEST = { lines: 10_000, bytes: 2 * MIB } as const;
export const MAX_SHOWN_OF_TESTS = { lines: 100_000, bytes: 16 * MIB } as const;
/** What the debug log shows of the serial console. */
export const MAX_SHOWN_OF_CONSOLE = { lines: 20_000, bytes: 4 * MIB } as const;

/** Characters of a message of the agent; its longest one has less than half of that. */
export const MAX_PROGRESS_LINE = 128;
