/** Forms that issuers give their tokens so that they are recognised wherever they stand. */
interface TokenFormat {
  /** "a token of GitHub". */
  readonly what: string;
  /** Global; what it finds is the secret as a whole. */
  readonly pattern: RegExp;
}

/** Nothing that could be part of the token stands before or after it. */
const token = (what: string, form: string): TokenFormat => ({
  what,
  pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${form})(?![A-Za-z0-9])`, 'g'),
});

/**
 * The formats that their issuers document, as secret scanners know them
 * (https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns). Each has a prefix and a length,
 * so that no name or hash is taken for one; repetitions are bounded.
 */
export const TOKEN_FORMATS: readonly TokenFormat[] = [
  token('a token of GitHub', 'gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{30,200}'),
  token('a token of GitLab', 'gl(?:pat|dt|rt|ptt|cbt|soat|ft|agent)-[A-Za-z0-9_.-]{20,200}'),
  // Without the documentation's own, which ends in EXAMPLE.
  token('a key of AWS', '(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}'),
  token(
    'a token of Slack',
    'xox[abeoprs]-(?:[A-Za-z0-9]{1,80}-){1,6}[A-Za-z0-9]{8,120}|xapp-\\d-[A-Z0-9]{5,20}-\\d{5,20}-[a-f0-9]{32,128}',
  ),
  token('a token of npm', 'npm_[A-Za-z0-9]{36}'),
  token('a token of PyPI', 'pypi-AgE[A-Za-z0-9_-]{50,400}'),
  token('a token of Docker Hub', 'dckr_[po]at_[A-Za-z0-9_-]{20,100}'),
  token('a token of Hugging Face', 'hf_[A-Za-z0-9]{34}'),
  token('a key of Google', 'AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{28}'),
  token('a key of Stripe', '[sr]k_live_[A-Za-z0-9]{16,200}'),
  token('a key of SendGrid', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
  token('a token of Vault', 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'),
  token('a token of DigitalOcean', 'do[opr]_v1_[a-f0-9]{64}'),
  token('a secret of Microsoft Entra', '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}'),
  token('a token of Azure DevOps', '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'),
  // Names in lower case with hyphens look alike: a key has digits and capitals.
  token('a key of an AI service', 'sk-(?=[A-Za-z0-9_-]{0,200}[0-9])(?=[A-Za-z0-9_-]{0,200}[A-Z])[A-Za-z0-9_-]{20,200}'),
];
