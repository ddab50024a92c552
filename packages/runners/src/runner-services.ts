import { InputError } from '@bakehouse/core/errors';
import type {
  MachineSystem,
  RunnerInstallation,
  RunnerPlatform,
  RunnerService,
  RunnerServiceName,
  RunnerSettings,
} from './runner-service.ts';

/** Every service whose runners are installed. */
export const RUNNER_SERVICES: Readonly<Record<RunnerServiceName, () => Promise<RunnerService>>> = {
  github: async () => (await import('./github/service.ts')).githubService,
};

/**
 * What a machine gets beside the runner's package.
 *
 * @throws InputError when the platform is unknown, or naming every unusable setting
 */
export async function installationOf(platform: RunnerPlatform, settings: RunnerSettings): Promise<RunnerInstallation> {
  const at = platform.lastIndexOf('-');
  const [name, system] = [platform.slice(0, at), platform.slice(at + 1)];
  const services = await Promise.all(Object.values(RUNNER_SERVICES).map((load) => load()));
  const service = services.find((other) => other.name === name);
  if (service === undefined || !(service.features.systems as readonly string[]).includes(system)) {
    const known = services.flatMap((other) => other.features.systems.map((each) => `${other.name}-${each}`));
    throw new InputError(`There is no runner platform "${platform}"; there is ${known.join(', ')}.`);
  }
  return service.install(system as MachineSystem, settings);
}
