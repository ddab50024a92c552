import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type ArmRequest, refuse } from './arm-answer.ts';
import { type OperationShape, SHAPE_RULES } from './operation-shapes.ts';
import { type SimulatedTime, timeText } from './simulated-time.ts';

type Ending = 'Succeeded' | 'Failed' | 'Canceled';

/** How a long operation behaves that a test has asked for. */
export interface OperationScript {
  /** So many polls say that it runs. Default 1 where the service has no time of its own; Infinity for one that is stuck. */
  readonly polls?: number;
  /** Instead of polls: it takes so many seconds of the simulated time. */
  readonly seconds?: number;
  /** What these polls say; the last again. Default by the shape. */
  readonly words?: readonly string[];
  /** Seconds that the first answer and the polls name, in that order; none where undefined. Default by the shape. */
  readonly retryAfter?: readonly (number | undefined)[];
  /** How it ends. Default Succeeded. */
  readonly ends?: Ending;
  /** Why it fails. */
  readonly error?: unknown;
  /** Result of an action. */
  readonly output?: unknown;
}

export interface Operation {
  readonly shape: OperationShape;
  readonly method: string;
  readonly script: OperationScript;
  /** Called once when it ends well. */
  readonly finish: () => void;
  /** Called once when it ends badly. */
  readonly fail: () => void;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Of the request; an operation may have another. */
  readonly apiVersion: string;
  readonly location: string;
  /** Milliseconds since 1970; undefined for one that goes by polls. */
  endsAt: number | undefined;
  ends: Ending;
  error: unknown;
  /** Result of an action, or what was made where the status has it. */
  output: unknown;
  polled: number;
  over: boolean;
}

type NewOperation = Pick<Operation, 'shape' | 'method' | 'script' | 'finish' | 'fail' | 'apiVersion' | 'location'> & {
  /** How long such a one takes where the script does not say. */
  readonly seconds?: number;
};

/** The operations that run, by the exact target of their addresses: one changed character, and it is another address. */
export class SimulatedOperations {
  readonly #subscription: string;
  readonly #endpoint: () => string;
  readonly #time: SimulatedTime;
  readonly #byTarget = new Map<string, { readonly operation: Operation; readonly kind: 'status' | 'result' }>();
  readonly all: Operation[] = [];
  /** False: no answer has a Retry-After of its own, which the official clients would wait for in real time. */
  namesTimes = true;

  constructor(subscription: string, endpoint: () => string, time: SimulatedTime) {
    this.#subscription = subscription;
    this.#endpoint = endpoint;
    this.#time = time;
  }

  /** Begins one. */
  begin({ seconds: usual, ...given }: NewOperation): Operation {
    const { script } = given;
    const seconds = script.polls === undefined ? (script.seconds ?? usual) : undefined;
    const startedAt = this.#time.now();
    const operation: Operation = {
      ...given,
      ...{ id: randomUUID(), startedAt, polled: 0, over: false },
      endsAt: seconds === undefined ? undefined : startedAt + seconds * 1000,
      ends: script.ends ?? 'Succeeded',
      error: script.error,
      output: script.output,
    };
    this.all.push(operation);
    return operation;
  }

  /** Ends what is over by the time that has passed. */
  settle(): void {
    for (const operation of this.all) {
      if (!operation.over && operation.endsAt !== undefined && operation.endsAt <= this.#time.now()) this.#end(operation);
    }
  }

  /** Headers of the first answer, or of a poll. */
  links(operation: Operation, which: 'first' | 'poll'): Record<string, string> {
    const { shape, method, script } = operation;
    const rules = SHAPE_RULES[shape];
    const usual = this.namesTimes ? rules[which] : undefined;
    const asked = script.retryAfter === undefined ? usual : script.retryAfter[operation.polled];
    const pace: Record<string, string> = asked === undefined ? {} : { 'retry-after': String(asked) };
    const again = rules.linksAgain === true || (shape === 'pool' && method === 'DELETE');
    if (which === 'poll' && !again) return pace;
    if (rules.byLocation === true) return { ...pace, location: this.#address(operation, 'result') };
    const make = method === 'PUT' || (method === 'PATCH' && shape !== 'image-builder');
    switch (shape) {
      case 'compute':
      case 'gallery':
      case 'gallery-version':
      case 'image-builder':
        return {
          ...pace,
          'azure-asyncoperation': this.#address(operation, 'status'),
          ...(shape === 'image-builder' ? {} : { 'azure-asyncnotification': 'Enabled' }),
          ...(shape === 'image-builder' ? { 'x-ms-request-id': operation.id } : {}),
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
      default:
        return pace;
    }
  }

  /** True for the address of an operation, whatever its query. */
  knows({ pathname }: URL): boolean {
    return [...this.#byTarget.keys()].some((key) => key.split('?', 1)[0] === pathname);
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
    const itself = operation.shape === 'image-builder';
    if (kind === 'result' && operation.over && operation.ends === 'Succeeded' && !itself) return resultOf(operation);
    return this.#poll(operation);
  }

  /** What a poll of the resource itself moves on. */
  step(operation: Operation): string {
    const { script, shape } = operation;
    this.settle();
    if (operation.over) return operation.ends;
    operation.polled++;
    const { polls = operation.endsAt === undefined ? 1 : Number.POSITIVE_INFINITY, words = [SHAPE_RULES[shape].running] } = script;
    if (operation.polled <= polls) return words[Math.min(operation.polled, words.length) - 1] ?? SHAPE_RULES[shape].running;
    this.#end(operation);
    return operation.ends;
  }

  #end(operation: Operation): void {
    operation.over = true;
    operation.endsAt ??= this.#time.now();
    if (operation.ends === 'Succeeded') operation.finish();
    else operation.fail();
  }

  #poll(operation: Operation): Answer {
    const word = this.step(operation);
    const { shape, method, id, startedAt, error: reason } = operation;
    if (SHAPE_RULES[shape].byLocation === true) {
      if (!operation.over) return { status: 202, headers: this.links(operation, 'poll') };
      return word === 'Succeeded' ? resultOf(operation) : { status: 200, body: { status: word, error: reason } };
    }
    const error = operation.over && word !== 'Succeeded' && reason !== undefined ? { error: reason } : {};
    if (shape === 'deployment') return { status: 200, body: { status: word, ...error } };
    const written = shape === 'image-builder' ? timeText : (at: number) => timeText(at).replace(/Z$/, '+00:00');
    const startTime = written(startedAt);
    const end = operation.over ? { endTime: written(operation.endsAt ?? startedAt) } : {};
    if (shape === 'image-builder') return { status: 200, body: { name: id.toUpperCase(), status: word, startTime, ...end, ...error } };
    const output =
      operation.over && operation.output !== undefined && word === 'Succeeded' ? { properties: { output: operation.output } } : {};
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
    const rules = SHAPE_RULES[shape];
    const monitor = kind === 'result' && shape !== 'image-builder' ? ['monitor=true'] : [];
    const query = [...(rules.numbered ? [`p=${id}`] : []), ...monitor, `api-version=${rules.apiVersion ?? apiVersion}`].join('&');
    const where = shape === 'pool' ? location.toUpperCase() : location;
    const signed = rules.signed === true ? signature(`${id}${kind}${polled}`) : '';
    return `${base}/providers/${rules.provider}/locations/${where}/${rules.collection}/${id}?${query}${signed}`;
  }
}

/** `%2b` in small letters, `%2F` in large ones and `+` must all stay as they are. Lengths as recorded. */
function signature(of: string): string {
  const hash = createHash('sha256').update(of).digest('base64url');
  const ticks = BigInt(`0x${createHash('sha256').update(of).digest('hex').slice(0, 12)}`)
    .toString()
    .padStart(18, '638');
  return `&t=${ticks}&c=MIIH%2bhjCC%2F+e${'A'.repeat(2580)}&s=${hash.repeat(8).slice(0, 342)}&h=${hash}`;
}

/** Location when all is over: the result of an action alone, else nothing. */
function resultOf({ output, method }: Operation): Answer {
  return output === undefined || method === 'DELETE' ? { status: 200 } : { status: 200, body: output };
}

/** 20 digits, as deployments number their operations. */
export function digits(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0');
}
