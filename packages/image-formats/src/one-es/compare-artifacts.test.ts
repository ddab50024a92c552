import { describe, expect, it } from '@jest/globals';
import { compareArtifacts } from './compare-artifacts.ts';

const FEATURE = { name: 'windows-enabledismfeature', parameters: { FeatureName: 'Microsoft-Hyper-V' } };
const RESTART = { name: 'windows-restart' };
const BlobUri = 'https://ebpfcicdstorage.blob.core.windows.net/server2022/*';
const FETCH = { name: 'windows-azcopy-downloadfile-msi', parameters: { BlobUri, Destination: 'C:\\work', Identity: '/id' } };
const SCRIPT = { name: 'windows-powershell-invokecommand', parameters: { Script: 'cd C:\\work\n.\\Setup.ps1' } };
const ALL = [FEATURE, RESTART, FETCH, SCRIPT];

function compare(image: readonly unknown[], generated: readonly unknown[] = ALL, more: object = {}, wanted: object = {}) {
  const properties = { artifacts: image, ...more } as never;
  return compareArtifacts(properties, JSON.stringify({ ...wanted, artifacts: generated }), { image: 'the image', generated: 'a.json' });
}

describe('artifacts of an image against the generated ones', () => {
  it('0.31: say the same in another case of keys, with members that are null, with other line ends, and with what the service adds', () => {
    const spelled = [
      { Name: 'Windows-EnableDismFeature', Parameters: { featurename: 'Microsoft-Hyper-V' } },
      { name: 'windows-restart', parameters: {} },
      { ...FETCH, extra: null },
      { ...SCRIPT, parameters: { Script: SCRIPT.parameters.Script.replace('\n', '\r\n') } },
    ];
    const node = (spell: (name: string) => string) => [{ name: spell('windows-nodejs'), parameters: { [spell('Version')]: '20' } }];
    const ofNode = compare(
      node((name) => name.toLowerCase()),
      node((name) => name.toUpperCase()),
    );
    expect(ofNode.differences).toEqual([]);
    expect(compare(spelled, ALL, { provisioningState: 'Succeeded', imageType: 'Managed' })).toEqual({
      differences: [],
      isFirstRevision: false,
    });
  });

  it.each<[string, readonly unknown[], readonly string[]]>([
    ['one is missing', [FEATURE, RESTART, SCRIPT], ['artifact 3, windows-azcopy-downloadfile-msi, is missing']],
    ['one is more', [FEATURE, { name: 'windows-chrome' }, RESTART, FETCH, SCRIPT], ['its artifact 2, windows-chrome, is not generated']],
    [
      'one has another value',
      [FEATURE, RESTART, { ...FETCH, parameters: { ...FETCH.parameters, BlobUri: BlobUri.replace('server2022', 'server-2025') } }, SCRIPT],
      [
        `artifact 3, windows-azcopy-downloadfile-msi: BlobUri is "${BlobUri.replace('server2022', 'server-2025')}", generated is "${BlobUri}"`,
      ],
    ],
    [
      'a parameter is missing and another is more',
      [FEATURE, RESTART, { ...FETCH, parameters: { BlobUri, Destination: 'C:\\work', Force: 'true' } }, SCRIPT],
      [
        'artifact 3, windows-azcopy-downloadfile-msi: Identity is missing',
        'artifact 3, windows-azcopy-downloadfile-msi: Force is not generated',
      ],
    ],
    [
      'a line of a script differs',
      [FEATURE, RESTART, FETCH, { ...SCRIPT, parameters: { Script: 'cd C:\\work\r\n.\\Old.ps1' } }],
      ['artifact 4, windows-powershell-invokecommand: Script is ".\\\\Old.ps1" in line 2, generated is ".\\\\Setup.ps1" in line 2'],
    ],
    [
      'a script has a line less',
      [FEATURE, RESTART, FETCH, { ...SCRIPT, parameters: { Script: 'cd C:\\work' } }],
      ['artifact 4, windows-powershell-invokecommand: Script is over before line 2, generated is ".\\\\Setup.ps1" in line 2'],
    ],
    [
      'two changed places',
      [RESTART, FEATURE, FETCH, SCRIPT],
      ['its artifact 1, windows-restart, is not generated', 'artifact 2, windows-restart, is missing'],
    ],
    [
      'one has members that nobody knows',
      [FEATURE, { ...RESTART, when: 'later' }, FETCH, SCRIPT],
      ['artifact 2, windows-restart, has other members than generated'],
    ],
  ])('0.31: %s, and each difference is named', (_, image, differences) => {
    expect(compare(image)).toEqual({ differences, isFirstRevision: false });
  });

  it('0.31: show no secret', () => {
    const of = (app: string, password: string, url: string) => [
      { name: 'a', parameters: { KVSecret_App: app, AdminPassword: password, Url: url } },
    ];
    const image = of('https://v.vault.azure.net/secrets/a', 'hunter2', 'https://a.blob.core.windows.net/c/x?sig=abc');
    const text = compare(
      image,
      of('https://v.vault.azure.net/secrets/b', 'hunter3', 'https://b.blob.core.windows.net/c/x'),
    ).differences.join('\n');
    expect(text).toBe(
      [
        'artifact 1, a: KVSecret_App is another one than generated',
        'artifact 1, a: AdminPassword is another one than generated',
        'artifact 1, a: Url is "https://a.blob.core.windows.net/c/x?sig=***", generated is "https://b.blob.core.windows.net/c/x"',
      ].join('\n'),
    );
  });

  it('0.31: cut what is long', () => {
    const [difference = ''] = compare(
      [{ name: 'a', parameters: { X: 'y'.repeat(1000) } }],
      [{ name: 'a', parameters: { X: 'z' } }],
    ).differences;
    expect(difference).toBe(`artifact 1, a: X is "${'y'.repeat(98)}…, generated is "z"`);
  });

  it('0.31: are known to be those of the first revision', () => {
    expect(compare([FEATURE, RESTART])).toEqual({
      differences: ['artifact 3, windows-azcopy-downloadfile-msi, is missing', 'artifact 4, windows-powershell-invokecommand, is missing'],
      isFirstRevision: true,
    });
    expect(compare([RESTART]).isFirstRevision).toBe(false);
    expect(compare(ALL).isFirstRevision).toBe(false);
    expect(compare([FEATURE, RESTART], [FEATURE, RESTART]).isFirstRevision).toBe(false);
  });

  it('0.31: are of another base than the file says, where it says one', () => {
    const base = { baseImage: 'MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest', imageType: 'managed' };
    expect(compare(ALL, ALL, { baseImage: `/${base.baseImage}`, imageType: 'Managed' }, base).differences).toEqual([]);
    expect(compare(ALL, ALL, { baseImage: '/MicrosoftWindowsServer/WindowsServer/2025-datacenter-g2/latest' }, base).differences).toEqual([
      'imageType is missing',
      'baseImage is "/MicrosoftWindowsServer/WindowsServer/2025-datacenter-g2/latest", generated is "MicrosoftWindowsServer/WindowsServer/2022-datacenter-g2/latest"',
    ]);
  });

  it('0.31: that are none are an error that names whose', () => {
    expect(() => compare([{ parameters: {} }])).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ file: 'the image' })] }),
    );
    expect(() => compareArtifacts({ artifacts: [] }, '[]', { image: 'the image', generated: 'a.json' })).toThrow(/a\.json|JSON/);
  });
});
