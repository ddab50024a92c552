import { sha256 } from '@bakehouse/system/files';

/** Of names of templates, by the description of the service: `^[A-Za-z0-9-_.]{1,64}$`. */
const LONGEST = 64;
/** Hexadecimal digits of the fingerprint in a name. */
const DIGITS = 12;
/** Of the key of a build (`state-of-attempt.ts`): id of the image, its fingerprint, and 8 digits where it is made anew. */
const KEY = /^(?<image>[a-z0-9-]{1,63})-(?<fingerprint>[0-9a-f]{64})(?:-(?<again>[0-9a-f]{8}))?$/;

/**
 * The name of the template of a build: the same for the same key, so that a build is found again by whoever knows what is to be built.
 * It is the id of the image and the first 12 digits of the fingerprint; a build that is made anew has its 8 digits behind them.
 */
export function templateName(key: string): string {
  const { image, fingerprint, again } = KEY.exec(key)?.groups ?? {};
  const end = fingerprint === undefined ? sha256(key).slice(0, DIGITS) : fingerprint.slice(0, DIGITS);
  const suffix = `-${end}${again === undefined ? '' : `-${again}`}`;
  const readable = (image ?? key).replaceAll(/[^A-Za-z0-9-]/g, '-');
  return `${readable.slice(0, LONGEST - suffix.length)}${suffix}`;
}

/** Where a template is. */
export interface TemplatePlace {
  readonly subscription: string;
  readonly resourceGroup: string;
}

/** Resource id of a template. */
export function templateId({ subscription, resourceGroup }: TemplatePlace, name: string): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.VirtualMachineImages/imageTemplates/${name}`;
}

/** The parts of a resource id of a template; undefined for any other text. */
export function parseTemplateId(id: string): (TemplatePlace & { readonly name: string }) | undefined {
  const form = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.VirtualMachineImages\/imageTemplates\/([^/]+)$/i;
  const [, subscription, resourceGroup, name] = form.exec(id) ?? [];
  if (subscription === undefined || resourceGroup === undefined || name === undefined) return undefined;
  return { subscription, resourceGroup, name };
}
