import type { HostKind } from '@bakehouse/core/step';
import { main } from '../../packages/cli/src/main.ts';

// As the stubs of dist start a step.
const host = process.env['STEP_HOST'] as HostKind;
await main(host, host === 'local' ? undefined : process.env['STEP_NAME'], 'main');
