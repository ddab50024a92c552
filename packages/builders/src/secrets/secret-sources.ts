/** Reads secrets of key vaults; `KeyVaults` of `@bakehouse/azure/key-vault` is one. */
export interface KeyVaultReader {
  /**
   * @param vault its name or its address
   * @throws UserError or ExternalError that holds no value; CancelledError
   */
  secret(vault: string, name: string, signal: AbortSignal): Promise<string>;
  /** Ends the connections. */
  close(): void;
}

/** Where the values of secrets come from. Nothing is asked before a build needs it. */
export interface SecretSources {
  /**
   * The value of a variable of the environment; undefined where there is none.
   *
   * @throws InputError for a name that may not be asked for
   */
  readonly environment: (variable: string) => string | undefined;
  /**
   * Opens key vaults for whoever the run signs in as.
   *
   * @throws UserError when the run cannot sign in
   */
  readonly vaults: () => Promise<KeyVaultReader>;
  /** PEM certificates that are trusted beside those of Node, for secrets at a URL. */
  readonly certificates: () => Promise<string | undefined>;
  /** From now on the value is hidden wherever the run shows something. */
  readonly mask: (value: string) => void;
  /** Milliseconds; the longest wait before a URL is asked again. */
  readonly retryDelay?: number | undefined;
}
