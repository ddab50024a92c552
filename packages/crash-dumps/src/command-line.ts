import { redact } from '@bakehouse/core/secrets';

/** The kernel keeps so many bytes of a command line: a secret at its end may be cut, and lack what it is known by. */
const KEPT_BYTES = 79;

/** Words, in their parts, that say of an option or a variable that its value is for one alone to know. */
const SECRET_WORDS = [
  ...['pass|words?', 'passwds?', 'pass|phrase', 'pwd', 'secrets?', 'token', 'api|keys?', 'access|keys?', 'account|keys?', 'private|keys?'],
  ...['credentials?', 'auth', 'authorization', 'connection|strings?'],
];

/** A word ends where no letter goes on with it: a tokenizer is no token. In camelCase a capital begins the next word. */
function secretWord(word: string): string {
  const parts = word.split('|');
  const mixed = parts.map((part) => `[${part.slice(0, 1).toUpperCase()}${part.slice(0, 1)}]${part.slice(1)}`);
  return `${mixed.join('[_-]?')}(?![a-z])|${parts.join('[_-]?').toUpperCase()}(?![A-Za-z])`;
}

/** Names of options and variables that hold a secret. */
const SECRET_NAME = String.raw`[\w.-]*(?:${SECRET_WORDS.map(secretWord).join('|')}|\b(?:[Ss]as|SAS)(?![A-Za-z]))[\w.-]*`;

/** The program of a command line, or one that another program starts; its options follow near to it. */
const program = (names: string) => String.raw`(?:^|[\s/])(?:${names})(?:\.exe)?\s`;
const NEAR = '.{0,300}?';

const PATTERNS: readonly RegExp[] = [
  // --password x, --token=x, /password:x, DB_PASSWORD=x, password: x. A value in quotes goes to its end.
  new RegExp(String.raw`((?:^|[\s"'/;,])-{0,2}${SECRET_NAME}\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"']+)`, 'g'),
  new RegExp(String.raw`((?:^|\s)--?${SECRET_NAME}\s+)(?:"[^"]*"?|'[^']*'?|[^\s"'-][^\s]*)`, 'g'),
  // Short options mean a password for some programs only: curl -u user:password, -uuser:password and -su user:password.
  /((?:^|\s)(?:-u|--user)[\s=]+[^\s:]+:)\S+/g,
  new RegExp(String.raw`(${program('curl')}(?:${NEAR}\s)??-[A-Za-z]{0,4}u[^\s:]+:)\S+`, 'g'),
  new RegExp(String.raw`(${program('curl')}(?:${NEAR}\s)??-[A-Za-z]{1,4}u\s+[^\s:]+:)\S+`, 'g'),
  // mysql -psecret, sshpass -p secret and -psecret, docker login -p secret, redis-cli -a secret.
  new RegExp(String.raw`(${program('mysql|mysqldump|mysqladmin|mariadb|mariadb-dump')}(?:${NEAR}\s)??-p)\S+`, 'g'),
  new RegExp(String.raw`(${program('sshpass')}(?:${NEAR}\s)??-p[\s=]*)\S+`, 'g'),
  new RegExp(
    String.raw`(${program('docker|podman|nerdctl|buildah|skopeo|helm|oc|az')}(?:${NEAR}\s)??login\s(?:${NEAR}\s)??-p[\s=]*)\S+`,
    'g',
  ),
  new RegExp(String.raw`(${program('redis-cli')}(?:${NEAR}\s)??-a\s+)\S+`, 'g'),
];

/** What is secret at the end of a text that was cut there. */
const CUT: readonly RegExp[] = [
  // The `@` behind user and password, or the value's end, is gone.
  /(:\/\/[^/?#\s"'<>:@]*:)[^/?#\s"'<>@]+$/,
  // A token is known by its length as well: a long word of digits, capitals and small letters may be the beginning of one.
  /((?:^|[\s=:"']))(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{16,}$/,
];

/**
 * A command line without what looks like a secret in it, `***` in its place. It comes from a dump, where nobody has named the secrets of the
 * program that crashed.
 */
export function redactCommandLine(commandLine: string): string {
  let clean = redact(commandLine, []);
  for (const pattern of PATTERNS) clean = clean.replace(pattern, '$1***');
  if (Buffer.byteLength(commandLine) < KEPT_BYTES) return clean;
  return CUT.reduce((text, pattern) => text.replace(pattern, '$1***'), clean);
}
