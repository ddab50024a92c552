import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath } from '@bakehouse/records/json';
import { blobUrl, holdsSignature } from './blob-address.ts';
import type { ExportProblems } from './export-problems.ts';
import { KNOWN_ARTIFACTS, type KnownKind, knownParameters } from './known-artifacts.ts';
import { isSecretParameter, referredSecret, secretUrl } from './secret-table.ts';

/** An artifact as it is written; the format chooses the case of `name` and `parameters`. */
interface WrittenArtifact {
  readonly name: string;
  readonly parameters: JsonObject;
  readonly extra: JsonObject;
}

interface ArtifactExport {
  readonly title: string;
  /** Whether the service replaces a value `kv_<name>`. */
  readonly references: boolean;
  /** `provider.<format>` of the definition and the path of it. */
  readonly provider: JsonObject;
  readonly providerPath: JsonPath;
  readonly secrets: JsonObject;
  readonly problems: ExportProblems;
}

const STEPS: readonly string[] = ['artifact', 'feature', 'restart', 'fetch', 'script'];
/** Where a step was no step: problems are told in the end. */
const NOTHING: WrittenArtifact = { name: '', parameters: {}, extra: {} };

/** Turns the steps of a definition into artifacts, one each. */
export function exportArtifacts(steps: Json | undefined, options: ArtifactExport): WrittenArtifact[] {
  const { problems } = options;
  if (steps !== undefined && !isJsonList(steps)) problems.add(['steps'], 'is no list');
  const list = isJsonList(steps) ? steps : [];
  const exporter = new ArtifactExporter(options);
  const artifacts = list.map((step, index) => exporter.artifact(problems.object(step, ['steps', index]), ['steps', index]));
  return exporter.addElements(artifacts);
}

class ArtifactExporter {
  readonly #options: ArtifactExport;
  readonly #problems: ExportProblems;
  readonly #spelling = new Map<string, string>();

  constructor(options: ArtifactExport) {
    this.#options = options;
    this.#problems = options.problems;
    const { spelling } = options.provider;
    for (const word of isJsonList(spelling) ? spelling : []) {
      if (typeof word === 'string') this.#spelling.set(word.toLowerCase(), word);
    }
  }

  artifact(step: JsonObject, path: JsonPath): WrittenArtifact {
    const [kind, ...others] = Object.keys(step).filter((key) => step[key] !== undefined);
    if (kind === undefined) {
      this.#problems.add(path, 'is no step');
      return NOTHING;
    }
    if (others.length > 0) this.#problems.add(path, 'is more than one step');
    const inside = [...path, kind];
    if (!STEPS.includes(kind)) {
      this.#problems.add(inside, `a ${this.#options.title} has no such step`, `use ${STEPS.join(', ')}`);
      return NOTHING;
    }
    const content = this.#problems.object(step[kind], inside);
    switch (kind) {
      case 'feature':
        this.#problems.only(content, ['name'], inside);
        return this.#known('feature', { FeatureName: this.#problems.text(content['name'], [...inside, 'name']) });
      case 'restart':
        this.#problems.only(content, [], inside);
        return this.#known('restart', {});
      case 'fetch':
        return this.#fetch(content, inside);
      case 'script':
        return this.#script(content, inside);
      default:
        return this.#ready(content, inside);
    }
  }

  #known(kind: KnownKind, values: Readonly<Record<string, string | undefined>>): WrittenArtifact {
    const spelled = (word: string) => this.#spelling.get(word.toLowerCase()) ?? word;
    const parameters = knownParameters(kind)
      .filter((name) => values[name] !== undefined)
      .map((name) => [spelled(name), values[name]] as const);
    return { name: spelled(KNOWN_ARTIFACTS[kind].name), parameters: Object.fromEntries(parameters), extra: {} };
  }

  #fetch(content: JsonObject, path: JsonPath): WrittenArtifact {
    const allowed = ['name', 'from', 'to', 'identity', ...(content['extract'] === false ? ['extract'] : [])];
    this.#problems.only(content, allowed, path);
    const from = this.#problems.text(content['from'], [...path, 'from']);
    const url = blobUrl(from);
    if (from !== '' && (url === undefined || holdsSignature(from))) {
      this.#problems.add([...path, 'from'], `a ${this.#options.title} fetches blobs only`, 'write blob://<account>/<container>/<path>');
    }
    const { identity } = content;
    return this.#known('fetch', {
      BlobUri: url ?? '',
      Destination: this.#problems.text(content['to'], [...path, 'to']),
      Identity: identity === undefined || identity === null ? undefined : this.#problems.text(identity, [...path, 'identity']),
    });
  }

  #script(content: JsonObject, path: JsonPath): WrittenArtifact {
    const { shell, inline, validExitCodes } = content;
    const plain = JSON.stringify(validExitCodes) === '[0]' ? ['validExitCodes'] : [];
    this.#problems.only(content, ['name', 'shell', 'inline', 'file', 'url', ...plain], path);
    if (shell !== 'powershell') this.#problems.add([...path, 'shell'], 'runs in Windows PowerShell only', 'write shell: powershell');
    for (const key of ['file', 'url']) {
      const hint = 'fetch the file and call it by its path';
      if (content[key] !== undefined) this.#problems.add([...path, key], `a ${this.#options.title} has the lines of a script only`, hint);
    }
    const isText = isJsonList(inline) && inline.length > 0 && inline.every((line) => typeof line === 'string');
    if (!isText && content['file'] === undefined && content['url'] === undefined) {
      this.#problems.add([...path, 'inline'], inline === undefined ? 'is missing' : 'is no list of lines');
    }
    return this.#known('script', { Script: isText ? inline.join('\n') : '' });
  }

  #ready(content: JsonObject, path: JsonPath): WrittenArtifact {
    this.#problems.only(content, ['name', 'parameters'], path);
    const name = this.#problems.text(content['name'], [...path, 'name']);
    const parameters = this.#problems.object(content['parameters'], [...path, 'parameters']);
    const entries = Object.entries(parameters).flatMap(([key, value]) => {
      if (value === undefined || value === null) return [];
      return [[key, this.#value(key, value, [...path, 'parameters', key])] as const];
    });
    return { name, parameters: Object.fromEntries(entries), extra: {} };
  }

  #value(key: string, value: Json, path: JsonPath): Json {
    if (typeof value === 'object') this.#problems.add(path, 'is neither text, number nor boolean');
    if (typeof value === 'string' && holdsSignature(value)) this.#problems.add(path, 'holds a shared access signature, which is a secret');
    const name = referredSecret(value);
    if (name === undefined) {
      if (isSecretParameter(key)) this.#problems.add(path, 'must refer to a secret', 'write kv_<name> and describe it under secrets');
      return value;
    }
    const secret = Object.hasOwn(this.#options.secrets, name) ? this.#options.secrets[name] : undefined;
    if (!isJsonObject(secret)) {
      // In 1ES such a text outside of KVSecret_* means nothing of its own.
      if (isSecretParameter(key) || this.#options.references) this.#problems.add(path, `there is no "${name}" under secrets`);
      return value;
    }
    const ownVault = secret['vault'] === undefined && secret['from'] === 'keyvault' && secret['name'] === name;
    if (this.#options.references && ownVault) return value;
    if (!isSecretParameter(key)) {
      const hint = this.#options.references
        ? 'name the secret as in the vault of the service and leave vault out'
        : 'call the parameter KVSecret_<name> if the artifact takes that';
      this.#problems.add(path, `a ${this.#options.title} cannot take the secret "${name}" here`, hint);
      return value;
    }
    const versions = this.#options.provider['secretVersions'];
    const result = secretUrl(secret, isJsonObject(versions) ? versions[name] : undefined);
    if ('url' in result) return result.url;
    this.#problems.add(path, `the secret "${name}" ${result.problem}`, 'write {from: keyvault, vault: …, name: …}');
    return value;
  }

  /** Puts back what `provider.<format>.elements` keeps of single artifacts. */
  addElements(artifacts: readonly WrittenArtifact[]): WrittenArtifact[] {
    const result = [...artifacts];
    const { elements } = this.#options.provider;
    for (const [index, element] of (isJsonList(elements) ? elements : []).entries()) {
      const path = [...this.#options.providerPath, 'elements', index];
      const { step, artifact: name, extra, parameters } = this.#problems.object(element, path);
      const artifact = typeof step === 'number' ? result[step] : undefined;
      if (artifact === undefined || typeof name !== 'string' || artifact.name.toLowerCase() !== name.toLowerCase()) {
        const hint = 'correct its step, or leave it out if the step is gone';
        this.#problems.add(path, `belongs to the artifact ${String(name)} at steps[${String(step)}], which is another one now`, hint);
      } else {
        result[step as number] = {
          ...artifact,
          parameters: { ...this.#problems.object(parameters, [...path, 'parameters']), ...artifact.parameters },
          extra: this.#problems.object(extra, [...path, 'extra']),
        };
      }
    }
    return result;
  }
}
