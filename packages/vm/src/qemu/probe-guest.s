# A tiny guest that shows whether an accelerator really runs guests: the last 512 bytes of a firmware of 64 KiB. It goes from reset to long
# mode, runs `lock cmpxchg16b` on memory (hypervisors without nested virtualisation are known to hang or die on it) and reports through
# QEMU's isa-debug-exit device.
#
# Assembled for the GNU assembler: as --64 -o probe.o probe-guest.s && objcopy -O binary -j .text probe.o probe.bin
# probe-guest.ts holds the bytes, and a test assembles them anew.

        .text
        .code16
# At f000:fe00.
start:  cli
        cld
        xor     %ax, %ax
        mov     %ax, %ds
        mov     %ax, %es
# Page tables: PML4 at 0x1000, 0x2000, 0x3000 with one page of 2 MiB at 0.
        mov     $0x1000, %di
        mov     $0x1800, %cx
        rep stosw
        movw    $0x2003, 0x1000
        movw    $0x3003, 0x2000
        movw    $0x0083, 0x3000
# CR4.PAE, CR3, EFER.LME, the descriptor table, CR0.PG and PE; a far jump then makes it 64 bits.
        mov     %cr4, %eax
        or      $0x20, %al
        mov     %eax, %cr4
        mov     $0x1000, %eax
        mov     %eax, %cr3
        mov     $0xc0000080, %ecx
        rdmsr
        or      $0x01, %ah
        wrmsr
# lgdtl %cs:0xfec0
        .byte   0x2e, 0x66, 0x0f, 0x01, 0x16, 0xc0, 0xfe
        mov     %cr0, %eax
        or      $0x80000001, %eax
        mov     %eax, %cr0
# ljmpl $0x8, $0xffe5b
        .byte   0x66, 0xea, 0x5b, 0xfe, 0x0f, 0x00, 0x08, 0x00

        .code64
        mov     $0x10, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %ss
        mov     $0x600, %edi
        movq    $1, (%rdi)
        movq    $2, 8(%rdi)
        mov     $1, %eax
        mov     $2, %edx
        mov     $0x2a, %ebx
        mov     $3, %ecx
        lock cmpxchg16b (%rdi)
        jne     stop
        cmpq    $3, 8(%rdi)
        jne     stop
# What cmpxchg16b has written: 0x2a.
        mov     (%rdi), %al
        mov     $0xf4, %dx
        outb    %al, %dx
stop:   hlt
        jmp     stop
        .byte   0x66, 0x90

# Descriptor table: empty, 64-bit code, data; then its limit and address.
        .quad   0
        .byte   0xff, 0xff, 0x00, 0x00, 0x00, 0x9a, 0xaf, 0x00
        .byte   0xff, 0xff, 0x00, 0x00, 0x00, 0x92, 0xcf, 0x00
        .word   0x17
        .long   0x000ffea8
