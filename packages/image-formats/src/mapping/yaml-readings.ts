import type { Json } from '@bakehouse/core/data';

/** `bool` of YAML 1.1 as PyYAML takes it; to YAML 1.2 these are texts. */
const BOOLEAN_1_1 = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/;
/** Base 60 of YAML 1.1: 12:30 is 750. */
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?$/;
const UNDERSCORED = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+][0-9]+)?)$/;
/** What `NumberStyles.Any` of .NET takes besides plain digits: thousands, a sign behind, brackets for negative numbers. */
const DOTNET_NUMBER = /^[-+(¤]*(?:[0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?[-+)¤]*$/;
const DOTNET_WORD = /^(?:true|false|-?infinity|nan|-?∞)$/i;
/** Everything that means something of its own to any reader, and letters that YAML 1.1 itself (not PyYAML) takes as booleans. */
const SPECIAL = /^(?:|~|null|y|n|=|<<|[-+]?\.inf|\.nan|[-+]?0[box][0-9a-f_]+)$/i;

const POWERSHELL = 'powershell-yaml';
const OLD = 'YAML 1.1 readers such as PyYAML';

/** True when some reader of YAML would take this text, written without quotes, for something else. */
export function needsQuotes(text: string): boolean {
  return [BOOLEAN_1_1, SEXAGESIMAL, TIMESTAMP, UNDERSCORED, DOTNET_NUMBER, DOTNET_WORD, SPECIAL].some((pattern) => pattern.test(text));
}

/**
 * How another reader takes an unquoted value differently from YAML 1.2, or what of it is lost; undefined when nothing is.
 *
 * @param written as it stands in the file
 * @param value what YAML 1.2 (core schema) takes it for
 */
export function otherReading(written: string, value: Json): string | undefined {
  if (typeof value === 'string') return readingOfText(written);
  if (typeof value === 'number') return readingOfNumber(written, value);
  return undefined;
}

function readingOfText(written: string): string | undefined {
  if (BOOLEAN_1_1.test(written)) return `is ${/^(?:yes|on)$/i.test(written)} to ${OLD}, and text to YAML 1.2`;
  if (SEXAGESIMAL.test(written)) return `is a number in base 60 to ${OLD}, and text to YAML 1.2`;
  if (TIMESTAMP.test(written)) return `is a date to ${OLD}, and text to YAML 1.2`;
  if (written.includes('_') && UNDERSCORED.test(written)) return `is a number to ${OLD}, and text to YAML 1.2`;
  if (/^[-+]?0b[01]+$/.test(written)) return `is a binary number to ${OLD}, and text to YAML 1.2`;
  if (DOTNET_NUMBER.test(written)) return `is a number to ${POWERSHELL}, and text to YAML 1.2`;
  if (DOTNET_WORD.test(written)) return `is not a text to ${POWERSHELL}, and text to YAML 1.2`;
  return undefined;
}

function readingOfNumber(written: string, value: number): string | undefined {
  if (/^[-+]?0[0-9]+$/.test(written)) {
    const old = /^[-+]?0[0-7]+$/.test(written) ? `the octal number ${Number.parseInt(written.replace(/^([-+]?)0/, '$1'), 8)}` : 'text';
    return `is the number ${value} to YAML 1.2, and ${old} to ${OLD}`;
  }
  if (/^0o/.test(written)) return `is the number ${value} to YAML 1.2, and text to ${OLD} and ${POWERSHELL}`;
  if (/^0x/.test(written)) return `is the number ${value} to YAML 1.2, and text to ${POWERSHELL}`;
  if (/^[-+]?[0-9.]+[eE]/.test(written)) return `is the number ${value} to YAML 1.2 and ${POWERSHELL}, and may be text to ${OLD}`;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return `is the number ${value}, so digits are lost`;
  if (String(value) !== written && /^[-+]?[0-9]*\.[0-9]*$/.test(written)) return `is the number ${value}, not the text ${written}`;
  return undefined;
}
