import type { Json } from '@bakehouse/core/data';
import type { JsonObject, JsonPath } from '@bakehouse/records/json';
import { ARTIFACT_MEMBERS, type ListedArtifact } from './artifact-list.ts';
import { CONTAINER_RULE, containerOf, fetchAddress, holdsSignature, isContainerName } from './blob-address.ts';
import { KNOWN_ARTIFACTS, type KnownKind, knownKind, knownParameters, usualParameter } from './known-artifacts.ts';
import { noteExtra } from './members.ts';
import type { Notes } from './notes.ts';
import { isSecretParameter, referredSecret, type SecretTable } from './secret-table.ts';

interface ArtifactDialect {
  /** Name of the format, for `provider.<format>`. */
  readonly format: 'one-es' | 'image-factory';
  /** Whether a value `kv_<name>` refers to a secret. */
  readonly references: boolean;
}

interface ImportedArtifacts {
  /** One for each artifact, in their order. */
  readonly steps: readonly JsonObject[];
  /** What of single artifacts has no neutral field, by the index of its step. */
  readonly elements: readonly JsonObject[];
  /** Names of known artifacts and their parameters that are not spelled as usual. */
  readonly spelling: readonly string[];
}

/**
 * Turns artifacts into steps. The known ones become `feature`, `restart`, `fetch` and `script` as far as those say all that the
 * artifact says; every other one becomes `artifact`, with its values as they are.
 */
export function importArtifacts(
  artifacts: readonly ListedArtifact[],
  secrets: SecretTable,
  dialect: ArtifactDialect,
  notes: Notes,
): ImportedArtifacts {
  const importer = new ArtifactImporter(secrets, dialect, notes);
  // References first: their names are given, those of secrets in other vaults can be chosen.
  if (dialect.references) for (const { parameters } of artifacts) importer.enterReferences(parameters);
  const steps = artifacts.map((artifact, index) => importer.step(artifact, index));
  return { steps, elements: importer.elements, spelling: [...importer.spelling] };
}

class ArtifactImporter {
  readonly elements: JsonObject[] = [];
  readonly spelling = new Set<string>();
  readonly #secrets: SecretTable;
  readonly #dialect: ArtifactDialect;
  readonly #notes: Notes;

  constructor(secrets: SecretTable, dialect: ArtifactDialect, notes: Notes) {
    this.#secrets = secrets;
    this.#dialect = dialect;
    this.#notes = notes;
  }

  enterReferences(parameters: JsonObject): void {
    for (const value of Object.values(parameters)) {
      const name = referredSecret(value);
      if (name !== undefined) this.#secrets.addName(name);
    }
  }

  step(artifact: ListedArtifact, index: number): JsonObject {
    const { name, path, extra } = artifact;
    const structured: [string, Json][] = [];
    const values: [string, Json][] = [];
    for (const [key, value] of Object.entries(artifact.parameters)) {
      if (value === undefined) continue;
      const place = [...artifact.parametersPath, key];
      if (typeof value === 'object') {
        const where = `provider.${this.#dialect.format}.elements`;
        this.#notes.warn(place, `"${key}" is neither text, number nor boolean; it is kept under ${where}`);
        structured.push([key, value]);
      } else values.push([key, this.#value(key, value, place)]);
    }
    const element = {
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
      ...(structured.length === 0 ? {} : { parameters: Object.fromEntries(structured) }),
    };
    noteExtra(extra, path, ARTIFACT_MEMBERS, `provider.${this.#dialect.format}.elements`, this.#notes);
    if (Object.keys(element).length > 0) this.elements.push({ step: index, artifact: name, ...element });
    const known = structured.length === 0 ? this.#knownStep(artifact) : undefined;
    if (known !== undefined) return known;
    return { artifact: { name, ...(values.length === 0 ? {} : { parameters: Object.fromEntries(values) }) } };
  }

  #value(key: string, value: string | number | boolean | null, path: JsonPath): Json {
    if (typeof value === 'string' && holdsSignature(value)) {
      const hint = 'leave it out and let an identity read the blob';
      this.#notes.error(path, `"${key}" holds a shared access signature, which is a secret`, hint);
    }
    if (this.#dialect.references && referredSecret(value) !== undefined) return value;
    if (isSecretParameter(key)) {
      const reference = typeof value === 'string' ? this.#secrets.addUrl(value) : undefined;
      if (reference !== undefined) return reference;
      const hint = 'write https://<vault>.vault.azure.net/secrets/<name>';
      // The value is not shown: it may be the secret itself.
      this.#notes.error(path, `"${key}" takes the URL of a vault's secret and holds something else`, hint);
      return '';
    }
    if (!this.#dialect.references && referredSecret(value) !== undefined) {
      this.#notes.warn(path, `"${key}" reads like a reference to a secret, which the service does not know`, 'call it KVSecret_…');
    } else if (this.#dialect.references && typeof value === 'string' && /\bkv_[0-9A-Za-z]/.test(value)) {
      const hint = 'make the reference the whole value';
      this.#notes.warn(path, `"${key}" seems to hold a reference to a secret among other text, where it is not replaced`, hint);
    }
    return value;
  }

  /** Undefined when the step could not say everything. */
  #knownStep(artifact: ListedArtifact): JsonObject | undefined {
    const kind = knownKind(artifact.name);
    if (kind === undefined) return undefined;
    const texts = this.#textsOf(kind, artifact);
    if (texts === undefined) return undefined;
    const step = stepOf(kind, texts);
    if (step === undefined) return undefined;
    this.#noteSpelling(KNOWN_ARTIFACTS[kind].name, artifact.name);
    for (const key of Object.keys(artifact.parameters)) this.#noteSpelling(usualParameter(kind, key), key);
    if (kind === 'fetch') this.#checkContainer(artifact, texts['BlobUri'] ?? '');
    return step;
  }

  #textsOf(kind: KnownKind, { parameters }: ListedArtifact): Readonly<Record<string, string>> | undefined {
    const names = knownParameters(kind);
    const texts: Record<string, string> = {};
    for (const [key, value] of Object.entries(parameters)) {
      const name = usualParameter(kind, key);
      if (!names.includes(name) || typeof value !== 'string' || value === '') return undefined;
      if (this.#dialect.references && referredSecret(value) !== undefined) return undefined;
      texts[name] = value;
    }
    return KNOWN_ARTIFACTS[kind].parameters.every((name) => name in texts) ? texts : undefined;
  }

  #noteSpelling(usual: string, written: string): void {
    if (usual !== written) this.spelling.add(written);
  }

  #checkContainer({ parameters, parametersPath }: ListedArtifact, url: string): void {
    const container = containerOf(url) ?? '';
    if (isContainerName(container) || container.includes('{')) return;
    const key = Object.keys(parameters).find((candidate) => candidate.toLowerCase() === 'bloburi') ?? '';
    const hint = 'prepare-1es-artifacts replaces a placeholder for each image';
    this.#notes.warn([...parametersPath, key], `"${container}" is no name of a container (${CONTAINER_RULE})`, hint);
  }
}

function stepOf(kind: KnownKind, texts: Readonly<Record<string, string>>): JsonObject | undefined {
  switch (kind) {
    case 'feature':
      return { feature: { name: texts['FeatureName'] } };
    case 'restart':
      return { restart: {} };
    case 'script':
      return { script: { shell: 'powershell', inline: (texts['Script'] ?? '').split('\n') } };
    case 'fetch': {
      const from = fetchAddress(texts['BlobUri'] ?? '');
      const identity = texts['Identity'];
      if (from === undefined) return undefined;
      return { fetch: { from, to: texts['Destination'], ...(identity === undefined ? {} : { identity }) } };
    }
  }
}
