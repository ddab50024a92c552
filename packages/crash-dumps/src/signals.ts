/** Numbers that every Linux machine shares (include/uapi/asm-generic/signal.h). */
const COMMON: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
};
const GENERIC: Readonly<Record<number, string>> = {
  ...COMMON,
  7: 'SIGBUS',
  10: 'SIGUSR1',
  12: 'SIGUSR2',
  16: 'SIGSTKFLT',
  17: 'SIGCHLD',
  18: 'SIGCONT',
  19: 'SIGSTOP',
  20: 'SIGTSTP',
  21: 'SIGTTIN',
  22: 'SIGTTOU',
  23: 'SIGURG',
  24: 'SIGXCPU',
  25: 'SIGXFSZ',
  26: 'SIGVTALRM',
  27: 'SIGPROF',
  28: 'SIGWINCH',
  29: 'SIGIO',
  30: 'SIGPWR',
  31: 'SIGSYS',
};
/** arch/mips/include/uapi/asm/signal.h, as far as it kills with a core. */
const MIPS: Readonly<Record<number, string>> = { ...COMMON, 7: 'SIGEMT', 10: 'SIGBUS', 12: 'SIGSYS', 30: 'SIGXCPU', 31: 'SIGXFSZ' };

/** include/uapi/asm-generic/siginfo.h; the names are those that Breakpad's and rust-minidump's tools print. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  SIGILL: ['ILL_ILLOPC', 'ILL_ILLOPN', 'ILL_ILLADR', 'ILL_ILLTRP', 'ILL_PRVOPC', 'ILL_PRVREG', 'ILL_COPROC', 'ILL_BADSTK', 'ILL_BADIADDR'],
  SIGFPE: ['FPE_INTDIV', 'FPE_INTOVF', 'FPE_FLTDIV', 'FPE_FLTOVF', 'FPE_FLTUND', 'FPE_FLTRES', 'FPE_FLTINV', 'FPE_FLTSUB'],
  SIGSEGV: [
    'SEGV_MAPERR',
    'SEGV_ACCERR',
    'SEGV_BNDERR',
    'SEGV_PKUERR',
    'SEGV_ACCADI',
    'SEGV_ADIDERR',
    'SEGV_ADIPERR',
    'SEGV_MTEAERR',
    'SEGV_MTESERR',
    'SEGV_CPERR',
  ],
  SIGBUS: ['BUS_ADRALN', 'BUS_ADRERR', 'BUS_OBJERR', 'BUS_MCEERR_AR', 'BUS_MCEERR_AO'],
  SIGTRAP: ['TRAP_BRKPT', 'TRAP_TRACE', 'TRAP_BRANCH', 'TRAP_HWBKPT', 'TRAP_UNK', 'TRAP_PERF'],
  SIGSYS: ['SYS_SECCOMP', 'SYS_USER_DISPATCH'],
};

/** Codes of any signal: who sent it. */
const SENDERS: Readonly<Record<number, string>> = {
  0: 'SI_USER',
  128: 'SI_KERNEL',
  [-1]: 'SI_QUEUE',
  [-2]: 'SI_TIMER',
  [-3]: 'SI_MESGQ',
  [-4]: 'SI_ASYNCIO',
  [-5]: 'SI_SIGIO',
  [-6]: 'SI_TKILL',
};

/** "SIGSEGV", or "signal 42" for one without a name. */
export function signalName(number: number, mips = false): string {
  return (mips ? MIPS : GENERIC)[number] ?? `signal ${number}`;
}

/** "SEGV_MAPERR", "SI_TKILL", or "code 99" for one without a name. */
export function signalCodeName(signal: string, code: number): string {
  return SENDERS[code] ?? CODES[signal]?.[code - 1] ?? `code ${code}`;
}

/** True when si_addr holds the address of a fault: a processor's fault, not a signal that a program or the kernel sent. */
export function carriesAddress(signal: string, code: number): boolean {
  // SI_KERNEL comes without an address, as for a non-canonical pointer on x86-64.
  return code > 0 && code !== 128 && ['SIGILL', 'SIGFPE', 'SIGSEGV', 'SIGBUS', 'SIGTRAP'].includes(signal);
}
