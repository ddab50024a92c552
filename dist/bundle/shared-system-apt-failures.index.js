export const id = "shared-system-apt-failures";
export const ids = ["shared-system-apt-failures"];
export const modules = {

/***/ 12082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ APT_FAILURES)
/* harmony export */ });
/* harmony import */ var _full_disk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53874);

const AGAIN = 'run again later, or give another mirror';
const CHECK_NETWORK = 'check network, DNS and proxy (http_proxy, https_proxy) of this machine, then run again';
const CHECK_NAME = 'write it as packages.debian.org has it, or add the component of the archive that it is in';
/** What often goes wrong with apt and dpkg, each before what it is the cause of. As apt 2.6 and dpkg 1.21 say it in the locale C. */
const APT_FAILURES = [
    _full_disk_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_DISK */ .y,
    {
        id: 'apt-name-not-resolved',
        line: /(?:Temporary failure resolving|Could not resolve) '(?<subject>[^']+)'/,
        reason: 'network',
        cause: 'The name $<subject> cannot be resolved',
        hint: CHECK_NETWORK,
    },
    {
        id: 'apt-certificate',
        line: /Certificate verification failed: The certificate is (?<why>[^[]+?)\.? *(?:The name|Could not handshake|\[|$)/,
        reason: 'machine',
        cause: 'The certificate of the mirror is $<why>',
        hint: 'install the certificate authority of the mirror or proxy on this machine (update-ca-certificates)',
    },
    {
        id: 'apt-not-connected',
        line: /(?:Could not connect to|Cannot initiate the connection to|Unable to connect to) (?<subject>[\w.:[\]-]*[\w\]])/,
        reason: 'network',
        cause: 'No connection to $<subject>',
        hint: CHECK_NETWORK,
    },
    {
        id: 'apt-connection-broke',
        line: /(?<what>Connection timed out|Connection failed|Connection reset by peer|Network is unreachable|Error reading from server)/,
        reason: 'network',
        cause: 'The connection to the mirror broke: $<what>',
        hint: CHECK_NETWORK,
    },
    {
        id: 'apt-proxy-password',
        line: /^\s+407 |Proxy Authentication Required/,
        reason: 'network',
        cause: 'The proxy wants a user and a password',
        hint: 'write them into http_proxy and https_proxy: http://user:password@proxy:port',
    },
    {
        id: 'apt-too-many-requests',
        line: /\b429\s+Too Many Requests/i,
        reason: 'quota',
        cause: 'The mirror refuses more requests for now (429)',
        hint: AGAIN,
    },
    {
        id: 'apt-server-error',
        line: /^\s+(?<status>5\d\d)\s+(?<what>[A-Z][\w ]*)|(?:Failed to fetch) (?<subject>\S+)\s+5\d\d\s/,
        reason: 'service',
        cause: 'The mirror answers $<status> $<what>',
        hint: AGAIN,
    },
    {
        id: 'apt-no-suite',
        line: /The repository '(?<url>\S+) (?<subject>\S+) (?:Release|InRelease)' does(?: not|n't) have a Release file/,
        reason: 'definition',
        cause: 'The archive $<url> has no suite $<subject>',
        hint: 'give source.suite the name of a release that the archive has, such as bookworm',
    },
    {
        id: 'apt-no-component',
        line: /as repository '(?<url>\S+) (?<suite>\S+) \S+' doesn't have the component '(?<subject>[^']+)'/,
        reason: 'definition',
        cause: "The suite $<suite> of $<url> has no component '$<subject>'",
        hint: 'name the components that it has in source.components, such as main',
    },
    {
        id: 'apt-clock',
        line: /Release file for (?<subject>\S+) is not valid yet \(invalid for another (?<time>[^)]+)\)/,
        reason: 'machine',
        cause: 'The clock of this machine is at least $<time> behind',
        hint: 'set the clock',
    },
    {
        id: 'apt-expired',
        line: /Release file for (?<subject>\S+) is expired/,
        reason: 'service',
        cause: 'The index of the mirror is too old: $<subject>',
        hint: 'give a mirror that is kept up to date; of a snapshot of the archive, one that is meant to last',
    },
    {
        id: 'apt-key',
        line: /couldn't be verified because the public key is not available: NO_PUBKEY (?<subject>\w+)|signatures were invalid: \w+ (?<other>\w+)/,
        reason: 'machine',
        cause: 'The signature of the archive cannot be checked here: key $<subject>$<other>',
        hint: 'install the keys of the archive on this machine (debian-archive-keyring), or give a mirror of Debian',
    },
    {
        id: 'apt-not-signed',
        line: /The repository '(?<subject>[^']+)' is not signed/,
        reason: 'definition',
        cause: 'The archive is not signed: $<subject>',
        hint: 'give a mirror that is',
    },
    {
        id: 'apt-mirror-changes',
        line: /Hash Sum mismatch|File has unexpected size|Mirror sync in progress/,
        reason: 'service',
        cause: 'The mirror is being changed: a file is not what its index says',
        hint: AGAIN,
    },
    {
        id: 'apt-file-gone',
        line: /Failed to fetch (?<subject>\S+\.deb)\s+404/,
        reason: 'service',
        cause: 'The mirror has lost a package that its index names: $<subject>',
        hint: AGAIN,
    },
    {
        id: 'apt-no-package',
        line: /Unable to locate package (?<subject>[^\s,]+)/,
        reason: 'definition',
        cause: 'Unable to locate package $<subject>',
        hint: CHECK_NAME,
    },
    {
        id: 'apt-no-package',
        line: /Couldn't find any package by (?:glob|regex) '(?<subject>[^']+)'/,
        reason: 'definition',
        cause: 'Unable to locate package $<subject>',
        hint: CHECK_NAME,
    },
    {
        id: 'apt-virtual-package',
        line: /Package (?<subject>\S+) is a virtual package provided by/,
        reason: 'definition',
        cause: 'Package $<subject> is only a name that several packages provide',
        hint: 'name one of those that provide it',
    },
    {
        id: 'apt-no-candidate',
        line: /Package '(?<subject>[^']+)' has no installation candidate/,
        reason: 'definition',
        cause: 'Package $<subject> has no installation candidate: other packages name it, and no archive has it',
        hint: 'name the package that takes its place, or the component that it is in',
    },
    {
        id: 'apt-no-version',
        line: /(?<kind>Version|Release) '(?<version>[^']+)' for '(?<subject>[^']+)' was not found/,
        reason: 'definition',
        cause: "$<kind> '$<version>' of package $<subject> was not found",
        hint: 'name one that the archive has, or none; Debian keeps old versions in its snapshot archive only',
    },
    {
        id: 'apt-package-script',
        line: /installed (?<subject>\S+) package (?<script>[\w-]+) script subprocess returned error exit status (?<status>\d+)/,
        reason: 'definition',
        cause: 'The $<script> script of package $<subject> ended with exit code $<status>',
        hint: 'see what it wrote; services do not run while an image is made, which some packages want of them',
    },
    {
        id: 'apt-unmet',
        line: /^\s*(?<subject>[a-z0-9][a-z0-9+.:-]+) : (?<what>(?:Pre-)?Depends|Conflicts|Breaks): (?<rest>.+)/,
        reason: 'definition',
        cause: 'Package $<subject> cannot be installed: $<what>: $<rest>',
        hint: 'leave out one of the packages that do not fit each other, or name versions that do',
    },
    {
        id: 'apt-held',
        line: /Could not get lock (?<subject>\S+)\. It is held by process (?<process>\d+ \([^)]+\))/,
        reason: 'machine',
        cause: 'Another program installs packages on this machine: process $<process> holds $<subject>',
        hint: 'run again when it has ended',
    },
];


/***/ }),

/***/ 53874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ FULL_DISK)
/* harmony export */ });
/* harmony import */ var _free_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68830);

/** Whatever the program is. */
const FULL_DISK = {
    id: 'full-disk',
    line: _free_space_js__WEBPACK_IMPORTED_MODULE_0__/* .SAID_FULL */ .C_,
    reason: 'machine',
    cause: 'No room left on the disk of this machine',
    hint: 'free some space there, or let output-folder, of bake state-folder, be on another disk',
};


/***/ }),

/***/ 27655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ recogniseFailure)
/* harmony export */ });
/** Characters of a line that are looked at; what is longer is no message. */
const LONGEST_LINE = 2_000;
/**
 * The first of the known failures that a line shows, in the order of the table: what comes first in it is the cause of what comes later
 * (without a network there is no package either).
 *
 * @param lines what a program wrote, without colours
 */
function recogniseFailure(lines, table) {
    const short = lines.map((line) => line.slice(0, LONGEST_LINE));
    for (const { id, line: pattern, reason, cause, hint } of table) {
        for (const line of short) {
            const match = pattern.exec(line);
            if (match === null)
                continue;
            const fill = (text) => text.replace(/\$<(\w+)>/g, (_, name) => match.groups?.[name] ?? '').replace(/[: ]+$/, '');
            return { id, reason, cause: fill(cause), hint: fill(hint), subject: match.groups?.['subject'] };
        }
    }
    return undefined;
}


/***/ })

};
