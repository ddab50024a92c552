/** Artifacts that a step of `vm-image/1` says in words of its own, as the service spells them and their parameters. */
export const KNOWN_ARTIFACTS = {
  feature: { name: 'windows-enabledismfeature', parameters: ['FeatureName'], optional: [] },
  restart: { name: 'windows-restart', parameters: [], optional: [] },
  fetch: { name: 'windows-azcopy-downloadfile-msi', parameters: ['BlobUri', 'Destination'], optional: ['Identity'] },
  script: { name: 'windows-powershell-invokecommand', parameters: ['Script'], optional: [] },
} as const;

export type KnownKind = keyof typeof KNOWN_ARTIFACTS;

const BY_NAME = new Map<string, KnownKind>(Object.entries(KNOWN_ARTIFACTS).map(([kind, { name }]) => [name, kind as KnownKind] as const));

/** The kind of step that an artifact is, in any case; undefined for all others. */
export function knownKind(name: string): KnownKind | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Names of all parameters that a known artifact takes. */
export function knownParameters(kind: KnownKind): readonly string[] {
  const { parameters, optional } = KNOWN_ARTIFACTS[kind];
  return [...parameters, ...optional];
}

/** The usual spelling of a known artifact's parameter, or the key as it is. */
export function usualParameter(kind: KnownKind | undefined, key: string): string {
  if (kind === undefined) return key;
  return knownParameters(kind).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
}
