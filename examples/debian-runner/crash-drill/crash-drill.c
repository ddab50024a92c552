/*
 * Crashes on purpose: the crash drill shows that a crash in a test is noticed, its dump collected and explained.
 * It needs no C library, so the image needs no headers to build it.
 */

/* Never mapped, and easy to recognise in a report. */
#define NOWHERE 0xdead0000UL

static void write_to(unsigned long address, int value) {
  *(volatile int *)address = value;
}

void _start(void) {
  write_to(NOWHERE, 1);
  for (;;) {
  }
}
