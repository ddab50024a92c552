/**
 * GitHub gives a cancelled step 7.5 s from SIGINT to SIGTERM and 2.5 s more, Azure Pipelines about the same. What has not ended by
 * then is left behind, so the process ends itself before.
 */
const LAST_MOMENT = 7_000;
/** Milliseconds for what ends by itself after a cancelled step has reported. Some libraries wait for programs that nobody can stop. */
const AFTERWARDS = 1_000;

interface Cancellation {
  readonly signal: AbortSignal;
  /** 128 + the number of the signal that came, or undefined. */
  exitCode(): number | undefined;
  /** Stops listening: the step has reported. After a cancellation the process ends soon, whatever still goes on in it. */
  dispose(): void;
}

/** Turns SIGINT and SIGTERM into an abort, and ends the process when the step does not end in time. */
export function listenForCancellation(): Cancellation {
  const controller = new AbortController();
  let came: NodeJS.Signals | undefined;
  let timer: NodeJS.Timeout | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    // A terminal's Ctrl-C reaches npm and us, and npm passes it on: only a repetition by the same person after a while is impatience.
    if (came !== undefined) return;
    came = name;
    timer = setTimeout(() => end(name, exitCodeOf(name)), LAST_MOMENT).unref();
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    exitCode: () => came && exitCodeOf(came),
    dispose() {
      clearTimeout(timer);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      // With the exit code that was reported.
      if (came !== undefined) setTimeout(end, AFTERWARDS, came).unref();
    },
  };
}

function exitCodeOf(name: NodeJS.Signals): number {
  return name === 'SIGINT' ? 130 : 143;
}

/**
 * Ends this process. Node waits for its threads on exit, and a thread that the file system holds (a FIFO that nobody writes to, a network
 * drive that is gone) never ends: then the signal does what it does to every program.
 */
function end(name: NodeJS.Signals, code?: number): void {
  const held = process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'));
  if (held) {
    // Last of the listeners, which may have children to end.
    process.once('exit', () => {
      process.removeAllListeners(name);
      process.kill(process.pid, name);
    });
  }
  process.exit(code ?? process.exitCode);
}
