import type { Finding } from '@bakehouse/core/errors';
import type { PlannedReportImage } from './report-data.ts';

const WORDS: Readonly<Record<string, string>> = {
  build: 'Build',
  republish: 'Publish again',
  update: 'Update in place',
  retest: 'Test again',
  adopt: 'Adopt',
  refresh: 'Build again for its age',
  retire: 'Retire',
  none: 'Nothing',
};

export function actionInWords(action: string): string {
  return WORDS[action] ?? action;
}

/** Images to do something for, then the others. */
export function dueFirst(images: readonly PlannedReportImage[]): PlannedReportImage[] {
  return [...images.filter(({ action }) => action !== 'none'), ...images.filter(({ action }) => action === 'none')];
}

/** "images/a.vmimage.yaml:3:5" */
export function placeOf({ file, line, column }: Finding): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
