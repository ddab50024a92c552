import type { Finding } from '@bakehouse/core/errors';
import { CONTAINER_RULE, isContainerName } from './blob-address.ts';

/** An image and the container of its artifacts. */
export interface ImageTarget {
  readonly image: string;
  readonly container: string;
}

/** "Naming rules and restrictions for Azure resources" (Microsoft Learn), images: a file's name on every system at the same time. */
const IMAGE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/;
const IMAGE_RULE = '1 to 80 letters, digits and . _ -, the first a letter or digit, the last none of . and -';

/**
 * Reads the list of images, `image` or `image=container` each; a container is called like its image when it is left out.
 *
 * @returns the usable ones; errors for the others, warnings for containers that images share
 */
export function parseImageTargets(lines: readonly string[]): {
  readonly targets: readonly ImageTarget[];
  readonly findings: readonly Finding[];
} {
  const targets: ImageTarget[] = [];
  const findings: Finding[] = [];
  const report = (message: string, hint?: string, severity: Finding['severity'] = 'error') => {
    findings.push({ severity, message: `images: ${message}`, ...(hint === undefined ? {} : { hint }) });
  };
  const byFile = new Map<string, string>();
  const byContainer = new Map<string, string>();
  for (const line of lines) {
    const [image = '', container = image, ...rest] = line.split('=').map((part) => part.trim());
    if (rest.length > 0 || !IMAGE.test(image)) {
      report(`${JSON.stringify(line)} is no image (${IMAGE_RULE})`, 'write image or image=container');
      continue;
    }
    if (!isContainerName(container)) {
      const hint = line.includes('=') ? undefined : `name it: ${image}=<container>`;
      report(`"${container}" cannot be the container of ${image} (${CONTAINER_RULE})`, hint);
      continue;
    }
    // Windows and macOS take names that differ in case for one.
    const files = [`${image}.json`, `${image}.first.json`].map((file) => file.toLowerCase());
    const taken = files.map((file) => byFile.get(file)).find((other) => other !== undefined);
    if (taken !== undefined) {
      report(
        taken === image ? `${image} is there twice` : `${image} and ${taken} would be written to one file`,
        'rename one or leave it out',
      );
      continue;
    }
    for (const file of files) byFile.set(file, image);
    const sharing = byContainer.get(container);
    if (sharing === undefined) byContainer.set(container, image);
    else report(`${image} and ${sharing} share the container ${container}, so they get the same`, undefined, 'warning');
    targets.push({ image, container });
  }
  if (lines.length === 0) report('there is none', 'write image or image=container, one a line');
  return { targets, findings };
}
