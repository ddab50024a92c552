import { type Finding, InputError } from '@bakehouse/core/errors';
import { isJsonObject, type JsonPath } from '@bakehouse/records/json';
import type { IntermediateDocument } from './image-format.ts';
import { Members, spellJsonPath } from './json-members.ts';

const MAX_FINDINGS = 1000;
/** What no format of others has and needs: what Bakehouse does with the image, and what is about the definition itself. */
const OWN = [
  '$schema',
  'schema',
  'abstract',
  'extends',
  'variables',
  'variableFiles',
  'secrets',
  'lifecycle',
  'consumers',
  'builders',
  'provider',
];
const OWN_OF_IMAGE = ['id', 'description', 'os', 'arch', 'generation', 'names'];

/** Collects what a format cannot say of the documents that are to be written. */
export class UnsupportedFields {
  readonly #what: string;
  readonly #findings: (Finding & { readonly path: JsonPath })[] = [];
  readonly #read: Members[] = [];
  #dropped = 0;
  #document = '';

  /** @param what of the sentences: "A Packer template" */
  constructor(what: string) {
    this.#what = what;
  }

  /** What comes now is about this document. */
  begin(document: IntermediateDocument): void {
    this.#settle();
    const image = document['image'];
    this.#document = isJsonObject(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
  }

  /** The members of a document; those that nobody takes are unsayable in the end. */
  read(document: IntermediateDocument): Members {
    const members = new Members(document);
    for (const key of OWN) members.take(key);
    const image = members.inner('image');
    for (const key of OWN_OF_IMAGE) image?.take(key);
    members.inner('build')?.take('readsTags');
    this.#read.push(members);
    return members;
  }

  /** @param why goes on from "A Packer template " */
  add(path: JsonPath, why: string): void {
    if (this.#findings.length >= MAX_FINDINGS - 1) this.#dropped++;
    else {
      const message = `${this.#document}${spellJsonPath(path)}: ${lowerFirst(this.#what)} ${why}`;
      this.#findings.push({ severity: 'error', message, path });
    }
  }

  /** Everything that nobody took of these members. */
  left(members: Members): void {
    for (const path of members.left()) this.add(path, 'cannot say this');
  }

  /** Everything that was collected, with the path in its document. */
  all(): readonly { readonly path: JsonPath; readonly message: string }[] {
    this.#settle();
    return this.#findings.map(({ path, message }) => ({ path, message }));
  }

  /** @throws InputError with everything that was collected */
  throwIfAny(): void {
    this.#settle();
    if (this.#findings.length === 0) return;
    const more: Finding[] = this.#dropped === 0 ? [] : [{ severity: 'error', message: `and ${this.#dropped} more` }];
    throw new InputError(`${this.#what} cannot say all of this.`, {
      findings: [...this.#findings.map(({ path: _path, ...finding }) => finding), ...more],
      hint: 'leave these fields out, or choose another format',
    });
  }

  #settle(): void {
    for (const members of this.#read) this.left(members);
    this.#read.length = 0;
  }
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
