import type { Json } from '@bakehouse/core/data';
import { isJsonList, isJsonObject, type JsonObject } from '@bakehouse/records/json';
import type { ImportNotes } from '../mapping/import-notes.ts';
import { definedOnly, Members } from '../mapping/json-members.ts';
import { KeptItems, placeKeptItems } from '../mapping/passthrough-fields.ts';
import { writeScript } from './customizers.ts';
import { PROVIDER } from './service.ts';

const SHELLS: Readonly<Record<string, string>> = { Shell: 'sh', PowerShell: 'powershell' };

/** Validators as tests of a definition. One with a script at a URL is kept whole: a test has a file or lines. */
export function readValidators(
  validate: Members | undefined,
  notes: ImportNotes,
): { readonly inVm: readonly JsonObject[] | undefined; readonly kept: Json | undefined } {
  const list = validate?.peek('inVMValidations');
  if (validate === undefined || !isJsonList(list) || list.length === 0) return { inVm: undefined, kept: undefined };
  validate.take('inVMValidations');
  const inVm: JsonObject[] = [];
  const kept = new KeptItems();
  const names = new Set<string>();
  for (const [index, item] of list.entries()) {
    const path = [...validate.path, 'inVMValidations', index];
    const from = isJsonObject(item) ? new Members(item, path) : undefined;
    const test = from && readValidator(from, index, names);
    if (test === undefined) {
      kept.whole(item);
      notes.note(path, `inVMValidations[${index}] is kept whole under provider.${PROVIDER}: a test of a definition is a file or lines`);
      continue;
    }
    const rest = from?.rest();
    notes.kept(path, rest, PROVIDER);
    const written = isJsonObject(item) ? item['name'] : undefined;
    // Its own name may have blanks, or be missing; a test's may not.
    const name = written === test['name'] ? undefined : { name: typeof written === 'string' ? written : null, as: test['name'] };
    const extra = name === undefined && rest === undefined ? undefined : definedOnly({ ...name, rest });
    kept.converted(test, 'test', extra);
    inVm.push(test);
  }
  return { inVm: inVm.length === 0 ? undefined : inVm, kept: kept.value() };
}

function readValidator(from: Members, index: number, names: Set<string>): JsonObject | undefined {
  const type = from.peek('type');
  const shell = typeof type === 'string' ? SHELLS[type] : undefined;
  if (shell === undefined || from.peek('scriptUri') !== undefined) return undefined;
  // A test has neither elevation nor exit codes: those are left.
  const inline = from.texts('inline');
  if (inline === undefined) return undefined;
  from.take('type');
  return { name: nameOf(from.text('name'), index, names), shell, inline };
}

function nameOf(written: Json | undefined, index: number, names: Set<string>): string {
  const plain = typeof written === 'string' ? written.slice(0, 64).replaceAll(/[^A-Za-z0-9._-]+/g, '-') : '';
  const wanted = /^[A-Za-z0-9]/.test(plain) ? plain : `validation-${index + 1}`;
  const name = names.has(wanted.toLowerCase()) ? `validation-${index + 1}` : wanted;
  names.add(name.toLowerCase());
  return name;
}

/** Tests as validators. Members that stay in a test are what a validator cannot say. */
export function writeValidators(tests: readonly Members[], neutral: readonly Json[], kept: Json | undefined, os: Json | undefined): Json[] {
  const placed = placeKeptItems(kept, neutral, () => 'test');
  const list: Json[] = [];
  for (const [index, test] of tests.entries()) {
    list.push(...(placed.before.get(index) ?? []));
    const extra = placed.extras.get(index);
    const written = test.peek('url') === undefined ? writeScript(test, os) : undefined;
    if (written === undefined) continue;
    const isSameName = extra !== undefined && extra['as'] !== undefined && extra['as'] === written['name'];
    const name = isSameName ? (extra['name'] ?? undefined) : written['name'];
    list.push({ ...definedOnly({ ...written, name }), ...(isJsonObject(extra?.['rest']) ? extra['rest'] : {}) });
  }
  list.push(...(placed.before.get(tests.length) ?? []));
  return list;
}
