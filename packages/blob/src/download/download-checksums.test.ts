import { UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { parseManifest } from './download-checksums.ts';

const sum = sha256('x');

describe('a manifest', () => {
  it('of sha256sum is read with all its forms of a line', () => {
    const text = `${sum}  a\n${sum.toUpperCase()} *./sub/b c\r\n\n\\${sum}  with\\nline\\\\and\\rmore\n${sum}   leading blank\n`;
    expect(parseManifest('SHA256SUMS', text)).toEqual([
      { path: 'a', sha256: sum },
      { path: 'sub/b c', sha256: sum },
      { path: 'with\nline\\and\rmore', sha256: sum },
      { path: ' leading blank', sha256: sum },
    ]);
    expect(parseManifest('SHA256SUMS', '')).toEqual([]);
  });

  it('of prepare-artifacts is read with its archive and its modes', () => {
    const files = [
      { path: 'tree/run', sha256: sum, size: 1, mode: '0755' },
      { path: 'tree/data', sha256: sum, size: 1, mode: '0644' },
    ];
    const text = JSON.stringify({ schema: 'bakehouse-artifacts/1', files, archive: { file: 'artifacts.tar.gz', sha256: sum, size: 2 } });
    expect(parseManifest('manifest.json', text)).toEqual([
      { path: 'tree/run', sha256: sum, size: 1, executable: true },
      { path: 'tree/data', sha256: sum, size: 1, executable: false },
      { path: 'artifacts.tar.gz', sha256: sum, size: 2, executable: undefined },
    ]);
  });

  it('that is something else is an error that says where', () => {
    for (const [text, message] of [
      [`${sum}  a\nnonsense\n`, 'Line 2 of M is no check sum: "nonsense".'],
      [`${sum.slice(1)}  a\n`, 'Line 1 of M is no check sum'],
      [`${sum}  \n`, 'Line 1 of M is no check sum'],
      ['{"files": [', 'M is no JSON.'],
      ['{"name": "app"}', 'M is no manifest: it has no list of files.'],
      ['{"files": [{"path": "a", "sha256": "no"}]}', 'File 1 of M has no path and SHA-256.'],
      ['{"files": [null]}', 'File 1 of M has no path and SHA-256.'],
    ] as const) {
      const parse = () => parseManifest('M', text);
      expect(parse).toThrow(UserError);
      expect(parse).toThrow(message);
    }
  });
});
