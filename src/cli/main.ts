import { Command } from 'commander';

const program = new Command('dotpha');

program
  .command('start')
  .description('start the program and its database')
  .action(async () => {
    const { runStart } = await import('./start-command.ts');
    process.exit(await runStart());
  });

await program.parseAsync();
