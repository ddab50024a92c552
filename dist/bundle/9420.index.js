export const id = 9420;
export const ids = [9420];
export const modules = {

/***/ 95749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * An address as messages show it: without user and password, which stand before the host, and without query and fragment, where
 * signatures are. What is no address is not shown at all, since nobody knows what in it is a password.
 */
function shownAddress(address) {
    const url = URL.parse(address);
    return url === null || (url.host === '' && url.protocol !== 'file:')
        ? 'an address that cannot be read'
        : `${url.protocol}//${url.host}${url.pathname}`;
}
/**
 * Checks an address that somebody has given, before anything is sent.
 *
 * @param name what the address is, for the beginning of a sentence: "package-url"
 * @param schemes that work: "https:"
 * @param example for the hint
 * @throws InputError that shows nothing of the address but the host: when it cannot be read, has another scheme, or a user or password,
 *   which no request may hold (https://fetch.spec.whatwg.org/#dom-request) and which logs and arguments would show
 */
function checkAddress(address, name, schemes, example = `${schemes[0]}//host/path`) {
    const allowed = schemes.map((scheme) => `${scheme}//`).join(' or ');
    const url = URL.parse(address);
    if (url === null || !schemes.includes(url.protocol)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is no ${allowed} address.`, { hint: `give one like ${example}` });
    }
    if (url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} holds a user or password for ${url.host}, which would be seen.`, {
            hint: 'write it without what stands before the @, and give an address that needs no password, or one with a signature',
        });
    }
    return url;
}


/***/ }),

/***/ 95943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ layFiles),
/* harmony export */   Y: () => (/* binding */ changedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11324);





/** Writes files and links below a folder that stands for `/`, replacing what is there. */
async function layFiles(files, links, folder) {
    for (const { path, content, mode } of files) {
        await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), content, mode);
        // The mode given to open(2) is cut by the umask.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), mode);
    }
    for (const { path, target } of links)
        await layLink((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), target);
}
/** The paths among files and links that are not yet as they should be. */
async function changedFiles(files, links, folder) {
    const changed = [];
    for (const { path, content, mode } of files) {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)).catch(ifMissing);
        const same = status?.isFile() && (status.mode & 0o7777) === mode && (await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_4__/* .readRegularText */ .Aj)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))) === content;
        if (!same)
            changed.push(path);
    }
    for (const { path, target } of links) {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)).catch(ifMissing);
        if (!status?.isSymbolicLink() || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))) !== target)
            changed.push(path);
    }
    return changed;
}
async function layLink(path, target) {
    const partial = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .partialNeighbour */ .Dd)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, partial);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
        if (process.platform === 'win32' && (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM')) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Windows does not let this user make the symbolic link ${path}.`, { hint: 'turn on Developer Mode' });
        }
        throw error;
    }
}
function ifMissing(error) {
    if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
        throw error;
    return undefined;
}


/***/ }),

/***/ 96746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bl: () => (/* binding */ BOOTSTRAP_PATH),
  L9: () => (/* binding */ PACKAGE_RECORD_PATH),
  pL: () => (/* binding */ UNIT_PATH),
  tn: () => (/* binding */ githubRunnerFiles),
  Mr: () => (/* binding */ renderGithubRunner)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
;// CONCATENATED MODULE: ./build/staging/runners/src/github-bootstrap.js
/** Where a machine's own settings come from, after the process's environment, first match wins. */
const ENVIRONMENT_FILES = ['/etc/github-runner/env', '/etc/profile.d/gh-runner-env.sh'];
/**
 * The bash script that the unit runs: finds the settings, gets a registration token, configures an ephemeral runner and
 * becomes `run.sh`. Every value is checked by the caller; none needs quoting beyond single quotes.
 */
function renderBootstrap({ root, user, labels, environmentFiles }) {
    const files = environmentFiles.map((file) => `'${file}'`).join(' ');
    return `#!/bin/bash
# Registers this machine as an ephemeral GitHub Actions runner, then runs jobs. Rendered by Bakehouse.
#
# Settings: GH_SCOPE (org, repo or enterprise), GH_OWNER, GH_REPO (scope repo), and GH_PAT or KEYVAULT_NAME and SECRET_NAME.
# Optional: GH_LABELS (more labels), GH_RUNNER_GROUP, GH_SERVER_URL (GitHub Enterprise Server).
# They come from the environment, then from the files in environment_files, which are read as data and never run.
# Exit codes: 65 unusable answer, 69 service missing, 75 temporary failure, 77 permission refused, 78 bad configuration.
set -euo pipefail
set +x
umask 077

runner_root='${root}'
runner_user='${user}'
runner_labels='${labels.join(',')}'
environment_files=(${files})
known_names=(GH_SCOPE GH_OWNER GH_REPO GH_PAT KEYVAULT_NAME SECRET_NAME GH_LABELS GH_RUNNER_GROUP GH_SERVER_URL)
how_to_set="set them as NAME=value lines in \${environment_files[0]} (mode 0600), then run: systemctl restart github-runner"

say() { printf 'github-runner: %s\\n' "$*" >&2; }
fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

declare -A setting=()
problems=()

read_environment() {
  local name
  for name in "\${known_names[@]}"; do
    if [[ -n "\${!name-}" ]]; then setting[$name]=\${!name}; fi
    # No child may inherit them: the job's programs are children too.
    unset "$name"
  done
}

# A value, then perhaps a comment, as a shell reads it.
single_quoted="^'([^']*)'[[:space:]]*(#.*)?$"
double_quoted='^"([^"]*)"[[:space:]]*(#.*)?$'
commented='^(|[^[:space:]]+)[[:space:]]+#.*$|^#.*$'
read_environment_file() {
  local file=$1 line name value number=0 quoted exposed
  exposed=$(find "$file" -perm /044)
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    line=\${line%$'\\r'}
    if [[ $line =~ ^[[:space:]]*(#.*)?$ ]]; then continue; fi
    if [[ ! $line =~ ^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=(.*[^[:space:]])?[[:space:]]*$ ]]; then
      say "$file:$number: ignored, not a NAME=value line"
      continue
    fi
    name=\${BASH_REMATCH[2]}
    value=\${BASH_REMATCH[3]}
    if [[ " \${known_names[*]} " != *" $name "* ]]; then
      say "$file:$number: ignored unknown name $name"
      continue
    fi
    quoted=no
    if [[ $value =~ $single_quoted ]]; then
      value=\${BASH_REMATCH[1]}
      quoted=single
    elif [[ $value =~ $double_quoted ]]; then
      value=\${BASH_REMATCH[1]}
    elif [[ $value =~ $commented ]]; then
      value=\${BASH_REMATCH[1]}
    fi
    # shellcheck disable=SC2016 # the characters themselves are looked for
    if [[ $quoted != single && $value == *['$\`']* ]]; then
      problems+=("$file:$number: the value of $name must be plain text, not a variable or command")
      continue
    fi
    if [[ $name == GH_PAT && -n $exposed ]]; then
      say "$file: holds GH_PAT and can be read by every user, jobs included; use KEYVAULT_NAME, or \${environment_files[0]} with mode 0600"
    fi
    if [[ -z "\${setting[$name]-}" ]]; then setting[$name]=$value; fi
  done <"$file"
}

check() {
  local name=$1 pattern=$2 what=$3
  if [[ -n "\${setting[$name]-}" && ! \${setting[$name]} =~ $pattern ]]; then problems+=("$name is not $what"); fi
}

check_settings() {
  local missing=() list
  [[ -n "\${setting[GH_SCOPE]-}" ]] || missing+=(GH_SCOPE)
  [[ -n "\${setting[GH_OWNER]-}" ]] || missing+=(GH_OWNER)
  if [[ "\${setting[GH_SCOPE]-}" == repo && -z "\${setting[GH_REPO]-}" ]]; then missing+=(GH_REPO); fi
  if [[ -z "\${setting[GH_PAT]-}" ]]; then
    if [[ -z "\${setting[KEYVAULT_NAME]-}\${setting[SECRET_NAME]-}" ]]; then
      missing+=('GH_PAT (or KEYVAULT_NAME and SECRET_NAME)')
    else
      [[ -n "\${setting[KEYVAULT_NAME]-}" ]] || missing+=(KEYVAULT_NAME)
      [[ -n "\${setting[SECRET_NAME]-}" ]] || missing+=(SECRET_NAME)
    fi
  fi
  check GH_SCOPE '^(org|repo|enterprise)$' 'org, repo or enterprise'
  check GH_OWNER '^[A-Za-z0-9._-]+$' 'the name of an organisation, user or enterprise'
  check GH_REPO '^[A-Za-z0-9._-]+$' 'the name of a repository (without its owner)'
  check GH_PAT '^[A-Za-z0-9._-]+$' 'a token: it holds a character that tokens do not have'
  check KEYVAULT_NAME '^[A-Za-z0-9-]{3,24}$' 'the name of a key vault'
  check SECRET_NAME '^[A-Za-z0-9-]{1,127}$' 'the name of a secret'
  check GH_LABELS '^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$' 'a list of labels separated by commas'
  check GH_RUNNER_GROUP '^[A-Za-z0-9._-]+$' 'a group name of letters, digits, dots, hyphens and underscores'
  check GH_SERVER_URL '^(https://[A-Za-z0-9.-]+|http://(127\\.0\\.0\\.1|localhost))(:[0-9]+)?/?$' 'an https:// address without a path'
  if ((\${#missing[@]} > 0)); then
    printf -v list '%s, ' "\${missing[@]}"
    problems=("missing \${list%, }" "\${problems[@]}")
  fi
  if ((\${#problems[@]} > 0)); then
    printf -v list '%s; ' "\${problems[@]}"
    fail 78 "the configuration is incomplete or wrong: \${list%; }. To mend it, $how_to_set"
  fi
  if [[ -n "\${setting[GH_PAT]-}" && -n "\${setting[KEYVAULT_NAME]-}" ]]; then
    say 'GH_PAT and KEYVAULT_NAME are both set: GH_PAT is used'
  fi
}

# request HEADER ARGUMENT...: calls curl, with a header that may hold a secret on its standard input, never in its arguments.
# Sets status (000: no answer) and body.
request() {
  local header=$1 attempt answer
  shift
  for attempt in 1 2 3 4; do
    answer=$(printf 'header = "%s"\\n' "$header" |
      curl --config - --silent --show-error --connect-timeout 10 --max-time 60 --write-out '\\n%{http_code}' "$@") || answer=$'\\n000'
    status=\${answer##*$'\\n'}
    body=\${answer%$'\\n'*}
    case $status in
      000 | 408 | 410 | 429 | 5??) if ((attempt < 4)); then sleep "$((attempt * 3))"; fi ;;
      *) return ;;
    esac
  done
}

field() { jq --raw-output --arg name "$1" '.[$name] // empty' <<<"$body" 2>/dev/null || true; }

# The object id of the identity, for the message that asks to give it a right. A token's middle part is base64url of JSON.
principal_of() {
  local part=\${1#*.}
  part=\${part%%.*}
  while ((\${#part} % 4)); do part+='='; done
  printf '%s' "$part" | tr '_-' '/+' | base64 --decode 2>/dev/null | jq --raw-output '.oid // empty' 2>/dev/null || true
}

read_token_from_vault() {
  local vault=\${setting[KEYVAULT_NAME]} secret=\${setting[SECRET_NAME]} identity principal
  request 'Metadata: true' --noproxy '*' \\
    'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net'
  case $status in
    200) ;;
    000) fail 69 'the metadata service does not answer: KEYVAULT_NAME works on Azure machines only; elsewhere set GH_PAT' ;;
    400) fail 78 'this machine has no managed identity: assign one that may read the key vault' ;;
    *) fail 75 "the metadata service answered with status $status" ;;
  esac
  identity=$(field access_token)
  [[ -n $identity ]] || fail 65 'the metadata service answered without an access token'
  request "Authorization: Bearer $identity" "https://$vault.vault.azure.net/secrets/$secret?api-version=7.4"
  case $status in
    200) ;;
    401 | 403)
      principal=$(principal_of "$identity")
      fail 77 "key vault $vault refuses the managed identity \${principal:-of this machine}: give it the role Key Vault Secrets User on the vault"
      ;;
    404) fail 78 "key vault $vault has no secret $secret: check SECRET_NAME" ;;
    000) fail 75 "key vault $vault does not answer: check KEYVAULT_NAME and the network" ;;
    *) fail 75 "key vault $vault answered with status $status" ;;
  esac
  setting[GH_PAT]=$(field value | tr -d '[:space:]')
  [[ \${setting[GH_PAT]} =~ ^[A-Za-z0-9._-]+$ ]] || fail 65 "secret $secret in key vault $vault does not hold a token"
}

# Sets target_url and registration_token.
register() {
  local server=\${setting[GH_SERVER_URL]:-https://github.com} owner=\${setting[GH_OWNER]} api place
  server=\${server%/}
  api="$server/api/v3"
  if [[ $server == https://github.com ]]; then api=https://api.github.com; fi
  case \${setting[GH_SCOPE]} in
    org) place="orgs/$owner" target_url="$server/$owner" ;;
    repo) place="repos/$owner/\${setting[GH_REPO]}" target_url="$server/$owner/\${setting[GH_REPO]}" ;;
    enterprise) place="enterprises/$owner" target_url="$server/enterprises/$owner" ;;
  esac
  request "Authorization: Bearer \${setting[GH_PAT]}" --request POST --user-agent bakehouse-runner \\
    --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \\
    "$api/$place/actions/runners/registration-token"
  case $status in
    201) ;;
    401) fail 77 "GitHub does not accept the token: it has expired, was revoked or is mistyped" ;;
    403 | 404) fail 77 "GitHub refuses a registration token for $target_url (status $status): check GH_OWNER and GH_REPO, and that the token may manage self-hosted runners there" ;;
    000) fail 75 "GitHub does not answer at $api" ;;
    *) fail 75 "GitHub answered with status $status at $api" ;;
  esac
  registration_token=$(field token)
  [[ -n $registration_token ]] || fail 65 'GitHub answered without a registration token'
}

# Unique at every start, so that a lost registration never clashes; its birth time in base 36 tells a cleaner its age.
runner_name() {
  local host time digits=0123456789abcdefghijklmnopqrstuvwxyz stamp='' random
  host=$(uname -n | tr -c 'A-Za-z0-9.\\n-' '-')
  time=$(date +%s)
  while ((time > 0)); do
    stamp=\${digits:time % 36:1}$stamp
    time=$((time / 36))
  done
  random=$(od -An -N2 -tx1 /dev/urandom | tr -d ' \\n')
  printf 'gh-%s-%s-%s' "\${host:0:48}" "$stamp" "$random"
}

# Labels of the image, then of the machine, each once whatever its case.
all_labels() {
  tr ',' '\\n' <<<"$runner_labels,\${setting[GH_LABELS]-}" | awk 'NF && !seen[tolower($0)]++' | paste -sd, -
}

# Replaces this process (or subshell) by a program of the runner, as the runner's user.
become() {
  cd "$runner_root"
  HOME=$(getent passwd "$runner_user" | cut -d: -f6)
  export HOME USER=$runner_user LOGNAME=$runner_user
  if ((EUID != 0)); then exec "$@"; fi
  exec setpriv --reuid "$runner_user" --regid "$(id -g "$runner_user")" --init-groups --inh-caps=-all -- "$@"
}

read_environment
for file in "\${environment_files[@]}"; do
  if [[ -r $file ]]; then read_environment_file "$file"; fi
done
if ((\${#setting[@]} == 0 && \${#problems[@]} == 0)); then
  fail 78 "not configured: GH_SCOPE, GH_OWNER and GH_PAT (or KEYVAULT_NAME and SECRET_NAME) are not set. To start the runner, $how_to_set"
fi
check_settings
for program in curl jq; do
  command -v "$program" >/dev/null || fail 69 "$program is not installed: add the package $program to the image"
done
id "$runner_user" >/dev/null 2>&1 || fail 78 "there is no user $runner_user: run systemd-sysusers and systemd-tmpfiles --create"
if ((EUID != 0 && EUID != $(id -u "$runner_user"))); then fail 77 "run this as root or as $runner_user"; fi
for executable in /proc/[0-9]*/exe; do
  if [[ $executable -ef $runner_root/bin/Runner.Listener ]]; then
    fail 75 "a runner of $runner_root is still running: stop it before it is registered again"
  fi
done

if [[ -z "\${setting[GH_PAT]-}" ]]; then read_token_from_vault; fi
register
setting[GH_PAT]=''

# A left-over of either kind makes config.sh say "already configured"; --replace does not help.
rm -rf -- "$runner_root"/.runner* "$runner_root"/.credentials* "$runner_root/_work"
arguments=(--unattended --ephemeral --replace --url "$target_url" --name "$(runner_name)" --work _work)
labels=$(all_labels)
if [[ -n $labels ]]; then arguments+=(--labels "$labels"); fi
if [[ -n "\${setting[GH_RUNNER_GROUP]-}" ]]; then arguments+=(--runnergroup "\${setting[GH_RUNNER_GROUP]}"); fi
code=0
(
  export ACTIONS_RUNNER_INPUT_TOKEN=$registration_token
  become ./config.sh "\${arguments[@]}"
) || code=$?
((code == 0)) || fail 75 "config.sh ended with exit code $code"
unset registration_token setting body
say "registered at $target_url"

# run.sh then turns SIGTERM into the SIGINT that its listener understands, and lets exit code 7 (version deprecated) through.
export RUNNER_MANUALLY_TRAP_SIG=1 ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE=1
become ./run.sh
`;
}

;// CONCATENATED MODULE: ./build/staging/runners/src/render-github-runner.js


/**
 * The script lies outside of the runner's own folder: the unit runs it as root, and the folder belongs to the user whose jobs
 * must not be able to change it.
 */
const BOOTSTRAP_PATH = '/usr/lib/github-runner/bootstrap.sh';
const UNIT_PATH = '/etc/systemd/system/github-runner.service';
/** Installed packages are told apart by this record, which lies outside of the folder that jobs can write to. */
const PACKAGE_RECORD_PATH = '/usr/lib/github-runner/package.json';
/**
 * Renders everything that a runner needs beside its package. Equal input gives equal bytes.
 *
 * @throws InputError naming every unusable value
 */
function renderGithubRunner(runner, options = {}) {
    check(runner);
    const { user, root } = runner;
    const environmentFiles = options.environmentFiles ?? ENVIRONMENT_FILES;
    return {
        bootstrap: renderBootstrap({ root, user, labels: uniqueLabels(runner.labels), environmentFiles }),
        unit: renderUnit(root),
        sysusers: `# The user that GitHub Actions jobs run as. Rendered by Bakehouse.\nu ${user} - "GitHub Actions runner" ${homeOf(user)} /bin/bash\n`,
        tmpfiles: `# Hands the runner's folder to its user at boot. Rendered by Bakehouse.
d /etc/github-runner 0700 root root -
d ${homeOf(user)} 0750 ${user} ${user} -
Z ${root} - ${user} ${user} -
`,
    };
}
/**
 * The same as files and links of a root file system: what the tree for an image and `install` lay down.
 *
 * @throws InputError naming every unusable value
 */
function githubRunnerFiles(runner) {
    const texts = renderGithubRunner(runner);
    const up = '../'.repeat(runner.root.split('/').length - 1);
    return {
        files: [
            { path: BOOTSTRAP_PATH, content: texts.bootstrap, mode: 0o755 },
            { path: UNIT_PATH, content: texts.unit, mode: 0o644 },
            { path: '/usr/lib/sysusers.d/github-runner.conf', content: texts.sysusers, mode: 0o644 },
            { path: '/usr/lib/tmpfiles.d/github-runner.conf', content: texts.tmpfiles, mode: 0o644 },
        ],
        links: [
            // Relative, so that it also leads to the script while the tree is not yet a machine's root.
            { path: `${runner.root}/bootstrap.sh`, target: `${up}${BOOTSTRAP_PATH.slice(1)}` },
            { path: '/etc/systemd/system/multi-user.target.wants/github-runner.service', target: '../github-runner.service' },
        ],
    };
}
/** Labels in order, each once whatever its case, as GitHub compares them. */
function uniqueLabels(labels) {
    const seen = new Set();
    return labels.map((label) => label.trim()).filter((label) => !seen.has(label.toLowerCase()) && seen.add(label.toLowerCase()));
}
function homeOf(user) {
    return `/home/${user}`;
}
function renderUnit(root) {
    return `[Unit]
Description=GitHub Actions runner (ephemeral)
Documentation=https://docs.github.com/actions/hosting-your-own-runners
# Not network-online.target: a machine that is not configured must not wait at boot for a network that it may not have. The
# bootstrap script tries again until GitHub answers.
After=network.target
# A restart takes at least 15 s, so only a runner that keeps failing at once reaches this.
StartLimitIntervalSec=10min
StartLimitBurst=30

[Service]
Type=exec
ExecStart=${BOOTSTRAP_PATH}
WorkingDirectory=${root}
# Every start registers a new ephemeral runner. Not worth a retry: 7 version deprecated, 77 permission refused, 78 bad configuration.
Restart=always
RestartSec=15s
RestartPreventExitStatus=7 77 78
# SIGTERM goes to run.sh alone, which asks its listener to end; what is left after that is killed, so no orphan takes a job.
KillMode=mixed
KillSignal=SIGTERM
TimeoutStopSec=5min
# The runner writes its private key with the permissions that this leaves.
UMask=0077
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes

[Install]
WantedBy=multi-user.target
`;
}
function check({ version, user, root, labels }) {
    const findings = [];
    const report = (message) => findings.push({ severity: 'error', message });
    if (!/^\d+\.\d+\.\d+$/.test(version))
        report(`runner version "${version}" is not three numbers, such as 2.328.0`);
    // useradd's own rule for portable names; root would run every job with all rights.
    if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(user) || user === 'root')
        report(`runner user "${user}" is not a user name other than root: lower-case letters, digits, _ and -`);
    if (!/^(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(root))
        report(`runner root "${root}" is not an absolute folder of letters, digits, ".", "_" and "-"`);
    else if (/^\/((etc|usr|boot|bin|sbin|lib|lib64|dev|proc|run|sys)(\/.*)?|home|opt|root|srv|tmp|var)$/.test(root))
        report(`runner root "${root}" is part of the system: the folder will belong to the runner's user, so name one such as /opt/actions-runner`);
    // GitHub takes 1 to 100 labels; a comma separates them on config.sh's command line.
    if (labels.length > 100)
        report(`${labels.length} runner labels: at most 100 are possible`);
    for (const label of labels) {
        if (!/^[A-Za-z0-9._-]{1,256}$/.test(label.trim()))
            report(`runner label "${label}" is not of letters, digits, ".", "_" and "-"`);
    }
    const [first] = findings;
    if (first === undefined)
        return;
    if (findings.length === 1)
        throw new errors/* InputError */.dz((0,errors/* formatFinding */.tf)(first));
    throw new errors/* InputError */.dz(`${findings.length} unusable values for the runner`, { findings });
}


/***/ })

};
