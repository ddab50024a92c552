/** What the index of a suite says of one version of a package. */
interface DebianPackage {
  readonly version: string;
  /** What it takes on a disk when it is installed, in KiB, as its maker counted. */
  readonly installedKiB: number;
  /** Pre-Depends and Depends: alternatives of each, without versions and architectures. */
  readonly depends: readonly (readonly string[])[];
  /** Every system has it. */
  readonly isRequired: boolean;
}

/** The packages of some indices (`Packages`, https://wiki.debian.org/DebianRepository/Format#A.22Packages.22_Indices), by name. */
export class PackageIndex {
  readonly #packages = new Map<string, Found[]>();
  readonly #providers = new Map<string, string[]>();
  #stanza: Record<string, string> = {};

  /** Takes one line of an index, without its end; an empty one, and the last of a file, ends a package. */
  addLine(line: string): void {
    if (line === '') {
      this.#endStanza();
      return;
    }
    const colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith(' ')) return;
    const name = line.slice(0, colon);
    if (FIELDS.has(name)) this.#stanza[name] = line.slice(colon + 1).trim();
  }

  /** All names that can be installed. */
  names(): Iterable<string> {
    return this.#packages.keys();
  }

  /** Versions of a package, in the order in which they were read; none where it is not there. */
  versions(name: string): readonly string[] {
    return this.#packages.get(name)?.map(({ version }) => version) ?? [];
  }

  /** The first version that was read, of a package or of what provides it. */
  get(name: string): (DebianPackage & { readonly name: string }) | undefined {
    const own = this.#packages.has(name) ? name : this.#providers.get(name)?.[0];
    const found = own === undefined ? undefined : this.#packages.get(own)?.[0];
    if (own === undefined || found === undefined) return undefined;
    const { version, installedKiB, isRequired } = found;
    return { name: own, version, installedKiB, isRequired, depends: relations(found.relations) };
  }

  /** Names of the packages that every system has. */
  *required(): Generator<string> {
    for (const [name, [first]] of this.#packages) if (first?.isRequired === true) yield name;
  }

  #endStanza(): void {
    const { Package: name, Version: version = '', Provides: provides = '' } = this.#stanza;
    const { Essential, Priority, 'Installed-Size': size = '', 'Pre-Depends': before = '', Depends: depends = '' } = this.#stanza;
    this.#stanza = {};
    if (name === undefined) return;
    const found: Found = {
      version,
      installedKiB: /^\d{1,12}$/.test(size) ? Number(size) : 0,
      isRequired: Essential === 'yes' || Priority === 'required',
      relations: [before, depends].filter((text) => text !== '').join(', '),
    };
    const known = this.#packages.get(name);
    if (known === undefined) this.#packages.set(name, [found]);
    else known.push(found);
    for (const [virtual] of relations(provides)) {
      if (virtual === undefined) continue;
      const providers = this.#providers.get(virtual);
      if (providers === undefined) this.#providers.set(virtual, [name]);
      else providers.push(name);
    }
  }
}

interface Found extends Pick<DebianPackage, 'version' | 'installedKiB' | 'isRequired'> {
  /** As written: of 60,000 packages only some hundred are asked for theirs. */
  readonly relations: string;
}

const FIELDS = new Set(['Package', 'Version', 'Installed-Size', 'Pre-Depends', 'Depends', 'Provides', 'Essential', 'Priority']);

/** `libc6 (>= 2.36), a:any | b` without all but the names. */
function relations(text: string): string[][] {
  return text
    .split(',')
    .map((relation) => relation.split('|').flatMap((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? []))
    .filter((alternatives) => alternatives.length > 0);
}
