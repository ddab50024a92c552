import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type ArmRequest, refuse } from './arm-answer.ts';

/** How a long operation behaves that a test has asked for. */
export interface OperationScript {
  /** So many polls say that it runs. Default 1; Infinity for one that is stuck. */
  readonly polls?: number;
  /** What these polls say; the last again. Default by the shape. */
  readonly words?: readonly string[];
  /** Seconds that the first answer and the polls name, in that order; none where undefined. Default by the shape. */
  readonly retryAfter?: readonly (number | undefined)[];
  /** How it ends. Default Succeeded. */
  readonly ends?: 'Succeeded' | 'Failed' | 'Canceled';
  /** Why it fails. */
  readonly error?: unknown;
  /** Result of an action. */
  readonly output?: unknown;
}

/**
 * How a service answers and is followed (arm-common-wire.md, section 2; `resource-only` and `location-put` are allowed by the rules of
 * Resource Manager and stand in no recording).
 */
export type OperationShape =
  | 'compute'
  | 'gallery'
  | 'snapshot'
  | 'identity'
  | 'pool'
  | 'resource-only'
  | 'location-put'
  | 'deployment'
  | 'group'
  | 'what-if';

export interface Operation {
  readonly shape: OperationShape;
  readonly method: string;
  readonly script: OperationScript;
  /** Called once when it ends well. */
  readonly finish: () => void;
  /** Called once when it ends badly. */
  readonly fail: () => void;
  readonly id: string;
  readonly startTime: string;
  /** Of the request; an operation may have another. */
  readonly apiVersion: string;
  readonly location: string;
  polled: number;
  over: boolean;
}

const RUNNING: Readonly<Record<OperationShape, string>> = {
  compute: 'InProgress',
  gallery: 'InProgress',
  snapshot: 'InProgress',
  identity: 'InProgress',
  pool: 'Provisioning',
  'resource-only': 'Creating',
  'location-put': 'InProgress',
  deployment: 'Running',
  group: 'Running',
  'what-if': 'Running',
};
const FIRST_RETRY_AFTER: Partial<Readonly<Record<OperationShape, number>>> = { compute: 10, snapshot: 2, group: 15, 'what-if': 15 };

/** The operations that run, by the exact target of their addresses: one changed character, and it is another address. */
export class SimulatedOperations {
  readonly #subscription: string;
  readonly #endpoint: () => string;
  readonly #byTarget = new Map<string, { readonly operation: Operation; readonly kind: 'status' | 'result' }>();
  readonly all: Operation[] = [];

  constructor(subscription: string, endpoint: () => string) {
    this.#subscription = subscription;
    this.#endpoint = endpoint;
  }

  /** Begins one. */
  begin(given: Pick<Operation, 'shape' | 'method' | 'script' | 'finish' | 'fail' | 'apiVersion' | 'location'>): Operation {
    const operation = { ...given, id: randomUUID(), startTime: new Date().toISOString(), polled: 0, over: false };
    this.all.push(operation);
    return operation;
  }

  /** Headers of the first answer, or of a poll. */
  links(operation: Operation, which: 'first' | 'poll'): Record<string, string> {
    const { shape, method, script } = operation;
    const seconds = script.retryAfter === undefined ? undefined : script.retryAfter[operation.polled];
    const usual = which === 'first' ? FIRST_RETRY_AFTER[shape] : shape === 'group' ? 15 : shape === 'compute' ? 35 : undefined;
    const asked = script.retryAfter === undefined ? usual : seconds;
    const pace: Record<string, string> = asked === undefined ? {} : { 'retry-after': String(asked) };
    if (
      which === 'poll' &&
      !(shape === 'group' || shape === 'what-if' || shape === 'location-put' || (shape === 'pool' && method === 'DELETE'))
    ) {
      return pace;
    }
    const make = method === 'PUT' || method === 'PATCH';
    switch (shape) {
      case 'compute':
      case 'gallery':
        return {
          ...pace,
          'azure-asyncoperation': this.#address(operation, 'status'),
          ...(shape === 'compute' ? { 'azure-asyncnotification': 'Enabled' } : {}),
          ...(make ? {} : { location: this.#address(operation, 'result') }),
        };
      case 'snapshot':
      case 'pool': {
        // Where a pool is made, Location leads to another provider's operations, which nobody here answers.
        const other = `${this.#endpoint()}/subscriptions/${this.#subscription}/providers/Microsoft.CloudTest/operations/${operation.id}`;
        const location = shape === 'pool' && make ? other : this.#address(operation, 'result');
        return { ...pace, 'azure-asyncoperation': this.#address(operation, 'status'), location };
      }
      case 'deployment':
        return { ...pace, 'azure-asyncoperation': this.#address(operation, 'status') };
      case 'group':
      case 'what-if':
      case 'location-put':
        return { ...pace, location: this.#address(operation, 'result') };
      default:
        return pace;
    }
  }

  /** The answer to a poll; undefined where the address is none of an operation. */
  answer({ method, target, url }: ArmRequest): Answer | undefined {
    const found = this.#byTarget.get(target);
    if (found === undefined) {
      // A changed signature.
      const near = [...this.#byTarget.keys()].some((key) => key.split('?', 1)[0] === url.pathname);
      return near ? refuse(403, 'InvalidSignature', 'The address of the operation was changed.') : undefined;
    }
    if (method !== 'GET') return refuse(405, 'MethodNotAllowed', 'An operation is read.');
    const { operation, kind } = found;
    if (kind === 'result' && operation.over && operation.script.ends === undefined) return resultOf(operation);
    return this.#poll(operation);
  }

  /** What a poll of the resource itself moves on. */
  step(operation: Operation): string {
    const { script, shape } = operation;
    if (operation.over) return script.ends ?? 'Succeeded';
    operation.polled++;
    const { polls = 1, words = [RUNNING[shape]] } = script;
    if (operation.polled <= polls) return words[Math.min(operation.polled, words.length) - 1] ?? RUNNING[shape];
    operation.over = true;
    const ends = script.ends ?? 'Succeeded';
    if (ends === 'Succeeded') operation.finish();
    else operation.fail();
    return ends;
  }

  #poll(operation: Operation): Answer {
    const word = this.step(operation);
    const { shape, method, script } = operation;
    const byLocation = shape === 'group' || shape === 'what-if' || shape === 'location-put';
    if (byLocation) {
      if (!operation.over) return { status: 202, headers: this.links(operation, 'poll') };
      return word === 'Succeeded' ? resultOf(operation) : { status: 200, body: { status: word, error: script.error } };
    }
    const error = operation.over && word !== 'Succeeded' && script.error !== undefined ? { error: script.error } : {};
    if (shape === 'deployment') return { status: 200, body: { status: word, ...error } };
    const { id, startTime } = operation;
    const end = operation.over ? { endTime: new Date().toISOString() } : {};
    const output = operation.over && script.output !== undefined && word === 'Succeeded' ? { properties: { output: script.output } } : {};
    const body = { startTime, ...end, status: word, ...error, ...output, name: id };
    // Deleting a pool: 202 with a body, and newly signed addresses at every poll.
    if (shape === 'pool' && method === 'DELETE' && !operation.over) {
      return { status: 202, body: { ...body, status: 'Deleting' }, headers: this.links(operation, 'poll') };
    }
    return { status: 200, body, headers: operation.over ? {} : this.links(operation, 'poll') };
  }

  /** Signed as those of the new platform: nothing in it can be guessed. */
  #address(operation: Operation, kind: 'status' | 'result'): string {
    const target = this.#target(operation, kind);
    this.#byTarget.set(target, { operation, kind });
    return `${this.#endpoint()}${target}`;
  }

  #target({ shape, id, apiVersion, location, polled }: Operation, kind: 'status' | 'result'): string {
    const base = `/subscriptions/${this.#subscription}`;
    if (shape === 'group' || shape === 'what-if') {
      const job = shape === 'group' ? 'RESOURCEGROUPDELETIONJOB' : 'DeploymentWhatIfJob';
      const token = Buffer.from(JSON.stringify({ jobId: `${job}-${id}`, jobLocation: location })).toString('base64url');
      return `${base}/operationresults/${token}?api-version=${apiVersion}`;
    }
    if (shape === 'deployment') return `${location}/operationStatuses/${digits(id)}?api-version=${apiVersion}`;
    const monitor = kind === 'result' ? '&monitor=true' : '';
    // `%2b` in small letters, `%2F` in large ones and `+` must all stay as they are.
    const signature = createHash('sha256').update(`${id}${kind}${polled}`).digest('base64url');
    const signed =
      shape === 'pool' || shape === 'gallery' ? `&t=${polled}638&c=MIIH%2bhjCC%2F+e${'A'.repeat(2400)}&s=${signature}&h=${signature}` : '';
    return `${base}/providers/Microsoft.Simulated/locations/${location}/operations/${id}?p=${id}${monitor}&api-version=2021-04-01${signed}`;
  }
}

/** Location when all is over: the result of an action alone, else nothing. */
function resultOf({ script, shape }: Operation): Answer {
  if (shape === 'what-if' && script.output !== undefined) return { status: 200, body: script.output };
  return script.output === undefined ? { status: 200 } : { status: 200, body: script.output };
}

/** 20 digits, as deployments number their operations. */
export function digits(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0');
}
