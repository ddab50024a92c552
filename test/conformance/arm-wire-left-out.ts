import { type Exchange, isPoll, operationPath, type Scenario } from './arm-wire-exchanges.ts';

/** What the simulator does not answer as recorded, and why: by the address, whatever the scenario is called. */
const BY_PATH: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^https:\/\/[^/]*\.vault\.azure\.net\//, why: 'Key Vault is another service' },
  { path: /^https:\/\/login\.microsoftonline\.com\//, why: 'signing in has a simulator of its own' },
  { path: /\/virtualMachineScaleSets\//i, why: 'scale sets are not simulated' },
  { path: /\/runCommands\//i, why: 'commands in machines are not simulated' },
  { path: /\/softDeletedArtifactTypes\//i, why: 'the recycle bin of galleries is not simulated' },
  { path: /\/applications\//i, why: 'gallery applications are not simulated' },
];

const BY_SCENARIO: Readonly<Record<string, string>> = {
  'vm-update': 'a machine has no more members than making images needs',
  'vm-create': 'a machine has no more members than making images needs',
  'recycle-bin': 'the recycle bin of galleries is not simulated',
  'refused-poll-timeout': 'a fault that a test asks for by `fail`',
  'refused-replication': 'a fault that a test asks for by `script`',
  'deployment-failure': 'the request that made the deployment is not in the recording',
  'what-if-delete-complete-mode': 'the request that asked is not in the recording',
};

/** Of single exchanges, by scenario and number. */
const SINGLE: Readonly<Record<string, string>> = {
  'what-if-modify 3': 'the same question a year later, in the middle of the scenario',
  'role-lists 2': 'the assignments of the management groups above are not simulated',
  'retry-after 1': 'a poll of an operation that began before the recording',
  'retry-after 2': 'of another moment: the definition has a version in 5',
};

/** Why an exchange is not played; undefined for one that is. */
export function whyLeftOut(exchange: Exchange, scenario: Scenario): string | undefined {
  const { request, recorded } = exchange;
  if (recorded === false) return 'put together from reports, not recorded';
  if (exchange.evidence === 'reported' && request.method === 'PUT' && (request.body ?? null) === null)
    return 'the report does not show what was sent';
  const single = BY_SCENARIO[scenario.name] ?? SINGLE[`${scenario.name} ${exchange.n}`];
  if (single !== undefined) return single;
  const found = BY_PATH.find(({ path }) => path.test(request.path));
  if (found !== undefined) return found.why;
  if (!isPoll(exchange)) return undefined;
  const begins = scenario.exchanges.find((one) => linksOf(one).includes(operationPath(request.path)));
  if (begins !== undefined) return whyLeftOut(begins, scenario);
  return /\/Microsoft\.VirtualMachineImages\//i.test(request.path) ? undefined : 'a poll of an operation that began before the recording';
}

/** The operations that an answer leads to. */
export function linksOf({ response }: Exchange): readonly string[] {
  return Object.entries(response.headers ?? {})
    .filter(([name]) => /^(?:azure-asyncoperation|location)$/i.test(name))
    .map(([, address]) => operationPath(address));
}
