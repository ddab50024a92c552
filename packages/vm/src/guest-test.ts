/** Seconds that a test gets to end after it was told to before it is killed. */
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
