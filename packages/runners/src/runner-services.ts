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
  const { service, system } = await serviceOf(platform);
  return service.install(system, settings);
}

/**
 * The units that start runners. They fail on a machine that is not configured, as in a test of an image.
 *
 * @throws InputError when a platform is unknown
 */
export async function unitsOf(platforms: readonly RunnerPlatform[]): Promise<string[]> {
  const found = await Promise.all(platforms.map(serviceOf));
  return found.map(({ service, system }) => service.features.units[system]);
}

async function serviceOf(platform: RunnerPlatform): Promise<{ service: RunnerService; system: MachineSystem }> {
  const at = platform.lastIndexOf('-');
  const [name, system] = [platform.slice(0, at), platform.slice(at + 1)];
  const services = await Promise.all(Object.values(RUNNER_SERVICES).map((load) => load()));
  const service = services.find((other) => other.name === name);
  if (service === undefined || !(service.features.systems as readonly string[]).includes(system)) {
    const known = services.flatMap((other) => other.features.systems.map((each) => `${other.name}-${each}`));
    throw new InputError(`There is no runner platform "${platform}"; there is ${known.join(', ')}.`);
  }
  return { service, system: system as MachineSystem };
}
