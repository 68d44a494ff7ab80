import { Command } from 'commander';
import { appraiseCommand } from './appraise.ts';
import { attainmentCommand } from './attainment.ts';
import { packCommand } from './pack.ts';

const program = new Command('dotpha');

program
  .command('start')
  .description('start the program and its database')
  .action(async () => {
    const { runStart } = await import('./start-command.ts');
    process.exit(await runStart());
  });

program.addCommand(packCommand());
program.addCommand(appraiseCommand());
program.addCommand(attainmentCommand());

await program.parseAsync();
