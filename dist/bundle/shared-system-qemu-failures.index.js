export const id = "shared-system-qemu-failures";
export const ids = ["shared-system-qemu-failures"];
export const modules = {

/***/ 28255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ QEMU_FAILURES)
/* harmony export */ });
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53874);

/** What often goes wrong with QEMU, as QEMU 7.2 says it on standard error. */
const QEMU_FAILURES = [
    {
        id: 'qemu-kvm-permission',
        line: /Could not access KVM kernel module: Permission denied/,
        reason: 'machine',
        cause: 'This user may not use KVM (/dev/kvm)',
        hint: 'add the user to the group kvm, or use the accelerator tcg',
    },
    {
        id: 'qemu-no-kvm',
        line: /Could not access KVM kernel module: (?<why>.+)|failed to initialize kvm: (?<why2>.+)/,
        reason: 'machine',
        cause: 'KVM does not work on this machine: $<why>$<why2>',
        hint: 'use the accelerator auto or tcg, or a machine with KVM',
    },
    {
        id: 'qemu-kvm-cpu',
        line: /kvm\.c:\d+: .*Assertion|kvm_init_vcpu failed|error: failed to set MSR/,
        reason: 'machine',
        cause: 'KVM of this machine cannot give the guest its processor',
        hint: 'use the accelerator tcg, or a machine with KVM of its own',
    },
    {
        id: 'qemu-memory',
        line: /cannot set up guest memory '[^']*': Cannot allocate memory/,
        reason: 'machine',
        cause: 'This machine has too little memory for the virtual one',
        hint: 'give the machine of the test less (tests.boot.memoryMiB), or use a larger runner',
    },
    {
        id: 'qemu-disk-locked',
        line: /Failed to get "(?<lock>[\w ]+)" lock/,
        reason: 'machine',
        cause: 'Another program uses the disk image',
        hint: 'wait until it has ended; `fuser` names it',
    },
    _full_disk_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_DISK */ .y,
    {
        id: 'qemu-port-taken',
        line: /Could not set up host forwarding rule '(?<subject>[^']+)'|Failed to bind socket|Address already in use/,
        reason: 'machine',
        cause: 'A port that the virtual machine is to have on this machine is taken',
        hint: 'end the program that has it, or give another port',
    },
    {
        id: 'qemu-no-file',
        line: /Could not open '(?<subject>[^']+)': (?<why>.+)/,
        reason: 'machine',
        cause: 'QEMU cannot open $<subject>: $<why>',
        hint: 'see that the file is there and that this user may read it',
    },
    {
        id: 'qemu-bad-image',
        line: /(?:file=|-drive |Image |image )(?<subject>.*?)(?:: )?(?:Image is not in (?<format>\w+) format|is not in (?<format2>\w+) format)/,
        reason: 'machine',
        cause: 'The disk image is not in the format $<format>$<format2>',
        hint: 'make the image again',
    },
    {
        id: 'qemu-no-firmware',
        line: /could not load PC BIOS '(?<subject>[^']+)'|Could not find ROM image '(?<other>[^']+)'|failed to find romfile "(?<third>[^"]+)"/,
        reason: 'machine',
        cause: 'QEMU has no firmware $<subject>$<other>$<third>',
        hint: 'install it: seabios, ovmf or ipxe-qemu',
    },
    {
        id: 'qemu-device',
        line: /'(?<subject>[^']+)' is not a valid device model name|unsupported machine type|unable to find CPU model '(?<cpu>[^']+)'/,
        reason: 'machine',
        cause: 'This QEMU does not know a device, machine or processor that is asked for: $<subject>$<cpu>',
        hint: 'install a newer QEMU',
    },
];


/***/ })

};
