import { hostname } from 'node:os';
import { type Finding, InputError } from '@bakehouse/core/errors';
import type { StepContext } from '@bakehouse/core/step';
import { parseDuration } from '@bakehouse/core/text';
import { StateDirectory, type StateStore } from '@bakehouse/records/stores';
import { isOfAccount, parseContainerUrl } from './container-url.ts';
import { isContainer } from './place-kind.ts';
import type { GalleryInputs } from './with-gallery.ts';

/** Milliseconds after the end of a step that was cancelled, for what is to be noted of its builds: runners give it 7.5 s in all. */
const LAST_NOTES = 6000;

type StateInputs = { readonly stateStore: string } & Omit<GalleryInputs, 'gallery'>;

/**
 * Runs `work` with the state store that the inputs mean: a folder, or a container of Azure Blob Storage, whose connections are closed
 * afterwards. Every secret part is masked first. Nothing is read yet.
 *
 * @throws InputError for an unusable URL, what is neither URL nor folder, or inputs that contradict each other, and what `work` throws
 */
export async function withStateStore<T>(inputs: StateInputs, step: StepContext, work: (store: StateStore) => Promise<T>): Promise<T> {
  const { stateStore, connectionString } = inputs;
  const context = { ...step, signal: lasting(step.signal) };
  if (!isContainer(stateStore, 'state-store')) return work(new StateDirectory(context.resolve(stateStore), context));
  const { withContainer } = await import('./gallery-container.ts');
  // It may be that of the gallery, in another account.
  const its = connectionString !== undefined && isOfAccount(connectionString, parseContainerUrl(stateStore, 'state store').accountUrl);
  const where = { ...inputs, gallery: stateStore, connectionString: its ? connectionString : undefined };
  return withContainer(where, context, ({ state }) => work(state), 'state store');
}

/** Fires some time after the other. */
function lasting(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const end = () => void setTimeout(() => controller.abort(signal.reason), LAST_NOTES).unref();
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return controller.signal;
}

/** Who this run is, for others that share the store. */
export function workerOf({ environment }: Pick<StepContext, 'environment'>): string {
  return environment.runUrl ?? `process ${process.pid} on ${hostname()}`;
}

/**
 * Milliseconds that an input means.
 *
 * @param name as it is declared
 * @throws InputError
 */
export function durationOf(name: string, text: string): number {
  if (/^\d{1,6}[smhd]$/.test(text)) return parseDuration(text);
  const findings: Finding[] = [{ severity: 'error', message: `input ${name}: "${text}" is no duration (write 90s, 50m, 8h or 2d)` }];
  throw new InputError('The step got unusable inputs.', { findings });
}
