import { describe, expect, it } from '@jest/globals';
import { parseDpkgStatus } from './installed-packages.ts';

const STATUS = `Package: zlib1g
Status: install ok installed
Architecture: amd64
Version: 1:1.2.13.dfsg-1
Description: compression library
 Version: not this one

Package: old
Status: deinstall ok config-files
Architecture: amd64
Version: 1.0

Package: bash
Essential: yes
Status: install ok installed
Architecture: amd64
Version: 5.2.15-2+b7
`;

describe('parseDpkgStatus', () => {
  it('lists what is installed, by name, without what was removed', () => {
    expect(parseDpkgStatus(STATUS)).toEqual([
      { name: 'bash', version: '5.2.15-2+b7', architecture: 'amd64' },
      { name: 'zlib1g', version: '1:1.2.13.dfsg-1', architecture: 'amd64' },
    ]);
  });

  it('lists nothing for an empty file', () => {
    expect(parseDpkgStatus('')).toEqual([]);
  });
});
