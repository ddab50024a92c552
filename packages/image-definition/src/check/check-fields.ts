import type { FindingList } from '../findings/finding-list.ts';
import { spellPath } from '../findings/spell-path.ts';
import type { DefinitionPlaces, ValuePath } from '../parse/definition-places.ts';
import { at, isMapping, list } from '../parse/unchecked-data.ts';

type Report = (path: ValuePath, message: string, hint?: string) => void;

/** Reports what only several fields together can get wrong, and days that do not exist. The data need not be valid. */
export function checkFields(data: unknown, places: DefinitionPlaces, findings: FindingList): void {
  const report: Report = (path, message, hint) =>
    findings.addLazily(() => ({
      severity: 'error',
      ...places.valuePlace(path),
      message: `${spellPath(path)} ${message}`,
      ...(hint === undefined ? {} : { hint }),
    }));
  checkDates(data, report);
  checkSystem(data, report);
  checkSteps(data, report);
  checkOutputs(data, report);
  checkBuilders(data, places, findings);
}

function checkDates(data: unknown, report: Report): void {
  const paths: ValuePath[] = [
    ['lifecycle', 'updateRequired'],
    ['lifecycle', 'removal'],
    ...list(at(data, 'outputs')).map((_, index) => ['outputs', index, 'endOfLife']),
  ];
  for (const path of paths) {
    const value = at(data, ...path);
    if (typeof value === 'string' && isDateForm(value) && !isDay(value)) report(path, `is ${value}, a day that does not exist`);
  }
  const [updateRequired, removal] = [at(data, 'lifecycle', 'updateRequired'), at(data, 'lifecycle', 'removal')];
  if (typeof updateRequired !== 'string' || typeof removal !== 'string') return;
  // Dates of this form have the order of their texts.
  if (isDay(updateRequired) && isDay(removal) && removal < updateRequired) {
    report(['lifecycle', 'removal'], `is before lifecycle.updateRequired, ${updateRequired}`, 'an image is not updated once it is gone');
  }
}

function isDateForm(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** True for YYYY-MM-DD that is in the calendar. */
function isDay(text: string): boolean {
  const time = isDateForm(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Some engines take 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkSystem(data: unknown, report: Report): void {
  const windows = at(data, 'image', 'os') === 'windows';
  if (windows && at(data, 'source', 'kind') === 'debian') report(['source', 'kind'], 'is debian, and image.os is windows');
  if (at(data, 'image', 'generation') === 1) {
    for (const key of ['trustedLaunch', 'secureBoot']) {
      if (at(data, 'image', 'security', key) === true) report(['image', 'security', key], 'needs image.generation 2');
    }
  }
}

function checkSteps(data: unknown, report: Report): void {
  const os = at(data, 'image', 'os');
  if (os !== 'windows' && os !== 'linux') return;
  for (const [index, step] of list(at(data, 'steps')).entries()) {
    const foreign = os === 'linux' ? ['feature', 'windowsUpdate'] : ['packages', 'runner'];
    for (const kind of foreign) {
      if (isMapping(step) && Object.hasOwn(step, kind))
        report(['steps', index, kind], `is for ${os === 'linux' ? 'Windows' : 'Linux'}, and image.os is ${os}`);
    }
    if (os === 'windows') continue;
    const script = at(step, 'script');
    if (at(script, 'elevated') !== undefined) report(['steps', index, 'script', 'elevated'], 'is for Windows, and image.os is linux');
    const target = at(step, 'file', 'to');
    // With other beginnings it is a Windows path, as far as the schema lets it pass.
    if (typeof target === 'string' && /^([A-Za-z]:|[%$])/.test(target))
      report(['steps', index, 'file', 'to'], 'must begin with / in a Linux image');
  }
}

function checkBuilders(data: unknown, places: DefinitionPlaces, findings: FindingList): void {
  const index = list(at(data, 'builders')).indexOf('packer');
  if (index < 0 || at(data, 'provider', 'packer') !== undefined) return;
  const message = 'the builder packer needs provider.packer.template';
  findings.add({ severity: 'error', ...places.valuePlace(['builders', index]), message });
}

function checkOutputs(data: unknown, report: Report): void {
  const directories = [...list(at(data, 'outputs')).entries()].filter(([, output]) => at(output, 'kind') === 'directory');
  for (const [second] of directories.slice(1)) report(['outputs', second], 'is a second directory', 'leave it out');
}
