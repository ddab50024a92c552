import { redact } from '@bakehouse/core/secrets';

/** The kernel keeps so many bytes of a command line: a secret at its end may be cut, and lack what it is known by. */
const KEPT_BYTES = 79;

/** Names of options and variables whose value is for one alone to know. */
const SECRET_NAME = String.raw`[\w.-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|credentials?|auth(?:orization)?|connection[_-]?string|\bsas)[\w.-]*`;

const PATTERNS: readonly RegExp[] = [
  // --password x, --token=x, /password:x, DB_PASSWORD=x, password: x. A value in quotes goes to its end.
  new RegExp(String.raw`((?:^|[\s"'/;,])-{0,2}${SECRET_NAME}\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"']+)`, 'gi'),
  new RegExp(String.raw`((?:^|\s)--?${SECRET_NAME}\s+)(?:"[^"]*"?|'[^']*'?|[^\s"'-][^\s]*)`, 'gi'),
  // curl -u user:password, mysql -psecret.
  /((?:^|\s)(?:-u|--user)[\s=]+[^\s:]+:)\S+/g,
  /((?:^|\/)(?:mysql|mysqldump|mysqladmin|mariadb)\b.*?\s-p)\S+/g,
  // Tokens as their services make them: GitHub, GitLab, npm, PyPI, Slack, Stripe, AWS, Google, Docker.
  /()\b(?:gh[opsur]_\w{16,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_\w{20,}|pypi-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|sk_live_\w{16,}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}|dckr_pat_[\w-]{16,})/g,
];

/** The same at the end of a text that was cut there: the `@` behind user and password, or the value's end, is gone. */
const CUT = /(:\/\/[^/?#\s"'<>:@]*:)[^/?#\s"'<>@]+$/;

/**
 * A command line without what looks like a secret in it, `***` in its place. It comes from a dump, where nobody has named the secrets of the
 * program that crashed.
 */
export function redactCommandLine(commandLine: string): string {
  let clean = redact(commandLine, []);
  for (const pattern of PATTERNS) clean = clean.replace(pattern, '$1***');
  return Buffer.byteLength(commandLine) >= KEPT_BYTES ? clean.replace(CUT, '$1***') : clean;
}
