/** What may stand at a place of a file. `any` is not looked into. */
export type Known =
  | { readonly kind: 'any' | 'number' | 'boolean' }
  | { readonly kind: 'text'; readonly values?: readonly string[] }
  | { readonly kind: 'list'; readonly item: Known }
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, Known>> };

const any = { kind: 'any' } as const;
const number = { kind: 'number' } as const;
const flag = { kind: 'boolean' } as const;
const text = { kind: 'text' } as const;
const oneOf = (...values: string[]): Known => ({ kind: 'text', values });
const list = (item: Known): Known => ({ kind: 'list', item });
const map = (keys: Readonly<Record<string, Known>>): Known => ({ kind: 'map', keys });

const CLOUDS = ['amazon', 'azure', 'google'];
const BUCKET = { platform: oneOf(...CLOUDS), bucket: text };

const DNS_SUFFIXES = { domain: text, suffixes: any, devolution: flag };
const INTERFACE = map({ alias: text, dns: map({ domain: text, dynamic: flag, register: flag, search: list(text) }) });
const PARTITION = map({
  ...{ id: number, type: map({ name: oneOf('Primary', 'EFI', 'Extended', 'Logical', 'MSR'), id: any }), size: number, extend: flag },
  ...{ active: flag, format: oneOf('NTFS', 'FAT32'), label: text, letter: text },
});
const RESEAL = map({ mode: oneOf('Audit', 'OOBE'), shutdown: flag, omit: flag });

const IMAGE = map({
  ...{ os: text, edition: text, language: text, architecture: oneOf('x86-64', 'x86', 'arm64'), timezone: text, hostname: text, gpu: flag },
  ...{ owner: text, organization: text, partition: oneOf('MBR', 'GPT'), format: oneOf('VHD', 'VHDX'), type: oneOf('Fixed', 'Dynamic') },
  ...{ size: number, rdp: flag, obfuscate: flag, reseal: RESEAL, generalize: RESEAL, reboot: number },
  network: map({ location: oneOf('Home', 'Work', 'Other'), dns: map(DNS_SUFFIXES), interfaces: list(INTERFACE) }),
  disks: list(map({ id: number, wipe: flag, partitions: list(PARTITION) })),
  target: map(BUCKET),
});

const POOL = map({
  ...{ domain: text, variant: text, capacity: map({ minimum: number, maximum: number }) },
  ...{ timeout: map({ registration: number, reregistration: number }), locations: list(text), lifecycle: oneOf('spot', 'normal') },
  ...{ owner: text, provider: text, platform: oneOf(...CLOUDS) },
});

const RULE = map({
  ...{ name: text, description: text, access: oneOf('Allow', 'Deny'), protocol: oneOf('Tcp', 'Udp', 'Icmp', '*') },
  ...{ direction: oneOf('Inbound', 'Outbound'), priority: number, sourceAddressPrefix: any, sourcePortRange: any },
  ...{ destinationAddressPrefix: any, destinationPortRange: any },
});

const EXECUTION = map({
  ...{ name: text, shell: oneOf('azure-powershell', 'winrm-powershell'), commands: any },
  test: map({ std: map({ out: map({ match: text }), err: map({ match: text }) }), status: map({ code: map({ match: any }) }) }),
  on: map({ success: text, failure: text }),
});

const TARGET = map({
  ...{ platform: oneOf(...CLOUDS), group: text, storage: text, region: text },
  hostname: map({ format: text, slug: map({ type: oneOf('uuid', 'disk-image-sha', 'machine-image-sha'), length: number }) }),
  machine: map({ cpu: number, ram: number, format: text, hyperv: oneOf('V1', 'V2') }),
  disk: list(
    map({
      ...{ os: flag, source: text, variant: oneOf('ssd', 'hdd'), size: number, caching: oneOf('None', 'ReadOnly', 'ReadWrite') },
      ...{ create: oneOf('FromImage', 'Attach', 'Copy', 'Empty') },
    }),
  ),
  network: map({
    ...{ name: text, prefix: text, dns: list(text), subnet: map({ name: text, prefix: text }) },
    flow: map({ name: text, rules: list(RULE) }),
  }),
  tag: list(map({ name: text, value: text })),
  bootstrap: map({ executions: list(EXECUTION) }),
  ...{ agent: oneOf('enabled', 'disabled'), diagnostics: any },
});

/** `config/win*.yaml`. */
export const IMAGE_FILE = map({
  image: IMAGE,
  iso: map({ source: map({ ...BUCKET, key: text }), wimindex: number }),
  manager: map({ pool: list(POOL) }),
  target: list(TARGET),
  log: list(text),
  validation: map({ instance: map({ log: list(map({ program: text, match: text })) }) }),
});

const FILTER = { cloud: list(oneOf(...CLOUDS)), os: list(text), architecture: list(oneOf('x86-64', 'x86', 'arm64')) };
const COMMAND = {
  ...{ description: text, command: text, priority: number, synchronicity: oneOf('synchronous', 'asynchronous') },
  pass: oneOf('windowsPE', 'offlineServicing', 'generalize', 'specialize', 'auditSystem', 'auditUser', 'oobeSystem'),
  reboot: oneOf('Never', 'OnRequest', 'Always'),
};
const SOURCE = map({ platform: oneOf(...CLOUDS, 'url'), bucket: text, key: text, url: text });
const FETCHED = { name: text, sources: list(SOURCE), target: map({ ...FILTER, gpu: list(flag) }), extract: flag };

/** The shared files, by what they hold. Services are chosen without looking at the graphics processor. */
export const SHARED_FILES: Readonly<Record<string, Known>> = {
  packages: list(map({ ...FETCHED, savepath: text, unattend: list(map(COMMAND)) })),
  drivers: list(map({ ...FETCHED, infpath: text })),
  'unattend-commands': list(map({ ...COMMAND, target: map({ ...FILTER, gpu: list(flag) }) })),
  'disable-windows-service': list(map({ name: text, target: map(FILTER) })),
  'product-keys': any,
  unknown: any,
};
