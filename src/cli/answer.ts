import { Command, Option } from 'commander';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type ConsoleLanguage, consoleLanguage } from './console-language.ts';
import { inputWords } from '#cli/wording/input-wording.ts';
import type { InputProblem } from './read-input.ts';

/** Exit codes of every command: done, refused or different, misuse. */
export const exitCodes = { done: 0, refused: 1, misuse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface AnswerOptions {
  json?: true;
  lang: ConsoleLanguage;
}

/** A command that answers for people in their language or, with `--json`, for programs; misuse ends with 2. */
export function answerCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'answer as JSON')
    .addOption(
      new Option('--lang <language>', 'language of the answer')
        .choices(['vi', 'en'])
        .default(consoleLanguage(process.env)),
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.misuse));
}

/** A command that reads facts. */
export function factsCommand(name: string, description: string): Command {
  const facts = 'JSON or YAML file; - reads standard input';
  return answerCommand(name, description).requiredOption('--facts <file>', facts);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** A refusal as programs see it: kind and parameters are stable, the message is for people. */
export function refusalJson(refusal: Refusal): object {
  return { ...refusal, message: refusalWording(refusal) };
}

export function answerRefusal(refusal: Refusal, { json, lang }: AnswerOptions): ExitCode {
  if (json) sayJson({ refusal: refusalJson(refusal) });
  else complain(refusalWording(refusal)[lang]);
  return exitCodes.refused;
}

export function answerMisuse(problem: InputProblem, { lang }: AnswerOptions): ExitCode {
  complain(inputWords[lang](problem));
  return exitCodes.misuse;
}
