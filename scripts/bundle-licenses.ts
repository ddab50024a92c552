import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';

interface Manifest {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** https://spdx.org/licenses/MIT.html, for packages that name the licence and their author and leave its text out. */
const MIT = `MIT License

Copyright (c) <author>

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** What the bundler writes for each package: its name, its licence, the text of the file LICENSE if the package has one, an empty line. */
const NAME = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/;
const LICENSE = /^\(?[A-Za-z0-9.-]+(?: (?:OR|AND) [A-Za-z0-9.-]+)*\)?$/;

const OURS = '@bakehouse/';

/** The packages in the bundler's list of licences that have no text there. */
export function packagesWithoutText(licenses: string): string[] {
  const lines = licenses.split('\n');
  return lines.filter(
    (name, index) =>
      NAME.test(name) &&
      (lines[index - 1] ?? '') === '' &&
      LICENSE.test(lines[index + 1] ?? '') &&
      (lines[index + 2] ?? '') === '' &&
      // A text may hold such lines too, but the name of the next package, or the end, only follows an entry without text.
      (lines[index + 3] === undefined || lines[index + 3] === '' || NAME.test(lines[index + 3] ?? '')),
  );
}

/**
 * Adds the text of the licence where a package came without it. Our own packages go: the repository's LICENSE is theirs.
 *
 * @param readManifest the package.json of a package
 * @throws UserError for a licence other than MIT, or a package that names no author
 */
export function completeLicenses(licenses: string, readManifest: (name: string) => Manifest): string {
  const lines = licenses.split('\n');
  for (const name of packagesWithoutText(licenses)) {
    if (name.startsWith(OURS)) {
      lines.splice(lines.indexOf(name), 3);
      continue;
    }
    const { license, author } = readManifest(name);
    const holder = typeof author === 'string' ? author : author?.name;
    if (license !== 'MIT' || holder === undefined) {
      throw new UserError(`The package ${name} (${license ?? 'no licence'}) comes without the text of its licence.`, {
        hint: 'add the text to scripts/bundle-licenses.ts, or use another package',
      });
    }
    lines.splice(lines.indexOf(name) + 2, 0, ...MIT.replace('<author>', holder).trimEnd().split('\n'));
  }
  return lines.join('\n');
}

/** Reads package.json of a package in a repository's node_modules. */
export function manifestIn(root: string): (name: string) => Manifest {
  return (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
}
