import type { Input } from '@bakehouse/core/step';
import { expect, it } from '@jest/globals';
import { blankHint } from './blank-hint.ts';

const dryRun: Input = { type: 'boolean', decides: 'safety', description: 'A dry run.', default: false };
const sas: Input = { type: 'secret', decides: 'identity', description: 'A signature.' };
const maxDelete: Input = { type: 'text', decides: 'deletion', description: 'How much.', default: "one's" };
const always = 'see that the variable or secret exists, leave the input out, or give it a value that is always there:';

it.each([
  ['github', 'dry-run', dryRun, `${always} dry-run: \${{ inputs.dry-run || 'false' }}`],
  ['github', 'max-delete', maxDelete, `${always} max-delete: \${{ inputs.max-delete || 'one''s' }}`],
  ['azure-pipelines', 'dryRun', dryRun, `${always} dryRun: \${{ coalesce(parameters.dryRun, 'false') }}`],
  ['local', 'dry-run', dryRun, 'leave --dry-run out, or give it a value: --dry-run=false'],
  ['local', 'sas', sas, 'leave --sas out, or give it a value'],
] as const)('A blank input is mended as %s writes it: %s', (host, name, input, hint) => {
  expect(blankHint(host, name, input)).toBe(hint);
});
