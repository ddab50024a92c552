/** Where a machine keeps what is read from its NT_PRSTATUS note (struct elf_prstatus of the kernel). Offsets in bytes. */
export interface Machine {
  readonly name: string;
  /** Thread id. */
  readonly tid: number;
  /** Program counter and the size of a register; left out where it is not known here. */
  readonly pc?: { readonly offset: number; readonly size: 4 | 8 };
  /** True where siginfo_t has si_code before si_errno, and some signals have other numbers. */
  readonly mips?: boolean;
}

/** pr_pid follows pr_info (12), pr_cursig (2, padded) and two words of pending and held signals. */
const TID_64 = 32;
const TID_32 = 24;

/**
 * By e_machine of the ELF header and class. Register offsets: pr_reg starts at 112 (64-bit) or 72 (32-bit), plus the index of
 * the program counter in the machine's `elf_gregset_t` (arch/<name>/include/uapi/asm/ptrace.h).
 */
const MACHINES: Readonly<Record<string, Machine>> = {
  '3/32': { name: 'i386', tid: TID_32, pc: { offset: 120, size: 4 } },
  '62/64': { name: 'x86_64', tid: TID_64, pc: { offset: 240, size: 8 } },
  // x32 has 32-bit words and 64-bit registers.
  '62/32': { name: 'x32', tid: TID_32, pc: { offset: 200, size: 8 } },
  '183/64': { name: 'aarch64', tid: TID_64, pc: { offset: 368, size: 8 } },
  '40/32': { name: 'arm', tid: TID_32, pc: { offset: 132, size: 4 } },
  '243/64': { name: 'riscv64', tid: TID_64, pc: { offset: 112, size: 8 } },
  '258/64': { name: 'loongarch64', tid: TID_64, pc: { offset: 376, size: 8 } },
  '21/64': { name: 'ppc64', tid: TID_64, pc: { offset: 368, size: 8 } },
  '20/32': { name: 'ppc', tid: TID_32, pc: { offset: 200, size: 4 } },
  '22/64': { name: 's390x', tid: TID_64, pc: { offset: 120, size: 8 } },
  '8/64': { name: 'mips64', tid: TID_64, pc: { offset: 384, size: 8 }, mips: true },
  '8/32': { name: 'mips', tid: TID_32, pc: { offset: 232, size: 4 }, mips: true },
  // Aligned to two bytes.
  '4/32': { name: 'm68k', tid: 22 },
};

/** The machine of a core; an unknown one still has threads and signals where every machine of its class has them. */
export function machineOf(number: number, bits: 32 | 64): Machine {
  return MACHINES[`${number}/${bits}`] ?? { name: `machine ${number}`, tid: bits === 64 ? TID_64 : TID_32 };
}
