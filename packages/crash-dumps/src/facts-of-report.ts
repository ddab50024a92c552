import type { DotnetReport } from './dotnet-report.ts';
import type { CrashException, CrashFacts } from './dump-reader.ts';
import { signalName } from './signals.ts';

const NO_MODULES = { modules: [], moduleCount: 0, truncated: false, writer: 'system', layout: [] } as const;

/** The facts of a crash of which there is only what createdump of .NET reports. */
export function factsOfDotnet(report: DotnetReport): CrashFacts {
  const exception = exceptionOf(report);
  return {
    ...NO_MODULES,
    writer: 'createdump',
    process: report.program === '' ? {} : { name: report.program },
    machine: report.machine ?? 'unknown',
    threads: report.threads,
    ...(exception === undefined ? {} : { exception }),
    managed: managedOf(report),
  };
}

/** What a report adds to the facts of its dump. */
export function managedOf({ program, exceptionType, hresult, method }: DotnetReport): NonNullable<CrashFacts['managed']> {
  return {
    program,
    ...(exceptionType === undefined ? {} : { exceptionType }),
    ...(hresult === undefined ? {} : { hresult }),
    ...(method === undefined ? {} : { method }),
  };
}

function exceptionOf({ crashingThread, signal, exceptionType }: DotnetReport): CrashException | undefined {
  if (crashingThread === undefined) return { name: undefined };
  // An exception of the runtime that nobody handles ends with abort().
  const name = signal ?? (exceptionType === undefined ? undefined : 'SIGABRT');
  return name === undefined ? undefined : { name };
}

/**
 * The facts of a crash of which there is only what apport reports.
 *
 * @param note why there is no more
 */
export function factsOfApport(fields: ReadonlyMap<string, string>, note?: string): CrashFacts {
  const path = fields.get('ExecutablePath');
  const commandLine = fields.get('ProcCmdline');
  const number = /^\d{1,3}$/.exec(fields.get('Signal') ?? '')?.[0];
  return {
    ...NO_MODULES,
    process: { ...(path ? { path } : {}), ...(commandLine === undefined ? {} : { commandLine }) },
    machine: fields.get('Architecture') ?? 'unknown',
    threads: [],
    ...(number === undefined ? {} : { exception: { name: signalName(Number(number)) } }),
    note: note ?? 'it holds no core',
  };
}
