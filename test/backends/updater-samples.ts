import type { UpdaterFormat } from '@bakehouse/consumers/updater';
import { stringify } from 'yaml';

/** A file as people write it: `{a}` stands for the version of the first pin, `{b}` for that of the second. */
export interface UpdaterSample {
  readonly what: string;
  readonly text: string;
  readonly paths: readonly [string] | readonly [string, string];
}

/** What the contract suite needs to know of a format. A new updater gets its own. */
export interface UpdaterSamples {
  readonly names: readonly string[];
  readonly samples: readonly UpdaterSample[];
  /** Texts that are none of the format, and what is said of them. */
  readonly broken: readonly (readonly [text: string, why: string])[];
  /** Texts with a value at `$.a.v` that must not be written, and what is said of it. */
  readonly refused: readonly (readonly [text: string, why: string])[];
  /** Any data as a text, in one of several styles. */
  write(data: unknown, style: number): string;
}

const ID =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i/versions/';

export const UPDATER_SAMPLES: Readonly<Record<UpdaterFormat, UpdaterSamples>> = {
  yaml: {
    names: ['pins.yml', 'a/b/worker-images.YAML', '.github/workflows/ci.yaml'],
    samples: [
      {
        what: 'comments, quotes and odd spaces',
        text: `# 1.0.2 was here
win2022:   # the fleet
    azure:
        version:   "{a}"   # not 1.0.2
    gcp: { version: '{b}',other: 1.0.2 }  # 1.0.2

debian: &debian
  - 1.0.2
`,
        paths: ['$.win2022.azure.version', '$.win2022.gcp.version'],
      },
      {
        what: 'a plain value, tags and anchors',
        text: 'a: !!str {a}\nb: &pinned {b}\nc: *pinned\nd: [x,   y]\n',
        paths: ['$.a', '$.b'],
      },
      {
        what: 'ids of resources',
        text: `pools:\n- name: one\n  image: ${ID}{a}\n- name: two\n  image: >-\n    ${ID}{b}\n  size: 2\n`,
        paths: ['$.pools[0].image', '$.pools[1].image'],
      },
      {
        what: 'several documents and a block of lines',
        text: '---\nother: 1.0.2\n...\n---\n# here\npin: |\n  {a}\nlast: {b} \n',
        paths: ['$.pin', '$.last'],
      },
      {
        what: 'no line break at the end, and keys that need brackets',
        text: `"a.b":\n  'c d': {a}\nlist: [[{b}]]`,
        paths: [`$['a.b']["c d"]`, '$.list[0][0]'],
      },
      { what: 'a key that stands twice', text: 'v: 1.0.2\nw: 1\nv: {a}\n', paths: ['$.v'] },
      { what: 'letters of several bytes before it', text: 'tïtle: "größe 🥖"\nv: {a}\n', paths: ['$.v'] },
    ],
    broken: [
      ['a:\n\t- b\n', 'it is no valid YAML: line 2'],
      ['a: [1, 2\n', 'it is no valid YAML: line'],
      ['['.repeat(100_000), 'it is'],
    ],
    refused: [
      ['v: 1.0.2\n', 'it has no value there'],
      ['', 'it has no value there'],
      ['a: {v: {w: 1.0.2}}\n', 'it has no value there'],
      ['a: [1.0.2]\n', 'it has no value there'],
      ['a: {v: latest}\n', 'what is there (line 1) is no version'],
      ['a: {v: 1.0}\n', 'what is there (line 1) is no version'],
      ['a:\n  v: "1.\\x30.2"\n', 'the version there (line 2) is written with escapes'],
      ['b: &b {v: 1.0.2}\na: *b\n', 'it is written elsewhere: the alias *b leads there'],
      ['b: &b 1.0.2\na: {v: *b}\n', 'it is written elsewhere: the alias *b leads there'],
    ],
    write: (data, style) => stringify(data, { indent: 2 + (style % 3), defaultStringType: style % 2 === 0 ? 'PLAIN' : 'QUOTE_SINGLE' }),
  },
  json: {
    names: ['pins.json', 'infra/main.parameters.JSON', '.devcontainer/settings.jsonc', 'x.tfvars.json'],
    samples: [
      {
        what: 'comments, odd spaces and a trailing comma',
        text: `{
  // 1.0.2 was here
  "win2022" :{ "version":   "{a}" , /* "version": "1.0.2" */ },
  "other": ["1.0.2", 1.0, null,
\t"{b}"],
}
`,
        paths: ['$.win2022.version', '$.other[3]'],
      },
      {
        what: 'ids of resources, with slashes escaped or not',
        text: `{"a":{"value":"${ID}{a}"},"b":"${ID.replaceAll('/', '\\/')}{b}"}`,
        paths: ['$.a.value', '$.b'],
      },
      { what: 'nothing but a list', text: '["{a}",\n"{b}"]\n\n\n', paths: ['$[0]', '$[1]'] },
      { what: 'a key that stands twice', text: '{"v":"1.0.2","v":"{a}"}\n', paths: ['$.v'] },
      {
        what: 'keys that need brackets, and letters of several bytes',
        text: '{"größe 🥖":{"a.b":"{a}"}}',
        paths: [`$['größe 🥖']["a.b"]`],
      },
    ],
    broken: [
      ['', 'it is no valid JSON: line 1, column 1'],
      ['{"a":\n  oops}', 'it is no valid JSON: line 2, column 3'],
      ['{"a": "1.0.2"', 'it is no valid JSON: line 1'],
      ['['.repeat(100_000), 'it is'],
    ],
    refused: [
      ['{"v":"1.0.2"}', 'it has no value there'],
      ['{"a":{"v":{"w":"1.0.2"}}}', 'it has no value there'],
      ['{"a":["1.0.2"]}', 'it has no value there'],
      ['{"a":{"v":1.0}}', 'it has no value there'],
      ['{"a":{"v":"latest"}}', 'what is there (line 1) is no version'],
      ['{"a":{\n"v":"1.\\u0030.2"}}', 'the version there (line 2) is written with escapes'],
    ],
    write: (data, style) => JSON.stringify(data, undefined, ['', 1, '\t'][style % 3]),
  },
};
