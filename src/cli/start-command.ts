import type { StartStep } from '#database/start-progress.ts';
import { StartFailure } from '#database/start-failure.ts';
import { readStartSettings } from '#server/start-settings.ts';
import { start } from '#server/start.ts';
import { consoleLanguage } from './console-language.ts';
import { wordStartFailure } from '#cli/wording/start-failure-wording.ts';
import { startedWording } from '#cli/wording/started-wording.ts';
import { startProgressWording } from '#cli/wording/start-progress-wording.ts';

/** A stop that takes longer than this is broken off; the database recovers at the next start. */
const longestStop = 20_000;

/** Runs the program until a signal, the end of the launcher or a failure; gives the exit code. */
export async function runStart({
  demo,
  reset,
  json,
}: {
  demo: boolean;
  reset: boolean;
  json: boolean;
}): Promise<number> {
  const language = consoleLanguage(process.env);
  const tell = (line: string): void => console.log(line);
  const tellStep = (step: StartStep): void =>
    tell(json ? JSON.stringify({ step }) : startProgressWording[language][step]);
  const stopAsked = waitForStop();
  try {
    const program = await start({
      ...readStartSettings(process.env),
      demo,
      reset,
      say: tellStep,
      onFault: (error) => console.error(error),
    });
    const { address, firstSignIn } = program;
    if (json) tell(JSON.stringify({ address, firstSignIn }));
    else for (const line of startedWording(program, demo, language)) tell(line);
    const reason = await Promise.race([stopAsked, program.failed]);
    tellStep('stopping');
    setTimeout(() => process.exit(1), longestStop).unref();
    await program.stop();
    if (reason instanceof StartFailure) throw reason;
    return 0;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    const message = wordStartFailure(error, language);
    console.error(json ? JSON.stringify({ failure: error.kind, ...error.params, message }) : message);
    return 1;
  }
}

/** Signals may come twice (from the terminal and from the launcher): the first one counts. */
function waitForStop(): Promise<'asked'> {
  return new Promise((resolve) => {
    const stop = (): void => resolve('asked');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (process.channel) process.once('disconnect', stop);
  });
}
