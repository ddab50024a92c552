export const id = "shared-builders-local-architecture";
export const ids = ["shared-builders-local-architecture"];
export const modules = {

/***/ 21079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ DEBIAN_ARCHITECTURE)
/* harmony export */ });
/** What Debian calls the architectures that are built. */
const DEBIAN_ARCHITECTURE = { x64: 'amd64' };


/***/ }),

/***/ 89399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ KERNEL_OPTIONS),
/* harmony export */   NM: () => (/* binding */ finishScript),
/* harmony export */   _g: () => (/* binding */ BASE_PACKAGES),
/* harmony export */   bJ: () => (/* binding */ writeBaseTree),
/* harmony export */   bg: () => (/* binding */ prepareRootScript),
/* harmony export */   zm: () => (/* binding */ baseScript)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_system_template__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87108);



/** What a minimal Debian lacks to boot on a virtual machine, be reached and reach others. */
const BASE_PACKAGES = [
    'ca-certificates',
    'dbus',
    'iproute2',
    'linux-image-cloud-amd64',
    'systemd-resolved',
    'systemd-sysv',
    'udev',
];
/** Parameters of the kernel: root by the name of its partition; the last console is /dev/console. */
const KERNEL_OPTIONS = 'root=PARTLABEL=root rw console=tty0 console=ttyS0,115200n8';
/** Tells dpkg not to flush each file; only while the image is made. */
const UNSAFE_IO = '/etc/dpkg/dpkg.cfg.d/00bakehouse-build';
/** Configuration that lies under everything the user's steps bring. */
function baseFiles(image) {
    return {
        'etc/hostname': `${image}\n`,
        'etc/hosts': `127.0.0.1 localhost\n127.0.1.1 ${image}\n::1 localhost ip6-localhost ip6-loopback\n`,
        'etc/fstab': 'PARTLABEL=root / ext4 defaults,errors=remount-ro 0 1\n',
        // So that the initial RAM disk has the means to check the root file system; it cannot find out by itself in a chroot.
        'etc/initramfs-tools/conf.d/bakehouse': 'FSTYPE=ext4\n',
        // By MAC address: with an identifier from /etc/machine-id, DHCP servers forget a machine that is made anew.
        'etc/systemd/network/80-dhcp.network': "[Match]\nName=en* eth*\n\n[Network]\nDHCP=yes\n\n[DHCPv4]\nClientIdentifier=mac\n",
        'etc/systemd/system/bakehouse-ssh-host-keys.service': "[Unit]\nDescription=Make this machine's own SSH host keys\nBefore=ssh.service\nConditionPathExists=/usr/bin/ssh-keygen\nConditionPathExists=!/etc/ssh/ssh_host_ed25519_key\n\n[Service]\nType=oneshot\nExecStart=/usr/bin/ssh-keygen -A\n\n[Install]\nWantedBy=multi-user.target\n",
    };
}
async function writeBaseTree(folder, image) {
    for (const [path, text] of Object.entries(baseFiles(image))) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, text, { mode: 0o644 });
    }
}
/** Runs in the image before the user's steps. */
function baseScript() {
    return "# shellcheck shell=sh\nsystemctl enable systemd-networkd.service\n";
}
/** Runs in the image after the user's steps. @param inside where what is fetched from the image is laid */
function finishScript(inside) {
    return (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplate */ .o)("# shellcheck shell=sh\n# Takes away what each machine must make for itself, and what differs between two builds of the same, and lays kernel and initial RAM disk\n# where they are fetched from.\ninside=@INSIDE@\nrm -f @UNSAFE_IO@\nrm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub\nif [ -x /usr/sbin/sshd ]; then systemctl enable bakehouse-ssh-host-keys.service; fi\n# What the build machine had.\nrm -f /etc/.resolv.conf.systemd-resolved.bak\n# Empty, not missing: missing would count as a first boot, which enables every unit that has a preset.\n: > /etc/machine-id\nrm -f /var/lib/dbus/machine-id /var/lib/systemd/random-seed /var/lib/systemd/credential.secret\n# Package lists and archives.\nfind /var/lib/apt/lists /var/cache/apt -type f -delete\n# It came in with the cached packages, and with it the user that built.\nchown root:root /var/cache/apt/archives\nchmod 0755 /var/cache/apt/archives\nrm -rf /var/log/journal/* /var/log/apt/* /var/log/dpkg.log /var/log/bootstrap.log /var/log/alternatives.log\nrm -f /var/cache/ldconfig/aux-cache /var/cache/debconf/*-old /var/lib/dpkg/*-old\nrm -f /etc/passwd- /etc/group- /etc/shadow- /etc/gshadow- /etc/subuid- /etc/subgid-\nkernel=$(find /boot -maxdepth 1 -name 'vmlinuz-*' | sort -V | tail -n 1)\nif [ -z \"$kernel\" ]; then\n  echo \"bakehouse: there is no kernel in /boot\" >&2\n  exit 1\nfi\nversion=${kernel#/boot/vmlinuz-}\ninitrd=/boot/initrd.img-$version\nif [ ! -f \"$initrd\" ]; then update-initramfs -c -k \"$version\"; fi\ncp \"$kernel\" \"$inside/kernel\"\ncp \"$initrd\" \"$inside/initrd\"\ncp /var/lib/dpkg/status \"$inside/status\"\n", 'shell', { INSIDE: inside, UNSAFE_IO });
}
/** Runs on this machine before the first package is in the image. */
function prepareRootScript(inside) {
    return (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplate */ .o)("#!/bin/sh\n# Runs on the machine that builds, with the root file system as its argument, before the first package is there.\nset -eu\nroot=$1\ninside=@INSIDE@\nunsafe_io=@UNSAFE_IO@\nmkdir -p \"$root$inside\" \"$root/var/cache/apt/archives\" \"$root/etc/dpkg/dpkg.cfg.d\"\n# A half-made image is thrown away: dpkg need not flush each file to disk.\necho force-unsafe-io > \"$root$unsafe_io\"\n", 'shell', { INSIDE: inside, UNSAFE_IO });
}


/***/ })

};
