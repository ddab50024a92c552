export const id = "shared-builders-failures-packer-failures";
export const ids = ["shared-builders-failures-packer-failures"];
export const modules = {

/***/ 10530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ PACKER_FAILURES)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28255);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12082);

/** What often goes wrong with Packer itself, its builders and provisioners, as 1.6 and later say it. */
const OWN = [
    {
        id: 'packer-quota',
        line: /(?<what>exceeding (?:approved .*? quota|quota limits of \w+))|(?:Code|ERROR CODE)[=:]\s*"?(?<code>QuotaExceeded|SkuNotAvailable|AllocationFailed|ZonalAllocationFailed|TooManyRequests|VcpuLimitExceeded|InstanceLimitExceeded)/,
        reason: 'quota',
        cause: 'The cloud gives no more machines of this kind: $<what>$<code>',
        hint: 'ask for a larger quota, or take another size or region',
    },
    {
        id: 'packer-not-allowed',
        line: /(?<code>AuthorizationFailed|AuthorizationPermissionMismatch|InvalidAuthenticationToken|AADSTS\d+|UnauthorizedOperation|AuthFailure)/,
        reason: 'service',
        cause: 'The cloud does not let Packer in: $<code>',
        hint: 'check who Packer signs in as, and the roles of that identity',
    },
    {
        id: 'packer-variable',
        line: /[Rr]equired variable not set: (?<subject>\S+)|Unset variable "?(?<other>[\w-]+)"?|required variable "?(?<third>[\w-]+)"? (?:is )?not set/,
        reason: 'definition',
        cause: 'The template needs the variable $<subject>$<other>$<third>',
        hint: 'give it in provider.packer.variables of the definition',
    },
    {
        id: 'packer-unknown-variable',
        line: /Undefined variable|(?:variable|input) "?(?<subject>[\w-]+)"? was (?:set|not) .*(?:but|declared)|Reference to undeclared input variable/i,
        reason: 'definition',
        cause: 'The template does not declare a variable that is given or used: $<subject>',
        hint: 'declare it in the template, or leave it out of provider.packer.variables',
    },
    {
        id: 'packer-plugin',
        line: /Missing plugins?|(?:Unknown|unknown) (?<kind>builder|provisioner|post-processor|source)(?: type)? "?(?<subject>[\w-]+)"?|The (?<kind2>builder|provisioner|post-processor|source) (?<subject2>[\w-]+) is unknown by Packer|(?<kind3>[Bb]uilder|[Pp]rovisioner|[Pp]ost-processor) type not found: (?<subject3>[\w-]+)/,
        reason: 'definition',
        cause: 'This Packer has no plugin for $<subject>$<subject2>$<subject3>',
        hint: 'name the plugin in required_plugins of the template, or install a Packer that has it',
    },
    {
        id: 'packer-output-folder',
        line: /Output directory (?:exists|'?(?<subject>[^' ]+)'? already exists)/,
        reason: 'definition',
        cause: 'The folder that the template makes its image in is there already: $<subject>',
        hint: 'remove what is there, or declare the variable output_folder and use it as output_directory: docs/packer.md',
    },
    {
        id: 'packer-no-file',
        line: /Bad (?<kind>script|source) '(?<subject>[^']+)': (?:stat|open|CreateFile)/,
        reason: 'definition',
        cause: 'The template names a $<kind> that is not there: $<subject>',
        hint: 'write its path relative to the folder of the template ({{template_dir}}, path.root)',
    },
    {
        id: 'packer-no-source',
        line: /source path error: stat (?<subject>\S+): no such file/,
        reason: 'definition',
        cause: 'The template starts from a file that is not there: $<subject>',
        hint: 'check iso_url of the template',
    },
    {
        id: 'packer-unknown-field',
        line: /unknown configuration key: '?"?(?<subject>[\w.-]+)|An argument named "(?<other>[^"]+)" is not expected here/,
        reason: 'definition',
        cause: 'The template has a field that its builder or provisioner does not know: $<subject>$<other>',
        hint: 'write it as the documentation of the plugin has it, or leave it out',
    },
    {
        id: 'packer-checksum',
        line: /[Cc]hecksums? did not match|checksums did(?:n't| not) match|Checksum did not match/,
        reason: 'definition',
        cause: 'What was downloaded is not what iso_checksum of the template says',
        hint: 'write the checksum of the file as it is now, or the address of the file that is meant',
    },
    {
        id: 'packer-script',
        line: /Script exited with non-zero exit status: (?<status>\d+)/,
        reason: 'definition',
        cause: 'A script of the template ended with exit code $<status>',
        hint: 'see what it wrote last, mend it, and run again',
    },
    {
        id: 'packer-local-script',
        line: /Error executing command: exit status (?<status>\d+)|Erroneous exit code (?<other>\d+)/,
        reason: 'definition',
        cause: 'A command of the template (shell-local) ended with exit code $<status>$<other>',
        hint: 'see what it wrote last, mend it, and run again',
    },
    {
        id: 'packer-no-ssh',
        line: /Timeout waiting for (?<subject>SSH|WinRM)/,
        reason: 'definition',
        cause: 'The machine did not answer over $<subject> in time',
        hint: 'see that the image starts and lets the user of the template in (ssh_username, ssh_password, boot_command), or give ssh_timeout more',
    },
    {
        id: 'packer-ssh-login',
        line: /ssh: handshake failed: ssh: unable to authenticate|Too many authentication failures/,
        reason: 'definition',
        cause: 'The machine does not let the user of the template in over SSH',
        hint: 'check ssh_username and ssh_password or ssh_private_key_file',
    },
    {
        id: 'packer-no-program',
        line: /exec: "(?<subject>[^"]+)": executable file not found in \$PATH/,
        reason: 'machine',
        cause: 'A program that the template needs is not installed: $<subject>',
        hint: 'install it: qemu-system-x86 and qemu-utils for QEMU',
    },
    {
        id: 'packer-resolve',
        line: /lookup (?<subject>[\w.-]+)(?: on \S+)?: (?:no such host|Temporary failure in name resolution|server misbehaving)/,
        reason: 'network',
        cause: 'The name $<subject> cannot be resolved',
        hint: 'check network, DNS and proxy of this machine, and the address in the template',
    },
    {
        id: 'packer-connect',
        line: /dial tcp (?<subject>\S+): (?:connect: |i\/o )(?<why>connection refused|timeout|network is unreachable|no route to host)/,
        reason: 'network',
        cause: 'No connection to $<subject>: $<why>',
        hint: 'check network and proxy of this machine, and the address in the template',
    },
    {
        id: 'packer-download',
        line: /bad response code: (?<status>\d+)|error (?:downloading ISO|getting file): \[?(?<why>[^\]]+)/,
        reason: 'service',
        cause: 'A file that the template names cannot be fetched: $<status>$<why>',
        hint: 'check iso_url of the template',
    },
    {
        id: 'packer-template',
        line: /Error parsing JSON: (?<json>.+)|^Error: (?<hcl>(?:Invalid|Unsupported|Missing|Argument|Unclosed|Extra|Unterminated) .+)/,
        reason: 'definition',
        cause: 'The template cannot be read: $<json>$<hcl>',
        hint: 'mend it where the last lines say',
    },
];
/** With what goes wrong in the machines that it builds in: QEMU, and apt in a script. */
const PACKER_FAILURES = [
    ..._bakehouse_system_program__WEBPACK_IMPORTED_MODULE_0__/* .QEMU_FAILURES */ .j,
    ...OWN.filter(({ id }) => !isConsequence(id)),
    ..._bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .APT_FAILURES */ .i,
    ...OWN.filter(({ id }) => isConsequence(id)),
];
/** What Packer says of a script in which apt has failed. */
function isConsequence(id) {
    return id === 'packer-script' || id === 'packer-local-script';
}


/***/ })

};
