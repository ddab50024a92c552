/** Runs a step as its generated stub does, from the sources: which one and on which host is in the environment. */
import { main } from '@bakehouse/cli/main';

const { STEP, STEP_HOST } = process.env;
await main(STEP_HOST as 'github' | 'azure-pipelines' | 'local', STEP, 'main');
