import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutcomeError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { verifiedSummary } from '../verify-artifacts/verified-summary.ts';
import { inWorkspace } from './source.test-support.ts';

/** The rows of all tables, without the headings. */
function rowsOf(markdown = ''): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '));
  return lines
    .filter((_, index) => !/^\| -/.test(lines[index] ?? '') && !/^\| -/.test(lines[index + 1] ?? ''))
    .map((line) => line.slice(2, -2).split(' | '));
}

const code = (text: string) => `\`${text}\``;

describe('the job summaries of prepare-, unpack- and verify-artifacts', () => {
  it('says what was packed, would be or is unchanged, and where', () =>
    inWorkspace(async ({ summaries, step }) => {
      await step({ format: 'zip', dryRun: true });
      const { archiveSha256 } = await step({ format: 'zip' });
      await step({ format: 'zip' });
      expect(summaries.map((summary) => summary.split('\n', 1)[0])).toEqual([
        '### Would prepare `scripts`',
        '### Prepared `scripts`',
        '### `scripts` is unchanged',
      ]);
      const row = [
        '5',
        '71 B',
        code('out/scripts'),
        code('out/scripts/scripts.zip'),
        expect.stringMatching(/B$/),
        code(`${archiveSha256}`),
      ];
      for (const summary of summaries) expect(rowsOf(summary)).toEqual([row]);
      await step({ format: 'folder' });
      expect(rowsOf(summaries.at(-1))).toEqual([['5', '71 B', code('out/scripts')]]);
    }));

  it('says how much was unpacked', () =>
    inWorkspace(async ({ workspace, summaries, step, unpack }) => {
      await symlink('setup.sh', join(workspace, 'scripts/link'));
      await step({ format: 'zip', links: 'keep' });
      await unpack({ source: 'out/scripts/scripts.zip', links: 'skip', outputFolder: 'there' });
      expect(summaries[1]).toMatch(/^### Unpacked `out\/scripts\/scripts.zip`\n/);
      expect(rowsOf(summaries[1])).toEqual([['5', '71 B', '1', code('there/scripts')]]);
    }));

  it('says of what was verified what holds and what does not', () =>
    inWorkspace(async ({ folder, summaries, step, verify }) => {
      await step({ format: 'folder' });
      await verify({ source: folder });
      expect(summaries[1]).toMatch(/^### `out\/scripts` is what its manifest says\n/);
      const manifest = code('out/scripts/manifest.json');
      expect(rowsOf(summaries[1])).toEqual([['6', expect.any(String), '0', manifest]]);
      await appendFile(join(folder, 'motd'), 'x');
      await rm(join(folder, 'lib'), { recursive: true });
      await writeFile(join(folder, '<b>_@you`'), '');
      await expect(verify({ source: folder })).rejects.toThrow(OutcomeError);
      expect(summaries[2]).toMatch(/^### `out\/scripts` is not what its manifest says\n/);
      expect(rowsOf(summaries[2])).toEqual([
        ['4', expect.any(String), '3', manifest],
        ['`` out/scripts/<b>_@you` ``', 'is not in the manifest'],
        [code('out/scripts/lib/log.sh'), 'is missing'],
        [code('out/scripts/motd'), 'has 26 bytes, not 25'],
      ]);
    }));

  it('names the first twenty differences and says how many more there are', () =>
    inWorkspace(async ({ workspace, folder, summaries, step, verify }) => {
      await step({ format: 'folder' });
      await mkdir(join(workspace, 'out/scripts/more'));
      for (let number = 10; number < 31; number++) await writeFile(join(folder, `more/${number}`), '');
      await expect(verify({ source: folder })).rejects.toThrow('in 22 places');
      expect(rowsOf(summaries[1])).toHaveLength(1 + 20);
      expect(summaries[1]).toMatch(/\n… and 2 more\.\n\n$/);
    }));

  it('names a place in a container as it is, wherever the step runs', () => {
    const findings = [{ severity: 'error', file: 'web/scripts/a', message: 'is missing' }] as const;
    const verified = { place: 'web/scripts', manifest: 'web/scripts/manifest.json', files: 0, bytes: 0, findings };
    const summary = verifiedSummary(verified, dirname(process.cwd()));
    expect(summary).toContain('### `web/scripts` is not');
    expect(rowsOf(summary)[1]).toEqual([code('web/scripts/a'), 'is missing']);
  });
});
