import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { scanFiles } from './scan-files.ts';
import { scanPipeline } from './scan-pipeline.ts';

/** "name how pool@line:column", in the order of the file. */
function found(text: string): string[] {
  const { uses } = scanFiles([{ path: 'f.yml', text }]);
  return uses.map(({ name, how, pool, line, column }) => `${name} ${how} ${pool ?? '-'}@${line}:${column}`);
}

const MATRIX = `jobs:\n  b:\n    strategy: {matrix: {x: [${rows(3000, (n) => `v${n}, `)}]}}\n`;

function rows(count: number, row: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => row(number)).join('');
}

test('Labels are found in texts of JSON, lists, and matrices, with the pool beside them', () => {
  expect(
    found(`on: push
jobs:
  regular:
    uses: ./.github/workflows/reusable-test.yml
    with:
      # environment: '["self-hosted", "1ES.Pool=old", "1ES.ImageOverride=gone"]'
      environment: '["self-hosted", "1ES.Pool=ebpf-cicd-pool", "1ES.ImageOverride=server2022_v2"]'
  escaped:
    with: {environment: "[\\"self-hosted\\", \\"1ES.Pool=ebpf\\", \\"1ES.ImageOverride=server2025_v2\\", \\"JobId=x-{0}\\"]"}
  direct:
    runs-on: [self-hosted, 1ES.Pool=direct, 1ES.ImageOverride=server2019]
  block:
    runs-on:
      - self-hosted
      - 1ES.ImageOverride=core_1.2
      - "1ES.Pool=p"
    strategy:
      matrix:
        env: ['["1ES.Pool=m", "1ES.ImageOverride=one"]', '["1ES.Pool=m", "1ES.ImageOverride=two"]']
`),
  ).toEqual([
    'server2022_v2 label ebpf-cicd-pool@7:83',
    'server2025_v2 label ebpf@9:83',
    'self-hosted runs-on -@11:15',
    'server2019 label direct@11:63',
    'self-hosted runs-on -@14:9',
    'core_1.2 label p@15:27',
    'one label m@19:50',
    'two label m@19:93',
  ]);
});

test('Scripts, conditions, names and comments only talk about labels', () => {
  expect(
    found(`name: on 1ES.ImageOverride=a
jobs:
  x:
    name: 1ES.ImageOverride=b
    if: contains(inputs.environment, '1ES.ImageOverride=c')
    steps:
      - run: |
          # 1ES.ImageOverride=d
          echo 1ES.ImageOverride=e
      - script: echo 1ES.ImageOverride=f # 1ES.ImageOverride=g
`),
  ).toEqual([]);
});

test('Values of a matrix stand for the expression, where they are written', () => {
  expect(
    found(`jobs:
  x:
    strategy:
      matrix:
        image: [server2022_v2, server2025_v2]
        os: [{label: a}, {label: b}]
        include:
          - image: extra
            os: {label: c}
    runs-on: ["self-hosted", "1ES.ImageOverride=\${{ matrix.image }}"]
  y:
    strategy: {matrix: {os: [{label: a}, {label: b}]}}
    runs-on: \${{ matrix.os.label }}
  z:
    strategy: {matrix: {v: [1, 2]}}
    runs-on: "1ES.ImageOverride=server\${{matrix.v}}_v2"
`),
  ).toEqual([
    'server2022_v2 label -@5:17',
    'server2025_v2 label -@5:32',
    'extra label -@8:20',
    'self-hosted runs-on -@10:16',
    'a runs-on -@12:38',
    'b runs-on -@12:50',
    'server1_v2 label -@15:29',
    'server2_v2 label -@15:32',
  ]);
});

test('What only a run knows is said and not guessed', () => {
  const text = `jobs:
  a: {runs-on: ["1ES.ImageOverride=\${{ needs.plan.outputs.image }}"]}
  b: {runs-on: "1ES.ImageOverride=server{0}"}
  c: {runs-on: "\${{ fromJSON(inputs.environment) }}"}
  d: {strategy: {matrix: "\${{ fromJSON(needs.x.outputs.m) }}"}, runs-on: "1ES.ImageOverride=\${{ matrix.image }}"}
`;
  const { uses, computed } = scanFiles([{ path: 'f.yml', text }]);
  expect(uses).toEqual([]);
  expect(computed.map(({ expression, line, column }) => `${expression}@${line}:${column}`)).toEqual([
    `\${{ needs.plan.outputs.image }}@2:36`,
    'server{0}@3:35',
    `\${{ matrix.image }}@5:93`,
  ]);
});

test('Jobs that call a workflow give its inputs their values', () => {
  const called = `on:
  workflow_call:
    inputs:
      image: {type: string}
      other: {type: string, default: fallback}
jobs:
  x: {runs-on: ["1ES.Pool=p", "1ES.ImageOverride=\${{ inputs.image }}"]}
  y: {runs-on: "1ES.ImageOverride=\${{ inputs.other }}"}
`;
  const caller = `jobs:
  a: {uses: ./.github/workflows/called.yml, with: {image: server2022_v2}}
  b: {uses: ./.github/workflows/called.yml, with: {image: "\${{ matrix.i }}"}, strategy: {matrix: {i: [m1, m2]}}}
  c: {uses: owner/other/.github/workflows/called.yml@main, with: {image: not-ours}}
`;
  const files = [
    { path: '.github/workflows/called.yml', text: called },
    { path: '.github/workflows/caller.yml', text: caller },
  ];
  const { uses, computed } = scanFiles(files);
  expect(computed).toEqual([]);
  expect(uses.map(({ name, file, line, pool }) => `${name} ${file.slice(18)}:${line} ${pool}`)).toEqual([
    'fallback called.yml:5 undefined',
    'server2022_v2 caller.yml:2 p',
    'm1 caller.yml:3 p',
    'm2 caller.yml:3 p',
  ]);
  // Nobody calls it.
  expect(scanFiles(files.slice(0, 1)).computed.map(({ expression }) => expression)).toEqual([`\${{ inputs.image }}`]);
});

test('Demands and pools of Azure Pipelines are found, and images of Microsoft are not', () => {
  expect(
    found(`parameters:
  - {name: image, default: p1}
variables:
  - {name: fromVariable, value: v1}
jobs:
  - job: a
    pool:
      name: ci-pool
      demands: ImageOverride -equals win2022
  - job: b
    pool: {name: ci-pool, demands: [Agent.OS -equals Windows, "ImageOverride -equals win2025"]}
  - job: c
    pool: {name: $(poolName), image: $(fromVariable), os: windows}
  - job: d
    pool: {vmImage: windows-latest}
  - job: e
    strategy:
      matrix:
        one: {legImage: l1}
        two: {legImage: l2}
    pool: {name: ci-pool, demands: ImageOverride -equals $(legImage)}
  - template: x.yml
    parameters:
      sourceAnalysisPool: {name: other, image: scan-image}
  - job: f
    pool: {name: ci-pool, demands: 'ImageOverride -equals \${{ parameters.image }}'}
`),
  ).toEqual([
    'p1 demand ci-pool@2:28',
    'v1 pool -@4:33',
    'win2022 demand ci-pool@9:38',
    'win2025 demand ci-pool@11:86',
    'l1 demand ci-pool@19:25',
    'l2 demand ci-pool@20:25',
    'scan-image pool other@24:48',
  ]);
});

test('Several documents, anchors and line ends of Windows keep their places', () => {
  expect(found('a: &l\r\n  runs-on: 1ES.ImageOverride=x\r\nb: *l\r\n---\r\nc: 1ES.ImageOverride=y\r\n')).toEqual([
    'x label -@2:30',
    'y label -@5:22',
  ]);
});

test.each([
  ['a tab', 'a:\n\t- b', /no valid YAML: line 2/],
  ['a picture', '\u0000\u0001PNG', /no workflow or pipeline|no valid YAML/],
  ['a text', 'Dear reader', /no workflow or pipeline/],
  ['a file of 3 MB', 'a'.repeat(3_000_000), /too large/],
  ['brackets without end', '['.repeat(20_000), /nested too deeply|no valid YAML/],
])('%s is reported as not read', (_, text, why) => {
  expect(scanPipeline(text, 'f.yml')).toMatchObject({ uses: [], unreadable: expect.stringMatching(why) });
});

test('Whatever a file holds, scanning ends without an exception', () => {
  const piece = fc.constantFrom(
    'runs-on',
    ': ',
    '\n',
    '  ',
    '- ',
    `\${{`,
    '}}',
    'matrix.x',
    '1ES.ImageOverride=',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    'a',
    '&a ',
    '*a',
    '$(x)',
    'pool',
    'image',
    'demands',
    'ImageOverride -equals ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(() => scanFiles([{ path: 'f.yml', text: pieces.join('') }])).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('A long row of expressions takes no long time', () => {
  const expressions = `\${{ a }}`.repeat(5000);
  const text = `runs-on: "1ES.ImageOverride=${expressions} "\nb:\n  runs-on: "${expressions} ]"`;
  expect(scanPipeline(text, 'f.yml').computed).toHaveLength(1);
});

test.each([
  ['expressions in a wide mapping', `jobs:\n${rows(20_000, (n) => `  a${n}: 1ES.ImageOverride=\${{ matrix.x }}\n`)}`],
  [
    'a matrix with many values that many steps name',
    `${MATRIX}    steps:\n${rows(3000, () => `      - {l: "1ES.ImageOverride=\${{ matrix.x }}"}\n`)}`,
  ],
  ['aliases', `x: &a {uses: b}\nj:\n${rows(10_000, (n) => `  k${n}: {uses: *a, with: *a}\n`)}`],
  ['expressions without end', `a: "${'1ES.ImageOverride=${{ x'.repeat(20_000)}"\n`],
  ['labels in one list', `runs-on: [${rows(9000, (n) => `1ES.ImageOverride=i${n}, `)}]\n`],
])('Hostile files with %s take no long time', (_, text) => {
  const start = cpuTime();
  scanFiles([{ path: '.github/workflows/w.yml', text }]);
  expect(cpuTime() - start).toBeLessThan(10_000);
});

test('A file that asks for more images than people write is not read, and said to be', () => {
  const text = `${MATRIX}    steps:\n${rows(10, () => `      - {l: "1ES.ImageOverride=\${{ matrix.x }}"}\n`)}`;
  expect(scanFiles([{ path: 'w.yml', text }])).toEqual({
    uses: [],
    computed: [],
    unreadable: [{ file: 'w.yml', why: 'it asks for more than 10,000 images' }],
  });
});
