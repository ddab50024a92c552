import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { readRegularText } from '@bakehouse/system/files';
import { HCL_TEMPLATE, HCL_VALUES, readHclTemplate } from './hcl-template.ts';
import { type JsonTemplate, readJsonTemplate } from './json-template.ts';
import type { TemplateFacts } from './template-facts.ts';

/** A template that was read; `data` only of one in Packer's old JSON. */
interface PackerTemplate {
  readonly facts: TemplateFacts;
  readonly data?: JsonTemplate['data'];
}

/**
 * Reads a Packer template: one in HCL (`.pkr.hcl`, or `.pkr.json` in JSON syntax), a folder of such, or one in Packer's old JSON
 * (`.json`). It is read here and not by `packer inspect`, which names the variables but no option of a post-processor and no file; and a
 * plan is made where there is no Packer.
 *
 * @param path absolute
 * @param given values of variables
 * @param show how places call a file
 * @throws UserError when it is not there, or no such template; InputError with places when its old JSON cannot be read
 */
export async function readPackerTemplate(
  path: string,
  given: Readonly<Record<string, string>> = {},
  show: (file: string) => string = (file) => file,
): Promise<PackerTemplate> {
  const state = await stat(path).catch((error: unknown) => {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw new UserError(`The Packer template ${show(path)} does not exist.`);
    throw error;
  });
  if (state.isDirectory()) {
    const names = (await readdir(path)).filter((name) => HCL_TEMPLATE.test(name) || HCL_VALUES.test(name)).sort();
    if (!names.some((name) => HCL_TEMPLATE.test(name))) {
      throw new UserError(`The folder ${show(path)} holds no .pkr.hcl or .pkr.json file.`, {
        hint: 'a template in old JSON is named as a file, such as packer/image.json',
      });
    }
    return { facts: await readHclTemplate(names, { path, folder: path, given, show }) };
  }
  const folder = dirname(path);
  if (HCL_TEMPLATE.test(path)) return { facts: await readHclTemplate([basename(path)], { path, folder, given, show }) };
  if (path.endsWith('.json')) return readJsonTemplate(await readRegularText(path), path, show(path), given);
  throw new UserError(`${show(path)} is not a Packer template that can be used here.`, {
    hint: 'give a template in HCL (.pkr.hcl, .pkr.json) or a folder of such, or one in old JSON (.json)',
  });
}
