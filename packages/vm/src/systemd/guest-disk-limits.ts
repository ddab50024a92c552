/**
 * How much is taken from a machine. It decides what lies on its dump disk; these decide what comes out of it. Beside them, nothing is
 * taken that is larger than the disk, and not more in all than the disk has.
 */
const MIB = 1024 * 1024;

/** Bytes of the line that says how a test ended. */
export const RESULT_BYTES = 256;
/** Bytes of the list of failed units, and names in it. */
export const FAILED_UNITS_BYTES = 64 * 1024;
export const MOST_FAILED_UNITS = 100;
/** Bytes of a test's log and of the journal; of a longer one the end is kept. */
export const LOG_BYTES = 64 * MIB;
/** Core dumps. */
export const MOST_DUMPS = 1_000;
/** Files and folders that the tests left in $BAKEHOUSE_OUTPUT, of all tests together. */
export const MOST_FILES = 20_000;
/** Folders in one another, and bytes of a path, below $BAKEHOUSE_OUTPUT of a test. */
export const DEEPEST_FOLDER = 32;
export const LONGEST_PATH = 1024;
/** Characters of the name that a core dump gets. */
export const LONGEST_DUMP_NAME = 200;
/** Sizes of all files, holes included, as a multiple of the disk's: a core dump is mostly holes. */
export const MOST_HOLES = 8;
