/** The parts of a run in the order in which it goes through them. Queued and Building were recorded; the others are documented. */
export type RunSubState = 'Queued' | 'Building' | 'Customizing' | 'Validating' | 'Optimizing' | 'Distributing';

/** How a run goes that a test has asked for. */
export interface RunScript {
  /** How long it takes. Default by what is distributed. */
  readonly seconds?: number;
  /** Default Succeeded. */
  readonly ends?: 'Succeeded' | 'PartiallySucceeded' | 'Failed' | 'Canceled';
  /** Names of run outputs that a run which ends as PartiallySucceeded lacks. Default: the last. */
  readonly failedOutputs?: readonly string[];
  /** It never leaves this part. */
  readonly stuckIn?: RunSubState;
  /** From Canceling to Canceled; Infinity for one that never gets there. Default 81, as recorded. */
  readonly cancelSeconds?: number;
  /** From the end in the template to the end of the operation. Default 1.5; 65 was recorded too. */
  readonly gap?: number;
  /** Why it fails. Default a customizer. */
  readonly error?: { readonly code: string; readonly message: string };
  /** How its operation ends; as the run where left out, and Succeeded for PartiallySucceeded, of which nothing is recorded. */
  readonly operationEnds?: 'Succeeded' | 'Failed' | 'Canceled';
}

/** A run for which the subscription has too few cores: the text of Compute, inside that of the builder. */
export function quotaExceeded(family = 'standardDSv2Family', location = 'westus2'): RunScript {
  const message = `During the image build a failure has occurred. Operation could not be completed as it results in exceeding approved ${family} Cores quota. Additional details - Deployment Model: Resource Manager, Location: ${location}, Current Limit: 10, Current Usage: 10, Additional Required: 2, (Minimum) New Limit Required: 12.`;
  return { ends: 'Failed', seconds: 60, error: { code: 'OperationNotAllowed', message } };
}

/** A run that is over its time: the words of the troubleshooting page. */
export function timedOut(): RunScript {
  const message = "Timeout waiting for microservice to complete: 'context deadline exceeded'";
  return { ends: 'Failed', seconds: 14_400, error: { code: 'PackerBuildFailed', message } };
}
