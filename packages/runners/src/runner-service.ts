/** Whom runners take their jobs from. */
export type RunnerServiceName = 'github';
/** What the machine of a runner runs. */
export type MachineSystem = 'linux';
/** A service and a system, as definitions and inputs name them. */
export type RunnerPlatform = `${RunnerServiceName}-${MachineSystem}`;

/**
 * A service that runners take their jobs from, and how its runner gets onto a machine of each system. `test/backends/runner-services.test.ts`
 * holds every service to what is said here.
 *
 * A machine registers itself: a registration token lives an hour, an image for weeks. So registering is a program that `install` puts on the
 * machine, and no token is ever part of what is installed.
 */
export interface RunnerService {
  readonly name: RunnerServiceName;
  readonly features: RunnerFeatures;
  /**
   * Everything that a machine gets beside the runner's package. Equal settings give equal bytes.
   *
   * @param system one of `features.systems`
   * @throws InputError naming every unusable setting
   */
  install(system: MachineSystem, settings: RunnerSettings): Promise<RunnerInstallation>;
}

interface RunnerFeatures {
  /** Systems that its runner can be installed on here. */
  readonly systems: readonly MachineSystem[];
  /** What starts its runner on each of them. It fails until the machine is configured. */
  readonly units: Readonly<Record<MachineSystem, string>>;
  /** `each-start`: a registration is for one job, and the machine registers anew each time. `once`: it stays until it is taken back. */
  readonly registers: 'each-start' | 'once';
}

/** A runner, as an image or machine gets it. */
export interface RunnerSettings {
  /** "2.328.0". */
  readonly version: string;
  /** System user that owns the runner's files and runs the jobs; made at boot, without sudo. */
  readonly user: string;
  /** Absolute folder of the runner, "/opt/actions-runner". */
  readonly root: string;
  /** Beside those that the service gives by itself. */
  readonly labels: readonly string[];
}

/** Paths are absolute on the machine. Everything belongs to root but what is below `root`, which is the runner's user's. */
export interface RunnerInstallation {
  /** The folder that the package is unpacked into. */
  readonly root: string;
  readonly files: readonly MachineFile[];
  readonly links: readonly MachineLink[];
  /** The program that registers the machine and starts the runner. It runs with all rights, so it lies outside of `root`. */
  readonly bootstrapPath: string;
  /** What starts it at boot. */
  readonly unitPath: string;
  /** Where it is noted which package is installed: outside of `root`, which jobs can write to. */
  readonly packageRecordPath: string;
  /** The command that does on a running machine what the next boot does. */
  readonly activate: string;
}

export interface MachineFile {
  readonly path: string;
  /** Its name in a folder of rendered files. */
  readonly name: string;
  readonly content: string;
  readonly mode: number;
}

export interface MachineLink {
  readonly path: string;
  readonly target: string;
}
