import { Command } from 'commander';
import { appraiseCommand } from './appraise.ts';
import { attainmentCommand } from './attainment.ts';
import { packCommand } from './pack.ts';
import { replayCommand } from './replay.ts';
import { importCommand } from '#cli/exchange/import.ts';
import { resultsCommand } from './results.ts';
import { unitsCommand } from './units.ts';
import { userCommand } from './user.ts';
import { verifyCommand } from './verify.ts';

// Whoever reads the output may stop (`| head`): what is left goes nowhere, and the exit code still tells.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('dotpha').exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('start')
  .description('start the program and its database')
  .option('--demo', 'fill an empty system with a made-up province')
  .option('--reset', 'with --demo: throw the made-up province away and begin it anew')
  .option('--json', 'tell what happens as JSON, one object a line')
  .action(
    async ({ demo = false, reset = false, json = false }: { [option: string]: boolean | undefined }) => {
      const { runStart } = await import('./start-command.ts');
      process.exit(await runStart({ demo, reset: demo && reset, json }));
    },
  );

program.addCommand(packCommand());
program.addCommand(replayCommand());
program.addCommand(verifyCommand());
program.addCommand(userCommand());
program.addCommand(appraiseCommand());
program.addCommand(attainmentCommand());
program.addCommand(unitsCommand());
program.addCommand(resultsCommand());
program.addCommand(importCommand());

await program.parseAsync();
