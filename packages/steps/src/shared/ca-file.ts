import { InputError, messageOf } from '@bakehouse/core/errors';
import { readRegularText } from '@bakehouse/system/files';

/**
 * The certificates of a file, PEM.
 *
 * @throws InputError when the file cannot be read, or holds no certificate
 */
export async function readCertificates(file: string): Promise<string> {
  const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
  const text = await readRegularText(file).catch((error: unknown) => {
    throw new InputError(`The CA file cannot be read: ${messageOf(error)}.`, { hint });
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new InputError(`The CA file ${file} holds no certificate.`, { hint });
  return text;
}
