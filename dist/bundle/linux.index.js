export const id = "linux";
export const ids = ["linux"];
export const modules = {

/***/ 93865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installGithubOnLinux: () => (/* binding */ installGithubOnLinux)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_template__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87108);


/** Where a machine's own settings come from, after the process's environment, first match wins. */
const ENVIRONMENT_FILES = ['/etc/github-runner/env', '/etc/profile.d/gh-runner-env.sh'];
/**
 * The script lies outside of the runner's own folder: the unit runs it as root, and the folder belongs to the user whose jobs
 * must not be able to change it.
 */
const BOOTSTRAP_PATH = '/usr/lib/github-runner/bootstrap.sh';
const UNIT_PATH = '/etc/systemd/system/github-runner.service';
/**
 * A GitHub runner on a machine with systemd: the script that registers it, its unit, and the entries of sysusers.d and tmpfiles.d that make
 * its user and hand it the files at boot.
 *
 * @param environmentFiles where the machine's settings are, first match wins
 * @throws InputError naming every unusable setting
 */
function installGithubOnLinux(settings, environmentFiles = ENVIRONMENT_FILES) {
    check(settings);
    const { user, root } = settings;
    const home = `/home/${user}`;
    const labels = uniqueLabels(settings.labels).join(',');
    const bootstrap = (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .o)("#!/bin/bash\n# Registers this machine as an ephemeral GitHub Actions runner, then runs jobs. Rendered by Bakehouse.\n#\n# Settings: GH_SCOPE (org, repo or enterprise), GH_OWNER, GH_REPO (scope repo), and GH_PAT or KEYVAULT_NAME and SECRET_NAME.\n# Optional: GH_LABELS (more labels), GH_RUNNER_GROUP, GH_SERVER_URL (GitHub Enterprise Server).\n# They come from the environment, then from the files in environment_files, which are read as data and never run.\n# Exit codes: 65 unusable answer, 69 service missing, 75 temporary failure, 77 permission refused, 78 bad configuration.\nset -euo pipefail\nset +x\numask 077\n\nrunner_root=@ROOT@\nrunner_user=@USER@\nrunner_labels=@LABELS@\nenvironment_files=(@ENVIRONMENT_FILES@)\nknown_names=(GH_SCOPE GH_OWNER GH_REPO GH_PAT KEYVAULT_NAME SECRET_NAME GH_LABELS GH_RUNNER_GROUP GH_SERVER_URL)\nhow_to_set=\"set them as NAME=value lines in ${environment_files[0]} (mode 0600), then run: systemctl restart github-runner\"\n\nsay() { printf 'github-runner: %s\\n' \"$*\" >&2; }\nfail() {\n  local code=$1\n  shift\n  say \"$*\"\n  exit \"$code\"\n}\n\ndeclare -A setting=()\nproblems=()\n\nread_environment() {\n  local name\n  for name in \"${known_names[@]}\"; do\n    if [[ -n \"${!name-}\" ]]; then setting[$name]=${!name}; fi\n    # No child may inherit them: the job's programs are children too.\n    unset \"$name\"\n  done\n}\n\n# A value, then perhaps a comment, as a shell reads it.\nsingle_quoted=\"^'([^']*)'[[:space:]]*(#.*)?$\"\ndouble_quoted='^\"([^\"]*)\"[[:space:]]*(#.*)?$'\ncommented='^(|[^[:space:]]+)[[:space:]]+#.*$|^#.*$'\nread_environment_file() {\n  local file=$1 line name value number=0 quoted exposed\n  exposed=$(find \"$file\" -perm /044)\n  while IFS= read -r line || [[ -n $line ]]; do\n    number=$((number + 1))\n    line=${line%$'\\r'}\n    if [[ $line =~ ^[[:space:]]*(#.*)?$ ]]; then continue; fi\n    if [[ ! $line =~ ^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=(.*[^[:space:]])?[[:space:]]*$ ]]; then\n      say \"$file:$number: ignored, not a NAME=value line\"\n      continue\n    fi\n    name=${BASH_REMATCH[2]}\n    value=${BASH_REMATCH[3]}\n    if [[ \" ${known_names[*]} \" != *\" $name \"* ]]; then\n      say \"$file:$number: ignored unknown name $name\"\n      continue\n    fi\n    quoted=no\n    if [[ $value =~ $single_quoted ]]; then\n      value=${BASH_REMATCH[1]}\n      quoted=single\n    elif [[ $value =~ $double_quoted ]]; then\n      value=${BASH_REMATCH[1]}\n    elif [[ $value =~ $commented ]]; then\n      value=${BASH_REMATCH[1]}\n    fi\n    # shellcheck disable=SC2016 # the characters themselves are looked for\n    if [[ $quoted != single && $value == *['$`']* ]]; then\n      problems+=(\"$file:$number: the value of $name must be plain text, not a variable or command\")\n      continue\n    fi\n    if [[ $name == GH_PAT && -n $exposed ]]; then\n      say \"$file: holds GH_PAT and can be read by every user, jobs included; use KEYVAULT_NAME, or ${environment_files[0]} with mode 0600\"\n    fi\n    if [[ -z \"${setting[$name]-}\" ]]; then setting[$name]=$value; fi\n  done <\"$file\"\n}\n\ncheck() {\n  local name=$1 pattern=$2 what=$3\n  if [[ -n \"${setting[$name]-}\" && ! ${setting[$name]} =~ $pattern ]]; then problems+=(\"$name is not $what\"); fi\n}\n\ncheck_settings() {\n  local missing=() list\n  [[ -n \"${setting[GH_SCOPE]-}\" ]] || missing+=(GH_SCOPE)\n  [[ -n \"${setting[GH_OWNER]-}\" ]] || missing+=(GH_OWNER)\n  if [[ \"${setting[GH_SCOPE]-}\" == repo && -z \"${setting[GH_REPO]-}\" ]]; then missing+=(GH_REPO); fi\n  if [[ -z \"${setting[GH_PAT]-}\" ]]; then\n    if [[ -z \"${setting[KEYVAULT_NAME]-}${setting[SECRET_NAME]-}\" ]]; then\n      missing+=('GH_PAT (or KEYVAULT_NAME and SECRET_NAME)')\n    else\n      [[ -n \"${setting[KEYVAULT_NAME]-}\" ]] || missing+=(KEYVAULT_NAME)\n      [[ -n \"${setting[SECRET_NAME]-}\" ]] || missing+=(SECRET_NAME)\n    fi\n  fi\n  check GH_SCOPE '^(org|repo|enterprise)$' 'org, repo or enterprise'\n  check GH_OWNER '^[A-Za-z0-9._-]+$' 'the name of an organisation, user or enterprise'\n  check GH_REPO '^[A-Za-z0-9._-]+$' 'the name of a repository (without its owner)'\n  check GH_PAT '^[A-Za-z0-9._-]+$' 'a token: it holds a character that tokens do not have'\n  check KEYVAULT_NAME '^[A-Za-z0-9-]{3,24}$' 'the name of a key vault'\n  check SECRET_NAME '^[A-Za-z0-9-]{1,127}$' 'the name of a secret'\n  check GH_LABELS '^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$' 'a list of labels separated by commas'\n  check GH_RUNNER_GROUP '^[A-Za-z0-9._-]+$' 'a group name of letters, digits, dots, hyphens and underscores'\n  check GH_SERVER_URL '^(https://[A-Za-z0-9.-]+|http://(127\\.0\\.0\\.1|localhost))(:[0-9]+)?/?$' 'an https:// address without a path'\n  if ((${#missing[@]} > 0)); then\n    printf -v list '%s, ' \"${missing[@]}\"\n    problems=(\"missing ${list%, }\" \"${problems[@]}\")\n  fi\n  if ((${#problems[@]} > 0)); then\n    printf -v list '%s; ' \"${problems[@]}\"\n    fail 78 \"the configuration is incomplete or wrong: ${list%; }. To mend it, $how_to_set\"\n  fi\n  if [[ -n \"${setting[GH_PAT]-}\" && -n \"${setting[KEYVAULT_NAME]-}\" ]]; then\n    say 'GH_PAT and KEYVAULT_NAME are both set: GH_PAT is used'\n  fi\n}\n\n# request HEADER ARGUMENT...: calls curl, with a header that may hold a secret on its standard input, never in its arguments.\n# Sets status (000: no answer) and body.\nrequest() {\n  local header=$1 attempt answer\n  shift\n  for attempt in 1 2 3 4; do\n    answer=$(printf 'header = \"%s\"\\n' \"$header\" |\n      curl --config - --silent --show-error --connect-timeout 10 --max-time 60 --write-out '\\n%{http_code}' \"$@\") || answer=$'\\n000'\n    status=${answer##*$'\\n'}\n    body=${answer%$'\\n'*}\n    case $status in\n      000 | 408 | 410 | 429 | 5??) if ((attempt < 4)); then sleep \"$((attempt * 3))\"; fi ;;\n      *) return ;;\n    esac\n  done\n}\n\nfield() { jq --raw-output --arg name \"$1\" '.[$name] // empty' <<<\"$body\" 2>/dev/null || true; }\n\n# The object id of the identity, for the message that asks to give it a right. A token's middle part is base64url of JSON.\nprincipal_of() {\n  local part=${1#*.}\n  part=${part%%.*}\n  while ((${#part} % 4)); do part+='='; done\n  printf '%s' \"$part\" | tr '_-' '/+' | base64 --decode 2>/dev/null | jq --raw-output '.oid // empty' 2>/dev/null || true\n}\n\nread_token_from_vault() {\n  local vault=${setting[KEYVAULT_NAME]} secret=${setting[SECRET_NAME]} identity principal\n  request 'Metadata: true' --noproxy '*' \\\n    'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net'\n  case $status in\n    200) ;;\n    000) fail 69 'the metadata service does not answer: KEYVAULT_NAME works on Azure machines only; elsewhere set GH_PAT' ;;\n    400) fail 78 'this machine has no managed identity: assign one that may read the key vault' ;;\n    *) fail 75 \"the metadata service answered with status $status\" ;;\n  esac\n  identity=$(field access_token)\n  [[ -n $identity ]] || fail 65 'the metadata service answered without an access token'\n  request \"Authorization: Bearer $identity\" \"https://$vault.vault.azure.net/secrets/$secret?api-version=7.4\"\n  case $status in\n    200) ;;\n    401 | 403)\n      principal=$(principal_of \"$identity\")\n      fail 77 \"key vault $vault refuses the managed identity ${principal:-of this machine}: give it the role Key Vault Secrets User on the vault\"\n      ;;\n    404) fail 78 \"key vault $vault has no secret $secret: check SECRET_NAME\" ;;\n    000) fail 75 \"key vault $vault does not answer: check KEYVAULT_NAME and the network\" ;;\n    *) fail 75 \"key vault $vault answered with status $status\" ;;\n  esac\n  setting[GH_PAT]=$(field value | tr -d '[:space:]')\n  [[ ${setting[GH_PAT]} =~ ^[A-Za-z0-9._-]+$ ]] || fail 65 \"secret $secret in key vault $vault does not hold a token\"\n}\n\n# Sets target_url and registration_token.\nregister() {\n  local server=${setting[GH_SERVER_URL]:-https://github.com} owner=${setting[GH_OWNER]} api place\n  server=${server%/}\n  api=\"$server/api/v3\"\n  if [[ $server == https://github.com ]]; then api=https://api.github.com; fi\n  case ${setting[GH_SCOPE]} in\n    org) place=\"orgs/$owner\" target_url=\"$server/$owner\" ;;\n    repo) place=\"repos/$owner/${setting[GH_REPO]}\" target_url=\"$server/$owner/${setting[GH_REPO]}\" ;;\n    enterprise) place=\"enterprises/$owner\" target_url=\"$server/enterprises/$owner\" ;;\n  esac\n  request \"Authorization: Bearer ${setting[GH_PAT]}\" --request POST --user-agent bakehouse-runner \\\n    --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \\\n    \"$api/$place/actions/runners/registration-token\"\n  case $status in\n    201) ;;\n    401) fail 77 \"GitHub does not accept the token: it has expired, was revoked or is mistyped\" ;;\n    403 | 404) fail 77 \"GitHub refuses a registration token for $target_url (status $status): check GH_OWNER and GH_REPO, and that the token may manage self-hosted runners there\" ;;\n    000) fail 75 \"GitHub does not answer at $api\" ;;\n    *) fail 75 \"GitHub answered with status $status at $api\" ;;\n  esac\n  registration_token=$(field token)\n  [[ -n $registration_token ]] || fail 65 'GitHub answered without a registration token'\n}\n\n# Unique at every start, so that a lost registration never clashes; its birth time in base 36 tells a cleaner its age.\nrunner_name() {\n  local host time digits=0123456789abcdefghijklmnopqrstuvwxyz stamp='' random\n  host=$(uname -n | tr -c 'A-Za-z0-9.\\n-' '-')\n  time=$(date +%s)\n  while ((time > 0)); do\n    stamp=${digits:time % 36:1}$stamp\n    time=$((time / 36))\n  done\n  random=$(od -An -N2 -tx1 /dev/urandom | tr -d ' \\n')\n  printf 'gh-%s-%s-%s' \"${host:0:48}\" \"$stamp\" \"$random\"\n}\n\n# Labels of the image, then of the machine, each once whatever its case.\nall_labels() {\n  tr ',' '\\n' <<<\"$runner_labels,${setting[GH_LABELS]-}\" | awk 'NF && !seen[tolower($0)]++' | paste -sd, -\n}\n\n# Replaces this process (or subshell) by a program of the runner, as the runner's user.\nbecome() {\n  cd \"$runner_root\"\n  HOME=$(getent passwd \"$runner_user\" | cut -d: -f6)\n  export HOME USER=$runner_user LOGNAME=$runner_user\n  if ((EUID != 0)); then exec \"$@\"; fi\n  exec setpriv --reuid \"$runner_user\" --regid \"$(id -g \"$runner_user\")\" --init-groups --inh-caps=-all -- \"$@\"\n}\n\nread_environment\nfor file in \"${environment_files[@]}\"; do\n  if [[ -r $file ]]; then read_environment_file \"$file\"; fi\ndone\nif ((${#setting[@]} == 0 && ${#problems[@]} == 0)); then\n  fail 78 \"not configured: GH_SCOPE, GH_OWNER and GH_PAT (or KEYVAULT_NAME and SECRET_NAME) are not set. To start the runner, $how_to_set\"\nfi\ncheck_settings\nfor program in curl jq; do\n  command -v \"$program\" >/dev/null || fail 69 \"$program is not installed: add the package $program to the image\"\ndone\nid \"$runner_user\" >/dev/null 2>&1 || fail 78 \"there is no user $runner_user: run systemd-sysusers and systemd-tmpfiles --create\"\nif ((EUID != 0 && EUID != $(id -u \"$runner_user\"))); then fail 77 \"run this as root or as $runner_user\"; fi\nfor executable in /proc/[0-9]*/exe; do\n  if [[ $executable -ef $runner_root/bin/Runner.Listener ]]; then\n    fail 75 \"a runner of $runner_root is still running: stop it before it is registered again\"\n  fi\ndone\n\nif [[ -z \"${setting[GH_PAT]-}\" ]]; then read_token_from_vault; fi\nregister\nsetting[GH_PAT]=''\n\n# A left-over of either kind makes config.sh say \"already configured\"; --replace does not help.\nrm -rf -- \"$runner_root\"/.runner* \"$runner_root\"/.credentials* \"$runner_root/_work\"\narguments=(--unattended --ephemeral --replace --url \"$target_url\" --name \"$(runner_name)\" --work _work)\nlabels=$(all_labels)\nif [[ -n $labels ]]; then arguments+=(--labels \"$labels\"); fi\nif [[ -n \"${setting[GH_RUNNER_GROUP]-}\" ]]; then arguments+=(--runnergroup \"${setting[GH_RUNNER_GROUP]}\"); fi\ncode=0\n(\n  export ACTIONS_RUNNER_INPUT_TOKEN=$registration_token\n  become ./config.sh \"${arguments[@]}\"\n) || code=$?\n((code == 0)) || fail 75 \"config.sh ended with exit code $code\"\nunset registration_token setting body\nsay \"registered at $target_url\"\n\n# run.sh then turns SIGTERM into the SIGINT that its listener understands, and lets exit code 7 (version deprecated) through.\nexport RUNNER_MANUALLY_TRAP_SIG=1 ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE=1\nbecome ./run.sh\n", 'shell', {
        ROOT: root,
        USER: user,
        LABELS: labels,
        ENVIRONMENT_FILES: environmentFiles,
    });
    const unit = (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .o)("[Unit]\nDescription=GitHub Actions runner (ephemeral)\nDocumentation=https://docs.github.com/actions/hosting-your-own-runners\n# Not network-online.target: a machine that is not configured must not wait at boot for a network that it may not have. The\n# bootstrap script tries again until GitHub answers.\nAfter=network.target\n# A restart takes at least 15 s, so only a runner that keeps failing at once reaches this.\nStartLimitIntervalSec=10min\nStartLimitBurst=30\n\n[Service]\nType=exec\nExecStart=/usr/lib/github-runner/bootstrap.sh\nWorkingDirectory=@ROOT@\n# Every start registers a new ephemeral runner. Not worth a retry: 7 version deprecated, 77 permission refused, 78 bad configuration.\nRestart=always\nRestartSec=15s\nRestartPreventExitStatus=7 77 78\n# SIGTERM goes to run.sh alone, which asks its listener to end; what is left after that is killed, so no orphan takes a job.\nKillMode=mixed\nKillSignal=SIGTERM\nTimeoutStopSec=5min\n# The runner writes its private key with the permissions that this leaves.\nUMask=0077\nNoNewPrivileges=yes\nPrivateTmp=yes\nProtectSystem=full\nProtectClock=yes\nProtectControlGroups=yes\nProtectHostname=yes\nProtectKernelLogs=yes\nProtectKernelModules=yes\n\n[Install]\nWantedBy=multi-user.target\n", 'unit', { ROOT: root });
    const sysusers = (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .o)("# The user that GitHub Actions jobs run as. Rendered by Bakehouse.\nu @USER@ - \"GitHub Actions runner\" @HOME@ /bin/bash\n", 'unit', { USER: user, HOME: home });
    const tmpfiles = (0,_bakehouse_system_template__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .o)("# Hands the runner's folder to its user at boot. Rendered by Bakehouse.\nd /etc/github-runner 0700 root root -\nd @HOME@ 0750 @USER@ @USER@ -\nZ @ROOT@ - @USER@ @USER@ -\n", 'unit', {
        USER: user,
        HOME: home,
        ROOT: root,
    });
    const up = '../'.repeat(root.split('/').length - 1);
    return {
        root,
        files: [
            { path: BOOTSTRAP_PATH, name: 'bootstrap.sh', content: bootstrap, mode: 0o755 },
            { path: UNIT_PATH, name: 'github-runner.service', content: unit, mode: 0o644 },
            { path: '/usr/lib/sysusers.d/github-runner.conf', name: 'github-runner.sysusers.conf', content: sysusers, mode: 0o644 },
            { path: '/usr/lib/tmpfiles.d/github-runner.conf', name: 'github-runner.tmpfiles.conf', content: tmpfiles, mode: 0o644 },
        ],
        links: [
            // Relative, so that it also leads to the script while the tree is not yet a machine's root.
            { path: `${root}/bootstrap.sh`, target: `${up}${BOOTSTRAP_PATH.slice(1)}` },
            { path: '/etc/systemd/system/multi-user.target.wants/github-runner.service', target: '../github-runner.service' },
        ],
        bootstrapPath: BOOTSTRAP_PATH,
        unitPath: UNIT_PATH,
        packageRecordPath: '/usr/lib/github-runner/package.json',
        activate: 'systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload',
    };
}
/** Labels in order, each once whatever its case, as GitHub compares them. */
function uniqueLabels(labels) {
    const seen = new Set();
    return labels.map((label) => label.trim()).filter((label) => !seen.has(label.toLowerCase()) && seen.add(label.toLowerCase()));
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
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .formatFinding */ .tf)(first));
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${findings.length} unusable values for the runner`, { findings });
}


/***/ })

};
