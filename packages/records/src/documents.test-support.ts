import { artifactManifestKind } from './artifact-manifest.ts';
import { buildHistoryKind } from './build-history.ts';
import { buildRecordKind } from './build-record.ts';
import { buildStateKind } from './build-state.ts';
import { crashReportKind } from './crash-report.ts';
import type { DocumentKind } from './document.ts';
import { filesManifestKind } from './files-manifest.ts';
import { galleryVersionKind } from './gallery-version.ts';
import { lockFileKind } from './lock-file.ts';
import { planKind } from './plan.ts';
import { provenanceKind } from './provenance.ts';
import { uploadManifestKind } from './upload-manifest.ts';
import { uploadPlanKind } from './upload-plan.ts';
import { vmResultKind } from './vm-result.ts';

export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** A document of a kind with every member that there is. */
export interface WholeDocument {
  readonly kind: DocumentKind<unknown>;
  readonly document: { readonly [name: string]: Value };
  /** Paths that may be missing: what older releases or other runs leave out, and names that the document chooses. */
  readonly optional: RegExp;
  /** Paths that may hold anything. */
  readonly free: RegExp;
}

const NOTHING = /^$/;
const sha256 = 'a'.repeat(64);
const at = '2026-01-01T00:00:00.000Z';
const fingerprint = { image: 'i', base: 'b', content: 'c', publishImmutable: 'p', publishMutable: 'm' };
const made = {
  image: 'web',
  fingerprint,
  builder: 'local',
  definitionFile: 'web.vmimage.yaml',
  source: { commit: 'c0ffee' },
  tools: { mmdebstrap: '1' },
  packages: [{ name: 'curl', version: '1', architecture: 'amd64' }],
  stages: [{ name: 'disk', milliseconds: 1.5 }],
  startedAt: at,
  finishedAt: at,
};
const listed = { path: 'dir/a', sha256, size: 3, mode: '0644', link: 'b' };
const test = { name: 't', outcome: 'crashed', exitCode: 1, signal: 'SIGSEGV', durationMs: 1, log: '/l', dumps: ['d'], problem: 'p' };
const crash = {
  ...{
    file: 'dumps/a',
    origin: '/a',
    format: 'elf-core',
    program: '/bin/a',
    commandLine: 'a',
    signal: 'SIGSEGV',
    signalCode: 'SEGV_MAPERR',
  },
  ...{ address: '0x0', accessKind: 'write', processId: 1, machine: 'x86-64', threads: 1, crashingThread: 1, modulesLeftOut: 1 },
  modules: [{ path: '/bin/a', start: '0x1', end: '0x2', buildId: 'ab' }],
  ...{ programCounter: '0x1', module: '/bin/a', place: 'a+0x1', signature: 's', truncated: false, size: 1, sha256, problem: 'p' },
};
const change = { layer: 'base', path: 'build.diskMiB', file: 'f', old: 1, new: null };
const blob = { name: 'b', path: 'b', size: 1, sha256, source: { url: 'u', version: 'v' }, action: 'create', kind: 'block', replaces: 'e' };

function whole<T>(kind: DocumentKind<T>, optional: RegExp, free: RegExp, document: { readonly [name: string]: Value }): WholeDocument {
  return { kind: kind as DocumentKind<unknown>, document: { schema: kind.id, ...document }, optional, free };
}

export const WHOLE: readonly WholeDocument[] = [
  whole(buildRecordKind, /^(?:variables(?:\.A)?|artifacts|source\.commit|tools\.\w+)$/, NOTHING, {
    ...made,
    variables: { A: 'b' },
    files: [{ format: 'raw', path: 'p', size: 1, sha256 }],
    artifacts: [{ builder: 'b', id: 'i' }],
    log: 'l',
  }),
  whole(
    buildStateKind,
    /^(?:commit|stage|notBefore|deadline|id|id\.request|id\.request\.commit|failure|failure\.(?:reason|hint|lastLines|log)|entered\[0\]\.stage|result|result\.(?:variables(?:\.A)?|artifacts(?:\[0\]\.(?:kind|name|regions))?|source\.commit|tools\.\w+))$/,
    NOTHING,
    {
      ...{ image: 'web', fingerprint, builder: 'b', key: 'k', definitionFile: 'd', commit: 'c0ffee', phase: 'running', stage: 's' },
      ...{ attempt: 1, notBefore: at, deadline: at, worker: 'w', entered: [{ phase: 'running', stage: 's', at }] },
      id: {
        ...{ builder: 'b', key: 'k', reference: 'r' },
        request: { image: 'web', fingerprint, definitionFile: 'd', commit: 'c0ffee', submittedAt: at },
      },
      failure: { reason: 'quota', message: 'm', hint: 'h', lastLines: ['l'], log: 'l' },
      result: {
        ...made,
        ...{ schema: 'bakehouse-build/1', variables: { A: 'b' }, files: [], log: 'l' },
        artifacts: [{ builder: 'b', id: 'i', kind: 'k', name: 'n', regions: ['eu'] }],
      },
    },
  ),
  whole(buildHistoryKind, /^images\.web$/, NOTHING, { builder: 'b', images: { web: [{ build: 'b', seconds: 1.5 }] } }),
  whole(
    provenanceKind,
    /^(?:variables\.A|tests|resolvedVersion|source\.commit|tools\.\w+|layers\.\w+|fingerprint\.(?!image)\w+)$/,
    /^(?:layers\.\w+|tests|definition)$/,
    {
      ...made,
      layers: { base: {}, content: {}, publishImmutable: {}, publishMutable: {} },
      ...{ testsDigest: 't', tests: {}, definition: {}, variables: { A: 'b' }, resolvedVersion: '1' },
    },
  ),
  whole(
    galleryVersionKind,
    /^(?:state|provenance|settings|tests|tests\.digest|builtAt|rebuiltAt|fingerprint\.(?!image)\w+)$/,
    /^settings$/,
    {
      ...{ image: 'web', version: '1.0.0', channel: 'staged', state: 'creating', fingerprint, settings: {}, provenance: 'provenance.json' },
      files: [{ format: 'raw', file: 'image.raw', size: 1, sha256 }],
      tests: { outcome: 'passed', at, result: 'tests.json', digest: 'd' },
      ...{ builtAt: at, rebuiltAt: at, createdAt: at },
    },
  ),
  whole(vmResultKind, /^(?:problem|readyAfterMs|systemState|journal|leftOut|remarks|tests\[0\]\.(?:exitCode|signal|problem))$/, NOTHING, {
    ...{
      image: '/i',
      accelerator: 'tcg',
      acceleratorReason: 'r',
      outcome: 'crashed',
      problem: 'p',
      readyAfterMs: 1,
      systemState: 'running',
    },
    ...{ failedUnits: ['u'], tests: [test], console: '/c', journal: '/j', dumpFolder: '/d', dumps: ['d'] },
    ...{ leftOut: [{ kind: 'link', count: 1 }], remarks: ['r'], startedAt: at, finishedAt: at },
  }),
  whole(
    crashReportKind,
    /^(?:leftOut|earlier|(?:crashes|earlier)\[0\]\.(?:compression|exceptionType|hresult|copies|otherFiles|signalCode|address|accessKind|processId|machine|modulesLeftOut|programCounter|module|place|sha256|problem|modules\[0\]\.buildId))$/,
    NOTHING,
    { crashes: [crash], earlier: [crash], leftOut: 1 },
  ),
  whole(
    planKind,
    /^(?:today|images\[0\]\.(?:layer|version|retest|regions|after|source\.(?:version|note|hint)|fingerprint\.(?!image)\w+|changes\[0\]\.(?:layer|file|old|new))|findings\[0\]\.(?:file|line|column|hint))$/,
    /changes\[0\]\.(?:old|new)$/,
    {
      today: '2026-01-01',
      images: [
        {
          ...{ id: 'web', definition: 'd', builder: 'local', action: 'build', why: 'w', layer: 'base', version: '1.0.0', retest: 'r' },
          ...{
            source: { from: 'lock', version: '1', note: 'n', hint: 'h' },
            fingerprint,
            testsDigest: 't',
            regions: ['eu'],
            after: ['base'],
            changes: [change],
          },
        },
      ],
      findings: [{ severity: 'warning', message: 'm', file: 'f', line: 1, column: 1, hint: 'h' }],
    },
  ),
  whole(lockFileKind, /^images\.web(?:\.source\.version|\.(?:versions|tools)\.\w+)?$/, /\.requested$/, {
    images: {
      web: {
        ...{ definition: 'd', source: { requested: {}, version: '1' }, files: { count: 1, sha256 } },
        ...{ fingerprint, versions: { o: '1' }, tools: { t: '1' } },
      },
    },
  }),
  whole(uploadPlanKind, /^(?:host|checksums|blobs\[0\]\.(?:sha256|source|source\.version|replaces))$/, /\.properties$/, {
    ...{ host: 'h', container: 'c', prefix: '', createContainer: true, checksums: 's' },
    blobs: [{ ...blob, properties: {} }],
    delete: [{ name: 'n', size: 1, etag: 'e' }],
  }),
  whole(uploadManifestKind, /^(?:containerUrl|blobs\[0\]\.(?:url|sha256))$/, NOTHING, {
    ...{ containerUrl: 'u', prefix: '', blobs: [{ name: 'b', url: 'u', size: 1, sha256, action: 'create' }], deleted: ['d'] },
    run: { uploaded: 1, skipped: 0, updated: 0, bytes: 1, sentBytes: 1, resumedBytes: 0, requests: 1, retries: 0, milliseconds: 1.5 },
  }),
  whole(artifactManifestKind, /^(?:files\[0\]\.(?:link|step|test)|archive\.(?:level|time))$/, NOTHING, {
    files: [{ ...listed, step: 1, test: 't' }],
    archive: { file: 'a.zip', sha256, size: 1, level: 1, time: 1 },
    ...{ image: 'web', fingerprint: 'f' },
  }),
  whole(filesManifestKind, /^(?:archive|files\[0\]\.link|archive\.files\[0\]\.link)$/, NOTHING, {
    files: [listed],
    emptyFolders: ['e'],
    archive: { file: 'a.zip', sha256, size: 1, files: [listed], emptyFolders: [] },
    name: 'n',
  }),
];
