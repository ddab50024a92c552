import type { StepContext } from '@bakehouse/core/context';
import type { StepDefinition } from '@bakehouse/core/definition';
import type { OutputValue } from '@bakehouse/core/errors';

/** How a step is found without loading any other. */
export interface RegisteredStep {
  readonly definition: () => Promise<{ readonly definition: StepDefinition }>;
  // `never`: the inputs are typed by the definition; the command line passes what the definition's own parser returned.
  readonly run: () => Promise<{ run(inputs: never, context: StepContext): Promise<Readonly<Record<string, OutputValue>>> }>;
  readonly post?: () => Promise<{ post(inputs: never, context: StepContext): Promise<void> }>;
}
