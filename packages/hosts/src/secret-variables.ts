/** Inputs and credentials that the runners put into the environment; the prefixes are those that azure-pipelines-task-lib removes. */
export const RUNNER_PREFIXES = ['INPUT_', 'SECRET_', 'ENDPOINT_AUTH_', 'SECUREFILE_TICKET_', 'VSTS_TASKVARIABLE_'];

const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'SYSTEM_ACCESSTOKEN', 'AGENT_PROXYPASSWORD'];

/** The variables of this process that hold inputs and credentials, readable after they have left the environment. */
export class SecretVariables {
  readonly #names: readonly string[];
  readonly #values: ReadonlyMap<string, string>;

  /** @param prefixes of the variables that are kept here and removed, beside the runners' tokens */
  constructor(prefixes: readonly string[] = RUNNER_PREFIXES) {
    this.#names = Object.keys(process.env).filter((name) => {
      // Windows gives them in any case and compares without it.
      const comparable = process.platform === 'win32' ? name.toUpperCase() : name;
      return RUNNER_TOKENS.includes(comparable) || prefixes.some((prefix) => comparable.startsWith(prefix));
    });
    this.#values = new Map(this.#names.map((name) => [name.toUpperCase(), process.env[name] ?? '']));
  }

  /** The value under a name in any case; undefined when the variable was not set or blank. */
  get(name: string): string | undefined {
    const value = this.#values.get(name.toUpperCase());
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  /**
   * What the host hides in the log without being asked, and nowhere else: the tokens of the runner, and on Azure Pipelines every secret
   * variable of the job.
   */
  hiddenByHost(): string[] {
    const names = this.#names.filter((name) => RUNNER_TOKENS.includes(name.toUpperCase()) || /^SECRET_/i.test(name));
    return names.flatMap((name) => this.get(name) ?? []);
  }

  removeFromEnvironment(): void {
    for (const name of this.#names) delete process.env[name];
  }
}
