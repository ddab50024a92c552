import { InputError } from '@bakehouse/core/errors';
import { withhold } from '@bakehouse/system/program';

/**
 * Inputs, states and credentials that the runners and people put into the environment for Bakehouse; those of Azure Pipelines are what
 * azure-pipelines-task-lib removes.
 */
const PREFIXES = ['INPUT_', 'SECRET_', 'ENDPOINT_AUTH_', 'SECUREFILE_TICKET_', 'VSTS_TASKVARIABLE_', 'STATE_', 'BAKEHOUSE_'];

/** The runners' own. */
const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'SYSTEM_ACCESSTOKEN', 'AGENT_PROXYPASSWORD'];

/** Words of names that people and services give to secrets. */
const SECRET_WORDS =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:^|_)PAT(?:$|_)|(?:API|ACCESS|ACCOUNT|PRIVATE|SIGNING|STORAGE)_?KEY|CONNECTION_?STRING|AUTH_CONFIG|AUTHORIZATION|(?:^|_)SAS(?:$|_)/;
/** Read by a single program each, which names them, and secret in part: npm, Packer, NuGet, git, ssh. */
const OF_ONE_PROGRAM = /^(?:NPM_CONFIG|PKR_VAR|PACKER|VSS_NUGET|GIT_CONFIG_VALUE)_|^SSH_AUTH_SOCK$/;
/** An address with a user and a password in it. Proxies are such addresses, and libraries read them. */
const SECRET_VALUE = /:\/\/[^/\s]*:[^/\s]*@/;
const PROXY = /_PROXY$/;

/**
 * Read in this process by the libraries that sign in, after the host has taken secrets away: @azure/identity's variables
 * (https://learn.microsoft.com/javascript/api/overview/azure/identity-readme#environment-variables), the managed identities of App
 * Service and of the old agent, the request for GitHub's identity token, and the list of names that azure-pipelines-task-lib reads.
 */
const READ_HERE = [
  ...[
    'AZURE_CLIENT_SECRET',
    'AZURE_CLIENT_CERTIFICATE_PASSWORD',
    'AZURE_PASSWORD',
    'AZURE_FEDERATED_TOKEN_FILE',
    'AZURE_TOKEN_CREDENTIALS',
  ],
  ...['AZURE_KUBERNETES_TOKEN_PROXY', 'IDENTITY_SERVER_THUMBPRINT', 'MSI_SECRET', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
  ...['VSTS_SECRET_VARIABLES', 'VSTS_PUBLIC_VARIABLES'],
];

/** The variables of this process that hold inputs and credentials, readable after they have left the environment. */
export class SecretVariables {
  readonly #names: readonly string[];
  readonly #values: ReadonlyMap<string, string>;
  readonly #keepsUnmapped: boolean;

  /** @param options `keepsUnmapped`: the runner keeps secret variables that are not mapped as `SECRET_<name>`, as Azure Pipelines does */
  constructor({ keepsUnmapped = false }: { readonly keepsUnmapped?: boolean } = {}) {
    this.#keepsUnmapped = keepsUnmapped;
    this.#names = Object.keys(process.env).filter((name) => {
      // Windows gives them in any case and compares without it.
      const comparable = process.platform === 'win32' ? name.toUpperCase() : name;
      return isSecret(name, process.env[name] ?? '') || PREFIXES.some((prefix) => comparable.startsWith(prefix));
    });
    this.#values = new Map(this.#names.map((name) => [name.toUpperCase(), process.env[name] ?? '']));
  }

  /** The value under a name in any case; undefined when the variable was not set or blank. */
  get(name: string): string | undefined {
    const value = this.#values.get(name.toUpperCase());
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  /** True when the variable is there and has no text but blanks. */
  isBlank(name: string): boolean {
    return this.#values.get(name.toUpperCase())?.trim() === '';
  }

  /**
   * The value of a variable that a definition names as the place of a secret; undefined when it is not set or blank. What was put there for
   * Bakehouse is none: whoever writes a definition could have it shown to a template.
   *
   * @throws InputError for a name that belongs to Bakehouse or the runner
   */
  ofDefinition(name: string): string | undefined {
    const owner = this.#ownerOf(name.toUpperCase());
    if (owner !== undefined) {
      throw new InputError(`The environment variable ${name} can hold no secret of a definition: this name belongs to ${owner}.`, {
        hint: 'give the secret to the step under another name, and name that in the definition',
      });
    }
    const value = this.get(name) ?? (this.#keepsUnmapped ? this.get(`SECRET_${name}`) : undefined) ?? process.env[name];
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  /** Whose a name is that no definition may use. Where no runner keeps secrets under it, `SECRET_KEY` is a name like any other. */
  #ownerOf(name: string): string | undefined {
    if (name.startsWith('BAKEHOUSE_')) return 'Bakehouse';
    const prefixes = PREFIXES.filter((prefix) => prefix !== 'SECRET_' || this.#keepsUnmapped);
    return RUNNER_TOKENS.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)) ? 'the runner' : undefined;
  }

  /**
   * What the host hides in the log without being asked, and nowhere else: the tokens of the runner, and on Azure Pipelines every secret
   * variable of the job.
   */
  hiddenByHost(): string[] {
    const names = this.#names.filter((name) => RUNNER_TOKENS.includes(name.toUpperCase()) || /^SECRET_/i.test(name));
    return names.flatMap((name) => this.get(name) ?? []);
  }

  /**
   * The second fence: programs of ours get an allow list anyhow, those that a library starts (the Azure CLI) all of `process.env`. What a
   * program of ours names, it still gets.
   */
  removeFromEnvironment(): void {
    withhold(this.#names);
  }
}

function isSecret(name: string, value: string): boolean {
  const upper = name.toUpperCase();
  if (READ_HERE.includes(upper)) return false;
  return SECRET_WORDS.test(upper) || OF_ONE_PROGRAM.test(upper) || (SECRET_VALUE.test(value) && !PROXY.test(upper));
}
