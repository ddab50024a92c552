import { type Finding, InputError } from '@bakehouse/core/errors';
import { nearest } from '@bakehouse/core/text';
import type { LifecycleNote } from '@bakehouse/image-definition/definition';
import { shownPath } from '@bakehouse/system/files';
import type { SummarizedDefinition } from './definition-summary.ts';
import { placedNotes } from './plan-places.ts';
import type { PlannedDefinition } from './planned-definition.ts';

/** Findings of a plan; beyond that warnings are counted, and definitions with an id that another one has. */
const MOST_FINDINGS = 1000;

/** @throws InputError when two definitions have one id or `force` names an unknown one */
export async function checkIds(definitions: readonly SummarizedDefinition[], force: readonly string[], workspace: string): Promise<void> {
  const findings: Finding[] = [];
  const files = new Map<string, string>();
  let twins = 0;
  for (const definition of definitions) {
    const { id } = definition.summary;
    const other = files.get(id);
    if (other === undefined) files.set(id, definition.file);
    else if (++twins <= MOST_FINDINGS) {
      const message = `image.id ${id} is also that of ${shownPath(other, workspace)}`;
      const note: LifecycleNote = { severity: 'error', path: ['image', 'id'], message, hint: 'give it an id of its own' };
      findings.push(...(await placedNotes(definition, [note], workspace)));
    }
  }
  if (twins > MOST_FINDINGS) findings.push({ severity: 'error', message: `and ${twins - MOST_FINDINGS} more ids that are there twice` });
  for (const id of force) {
    if (id === '*' || files.has(id)) continue;
    const near = nearest(id, files.keys());
    const hint = near === undefined ? `known: ${knownIds([...files.keys()])}` : `did you mean ${near}?`;
    findings.push({ severity: 'error', message: `force: there is no image ${id}`, hint });
  }
  if (findings.length > 0) throw new InputError('The images cannot be planned.', { findings });
}

/** @throws InputError for flags that no test of these definitions has */
export function checkTestFlags(definitions: readonly SummarizedDefinition[], flags: readonly string[]): void {
  const known = new Set(definitions.flatMap(({ summary }) => summary.testFlags));
  const findings = flags
    .filter((flag) => !known.has(flag))
    .map((flag): Finding => {
      const near = nearest(flag, known);
      const all = known.size === 0 ? 'their tests have no flags' : `they have ${knownIds([...known])}`;
      const hint = near === undefined ? all : `did you mean ${near}?`;
      return { severity: 'error', message: `test-flags: no test of these definitions has the flag ${flag}`, hint };
    });
  if (findings.length > 0) throw new InputError('The images cannot be planned.', { findings });
}

function knownIds(ids: readonly string[]): string {
  const shown = [...ids].sort().slice(0, 20);
  return ids.length > shown.length ? `${shown.join(', ')} and ${ids.length - shown.length} more` : shown.join(', ');
}

/** Dates that are past or near, and sources that could not be resolved, each at its place. */
export async function findingsOf(planned: readonly PlannedDefinition[], workspace: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  let more = 0;
  for (const { image, definition, decision } of planned) {
    const { note, hint } = image.source;
    const source: LifecycleNote[] =
      note === undefined ? [] : [{ severity: 'warning', path: ['source'], message: note, ...(hint === undefined ? {} : { hint }) }];
    const notes = [...source, ...decision.notes];
    // Errors count however many there are: they fail the run.
    const shown = findings.length < MOST_FINDINGS ? notes : notes.filter(({ severity }) => severity === 'error');
    more += notes.length - shown.length;
    if (shown.length > 0) findings.push(...(await placedNotes(definition, shown, workspace)));
  }
  return more === 0 ? findings : [...findings, { severity: 'warning', message: `and ${more} more warnings of other definitions` }];
}
