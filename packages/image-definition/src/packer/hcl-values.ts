import { secretNameIn } from '../check/secret-references.ts';
import type { HclExpression } from './hcl.ts';
import { OFFERED_FOLDERS, type TemplateText } from './template-facts.ts';

/** What names in a template stand for. */
export interface HclScope {
  /** Defaults of the variables. */
  readonly variables: ReadonlyMap<string, HclExpression>;
  readonly locals: ReadonlyMap<string, HclExpression>;
  /** Values that the definition gives; a reference to a secret is none. */
  readonly given: Readonly<Record<string, string>>;
  /** Of the template; absolute. */
  readonly folder: string;
}

/** Locals and variables may stand for one another, even in a circle. */
const MOST_STEPS = 50;

/** The value of an expression as text, without asking Packer. */
export function knownValue(expression: HclExpression, scope: HclScope, steps = 0): TemplateText['value'] {
  if (steps > MOST_STEPS) return 'unknown';
  if (expression.kind === 'literal') return expression.value === null ? 'unknown' : { text: String(expression.value) };
  if (expression.kind === 'template') {
    const values = expression.parts.map((part) => knownValue(part, scope, steps + 1));
    if (values.includes('ours')) return 'ours';
    if (values.includes('unknown')) return 'unknown';
    return { text: values.map((value) => (typeof value === 'string' ? '' : value.text)).join('') };
  }
  if (expression.kind === 'call') {
    const [only, ...others] = expression.parts;
    return expression.name === 'abspath' && only !== undefined && others.length === 0 ? knownValue(only, scope, steps + 1) : 'unknown';
  }
  if (expression.kind !== 'reference') return 'unknown';
  const [root, name = '', ...rest] = expression.path;
  if (rest.length > 0) return 'unknown';
  if (root === 'path') return name === 'root' || name === 'cwd' ? { text: scope.folder } : 'unknown';
  const local = root === 'local' ? scope.locals.get(name) : undefined;
  if (local !== undefined) return knownValue(local, scope, steps + 1);
  return root === 'var' ? variableValue(name, scope, steps) : 'unknown';
}

function variableValue(name: string, scope: HclScope, steps: number): TemplateText['value'] {
  const given = Object.hasOwn(scope.given, name) ? scope.given[name] : undefined;
  if (given !== undefined) return secretNameIn(given) === undefined ? { text: given } : 'unknown';
  if (OFFERED_FOLDERS.some((offered) => offered === name)) return 'ours';
  const standard = scope.variables.get(name);
  return standard === undefined ? 'unknown' : knownValue(standard, scope, steps + 1);
}

/** Functions of Packer that read a file, which is their first value. */
const READERS = /^(?:file|filebase64|templatefile|fileset|file(?:base64)?(?:md5|sha1|sha256|sha512))$/;

/** All texts in an expression that may name a file: whole texts, also those that stand inside of something else, and files that are read. */
export function textsIn(expression: HclExpression, scope: HclScope): { readonly value: TemplateText['value']; readonly read: boolean }[] {
  const found: { value: TemplateText['value']; read: boolean }[] = [];
  const visit = (part: HclExpression, read: boolean, within: boolean): void => {
    if (part.kind === 'object') for (const { value } of part.members) visit(value, false, within);
    else if (part.kind === 'list') for (const item of part.parts) visit(item, false, within);
    else if (part.kind === 'call' && knownValue(part, scope) === 'unknown') {
      for (const [index, item] of part.parts.entries()) visit(item, index === 0 && READERS.test(part.name), true);
      // The text that it becomes is none that anybody could look for, unless it is read from a file.
      if (!READERS.test(part.name) && !within) found.push({ value: 'unknown', read: false });
    } else if (part.kind === 'other') {
      for (const item of part.parts) visit(item, false, true);
      if (!within) found.push({ value: 'unknown', read: false });
    } else {
      const value = knownValue(part, scope);
      if (value !== 'unknown' || !within || read) found.push({ value, read });
      if (value === 'unknown' && part.kind === 'template')
        for (const item of part.parts) if (item.kind !== 'literal') visit(item, false, true);
    }
  };
  visit(expression, false, false);
  return found;
}
