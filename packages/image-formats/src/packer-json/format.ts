import { isJsonList, readJsonObject } from '@bakehouse/records/json';
import type { ImageFormat } from '../mapping/image-format.ts';
import { definedOnly } from '../mapping/json-members.ts';
import { PROVIDER } from './builders.ts';
import { normalizeTemplate } from './normalize-template.ts';
import { readTemplate } from './read-template.ts';
import { writeTemplate } from './write-template.ts';

/** JSON templates of Packer, as versions before 1.7 had them and all newer ones still read. */
export const packerJson: ImageFormat = {
  name: PROVIDER,
  aliases: ['packer'],
  title: 'Packer template (JSON)',
  extension: 'json',
  read: readTemplate,
  write: writeTemplate,
  /** Evens out what `normalizeTemplate` does, and lists of builders and provisioners that are empty. */
  canonical(text) {
    const template = normalizeTemplate(readJsonObject(text, 'the template').data);
    const lists = ['builders', 'provisioners'].filter((key) => isJsonList(template[key]) && template[key].length === 0);
    return definedOnly({ ...template, ...Object.fromEntries(lists.map((key) => [key, undefined])) });
  },
};
