#!/bin/bash
# Registers this machine as an ephemeral GitHub Actions runner, then runs jobs. Rendered by Bakehouse.
#
# Settings: GH_SCOPE (org, repo or enterprise), GH_OWNER, GH_REPO (scope repo), and GH_PAT or KEYVAULT_NAME and SECRET_NAME.
# Optional: GH_LABELS (more labels), GH_RUNNER_GROUP, GH_SERVER_URL (GitHub Enterprise Server).
# They come from the environment, then from the files in environment_files, which are read as data and never run.
# Exit codes: 65 unusable answer, 69 service missing, 75 temporary failure, 77 permission refused, 78 bad configuration.
set -euo pipefail
set +x
umask 077

runner_root='/opt/actions-runner'
runner_user='runner'
runner_labels=''
environment_files=('/etc/github-runner/env' '/etc/profile.d/gh-runner-env.sh')
known_names=(GH_SCOPE GH_OWNER GH_REPO GH_PAT KEYVAULT_NAME SECRET_NAME GH_LABELS GH_RUNNER_GROUP GH_SERVER_URL)
how_to_set="set them as NAME=value lines in ${environment_files[0]} (mode 0600), then run: systemctl restart github-runner"

say() { printf 'github-runner: %s\n' "$*" >&2; }
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
  for name in "${known_names[@]}"; do
    if [[ -n "${!name-}" ]]; then setting[$name]=${!name}; fi
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
    line=${line%$'\r'}
    if [[ $line =~ ^[[:space:]]*(#.*)?$ ]]; then continue; fi
    if [[ ! $line =~ ^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=(.*[^[:space:]])?[[:space:]]*$ ]]; then
      say "$file:$number: ignored, not a NAME=value line"
      continue
    fi
    name=${BASH_REMATCH[2]}
    value=${BASH_REMATCH[3]}
    if [[ " ${known_names[*]} " != *" $name "* ]]; then
      say "$file:$number: ignored unknown name $name"
      continue
    fi
    quoted=no
    if [[ $value =~ $single_quoted ]]; then
      value=${BASH_REMATCH[1]}
      quoted=single
    elif [[ $value =~ $double_quoted ]]; then
      value=${BASH_REMATCH[1]}
    elif [[ $value =~ $commented ]]; then
      value=${BASH_REMATCH[1]}
    fi
    # shellcheck disable=SC2016 # the characters themselves are looked for
    if [[ $quoted != single && $value == *['$`']* ]]; then
      problems+=("$file:$number: the value of $name must be plain text, not a variable or command")
      continue
    fi
    if [[ $name == GH_PAT && -n $exposed ]]; then
      say "$file: holds GH_PAT and can be read by every user, jobs included; use KEYVAULT_NAME, or ${environment_files[0]} with mode 0600"
    fi
    if [[ -z "${setting[$name]-}" ]]; then setting[$name]=$value; fi
  done <"$file"
}

check() {
  local name=$1 pattern=$2 what=$3
  if [[ -n "${setting[$name]-}" && ! ${setting[$name]} =~ $pattern ]]; then problems+=("$name is not $what"); fi
}

check_settings() {
  local missing=() list
  [[ -n "${setting[GH_SCOPE]-}" ]] || missing+=(GH_SCOPE)
  [[ -n "${setting[GH_OWNER]-}" ]] || missing+=(GH_OWNER)
  if [[ "${setting[GH_SCOPE]-}" == repo && -z "${setting[GH_REPO]-}" ]]; then missing+=(GH_REPO); fi
  if [[ -z "${setting[GH_PAT]-}" ]]; then
    if [[ -z "${setting[KEYVAULT_NAME]-}${setting[SECRET_NAME]-}" ]]; then
      missing+=('GH_PAT (or KEYVAULT_NAME and SECRET_NAME)')
    else
      [[ -n "${setting[KEYVAULT_NAME]-}" ]] || missing+=(KEYVAULT_NAME)
      [[ -n "${setting[SECRET_NAME]-}" ]] || missing+=(SECRET_NAME)
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
  check GH_SERVER_URL '^(https://[A-Za-z0-9.-]+|http://(127\.0\.0\.1|localhost))(:[0-9]+)?/?$' 'an https:// address without a path'
  if ((${#missing[@]} > 0)); then
    printf -v list '%s, ' "${missing[@]}"
    problems=("missing ${list%, }" "${problems[@]}")
  fi
  if ((${#problems[@]} > 0)); then
    printf -v list '%s; ' "${problems[@]}"
    fail 78 "the configuration is incomplete or wrong: ${list%; }. To mend it, $how_to_set"
  fi
  if [[ -n "${setting[GH_PAT]-}" && -n "${setting[KEYVAULT_NAME]-}" ]]; then
    say 'GH_PAT and KEYVAULT_NAME are both set: GH_PAT is used'
  fi
}

# request HEADER ARGUMENT...: calls curl, with a header that may hold a secret on its standard input, never in its arguments.
# Sets status (000: no answer) and body.
request() {
  local header=$1 attempt answer
  shift
  for attempt in 1 2 3 4; do
    answer=$(printf 'header = "%s"\n' "$header" |
      curl --config - --silent --show-error --connect-timeout 10 --max-time 60 --write-out '\n%{http_code}' "$@") || answer=$'\n000'
    status=${answer##*$'\n'}
    body=${answer%$'\n'*}
    case $status in
      000 | 408 | 410 | 429 | 5??) if ((attempt < 4)); then sleep "$((attempt * 3))"; fi ;;
      *) return ;;
    esac
  done
}

field() { jq --raw-output --arg name "$1" '.[$name] // empty' <<<"$body" 2>/dev/null || true; }

# The object id of the identity, for the message that asks to give it a right. A token's middle part is base64url of JSON.
principal_of() {
  local part=${1#*.}
  part=${part%%.*}
  while ((${#part} % 4)); do part+='='; done
  printf '%s' "$part" | tr '_-' '/+' | base64 --decode 2>/dev/null | jq --raw-output '.oid // empty' 2>/dev/null || true
}

read_token_from_vault() {
  local vault=${setting[KEYVAULT_NAME]} secret=${setting[SECRET_NAME]} identity principal
  request 'Metadata: true' --noproxy '*' \
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
      fail 77 "key vault $vault refuses the managed identity ${principal:-of this machine}: give it the role Key Vault Secrets User on the vault"
      ;;
    404) fail 78 "key vault $vault has no secret $secret: check SECRET_NAME" ;;
    000) fail 75 "key vault $vault does not answer: check KEYVAULT_NAME and the network" ;;
    *) fail 75 "key vault $vault answered with status $status" ;;
  esac
  setting[GH_PAT]=$(field value | tr -d '[:space:]')
  [[ ${setting[GH_PAT]} =~ ^[A-Za-z0-9._-]+$ ]] || fail 65 "secret $secret in key vault $vault does not hold a token"
}

# Sets target_url and registration_token.
register() {
  local server=${setting[GH_SERVER_URL]:-https://github.com} owner=${setting[GH_OWNER]} api place
  server=${server%/}
  api="$server/api/v3"
  if [[ $server == https://github.com ]]; then api=https://api.github.com; fi
  case ${setting[GH_SCOPE]} in
    org) place="orgs/$owner" target_url="$server/$owner" ;;
    repo) place="repos/$owner/${setting[GH_REPO]}" target_url="$server/$owner/${setting[GH_REPO]}" ;;
    enterprise) place="enterprises/$owner" target_url="$server/enterprises/$owner" ;;
  esac
  request "Authorization: Bearer ${setting[GH_PAT]}" --request POST --user-agent bakehouse-runner \
    --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \
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
  host=$(uname -n | tr -c 'A-Za-z0-9.\n-' '-')
  time=$(date +%s)
  while ((time > 0)); do
    stamp=${digits:time % 36:1}$stamp
    time=$((time / 36))
  done
  random=$(od -An -N2 -tx1 /dev/urandom | tr -d ' \n')
  printf 'gh-%s-%s-%s' "${host:0:48}" "$stamp" "$random"
}

# Labels of the image, then of the machine, each once whatever its case.
all_labels() {
  tr ',' '\n' <<<"$runner_labels,${setting[GH_LABELS]-}" | awk 'NF && !seen[tolower($0)]++' | paste -sd, -
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
for file in "${environment_files[@]}"; do
  if [[ -r $file ]]; then read_environment_file "$file"; fi
done
if ((${#setting[@]} == 0 && ${#problems[@]} == 0)); then
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

if [[ -z "${setting[GH_PAT]-}" ]]; then read_token_from_vault; fi
register
setting[GH_PAT]=''

# A left-over of either kind makes config.sh say "already configured"; --replace does not help.
rm -rf -- "$runner_root"/.runner* "$runner_root"/.credentials* "$runner_root/_work"
arguments=(--unattended --ephemeral --replace --url "$target_url" --name "$(runner_name)" --work _work)
labels=$(all_labels)
if [[ -n $labels ]]; then arguments+=(--labels "$labels"); fi
if [[ -n "${setting[GH_RUNNER_GROUP]-}" ]]; then arguments+=(--runnergroup "${setting[GH_RUNNER_GROUP]}"); fi
code=0
(
  export ACTIONS_RUNNER_INPUT_TOKEN=$registration_token
  become ./config.sh "${arguments[@]}"
) || code=$?
((code == 0)) || fail 75 "config.sh ended with exit code $code"
unset registration_token setting body
say "registered at $target_url"

# run.sh then turns SIGTERM into the SIGINT that its listener understands, and lets exit code 7 (version deprecated) through.
export RUNNER_MANUALLY_TRAP_SIG=1 ACTIONS_RUNNER_RETURN_VERSION_DEPRECATED_EXIT_CODE=1
become ./run.sh
