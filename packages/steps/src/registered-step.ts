import type { OutputValue } from '@bakehouse/core/errors';
import type { StepContext, StepDefinition } from '@bakehouse/core/step';

/** How a step is found without loading any other. */
export interface RegisteredStep {
  readonly definition: () => Promise<{ readonly definition: StepDefinition }>;
  // `never`: the inputs are typed by the definition; the command line passes what the definition's own parser returned.
  readonly run: () => Promise<{ run(inputs: never, context: StepContext): Promise<Readonly<Record<string, OutputValue>>> }>;
  readonly post?: () => Promise<{ post(inputs: never, context: StepContext): Promise<void> }>;
}
