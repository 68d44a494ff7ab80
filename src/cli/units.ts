import { Command } from 'commander';
import { ok, type Result } from '#domain/base/result.ts';
import { planUnits } from '#domain/organisation/plan-units.ts';
import { readUnitsAfter, readUnitsBefore } from '#domain/organisation/unit-lists.ts';
import type { PlannedSuccession, ToDecide, UnitPlan } from '#domain/organisation/unit-plan.ts';
import {
  decideReasonWords,
  levelWords,
  settledWords,
  shareWords,
  successionWords,
} from '#domain/wording/unit-plan-words.ts';
import {
  answerCommand,
  answerMisuse,
  type AnswerOptions,
  answerRefusal,
  type ExitCode,
  exitCodes,
  say,
  sayJson,
} from './answer.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { readInput } from './read-input.ts';

interface Options extends AnswerOptions {
  before: string;
  after: string;
}

/** `dotpha units`: lists of administrative units. Pure: no database. */
export function unitsCommand(): Command {
  return new Command('units').description('lists of administrative units').addCommand(
    answerCommand('plan', 'what became of the units before in the units after, and what a person must decide')
      .requiredOption('--before <file>', 'the units of three levels, JSON or YAML')
      .requiredOption(
        '--after <file>',
        'the units of two levels with the texts on what they were formed from',
      )
      .action(async (options: Options) => {
        process.exitCode = await runPlan(options);
      }),
  );
}

/** 0 when everything is regular, 1 when a person must decide something, 2 when a list cannot be read. */
async function runPlan(options: Options): Promise<ExitCode> {
  const inputs = [await readInput(options.before), await readInput(options.after)] as const;
  const [before, after] = inputs;
  if (!before.ok) return answerMisuse(before.problem, options);
  if (!after.ok) return answerMisuse(after.problem, options);
  const plan = planOf(before.value, after.value);
  if (!plan.ok) {
    answerRefusal(plan.refusal, options);
    return exitCodes.misuse;
  }
  if (options.json) sayJson(plan.value);
  else for (const line of linesOf(plan.value, options.lang)) say(line);
  return plan.value.toDecide.length === 0 ? exitCodes.done : exitCodes.refused;
}

function planOf(before: unknown, after: unknown): Result<UnitPlan> {
  const listBefore = readUnitsBefore(before);
  if (!listBefore.ok) return listBefore;
  const listAfter = readUnitsAfter(after);
  return listAfter.ok ? ok(planUnits(listBefore.value, listAfter.value)) : listAfter;
}

const words = {
  vi: {
    regular: (count: number) => `Rõ theo văn bản: ${count}`,
    toDecide: (count: number) => `Phải do người quyết định: ${count}`,
    candidates: 'có thể là',
  },
  en: {
    regular: (count: number) => `Regular: ${count}`,
    toDecide: (count: number) => `A person must decide: ${count}`,
    candidates: 'perhaps',
  },
} satisfies { [language in ConsoleLanguage]: object };

function linesOf({ successions, toDecide }: UnitPlan, lang: ConsoleLanguage): string[] {
  return [
    words[lang].regular(successions.length),
    ...successions.flatMap((act) => successionLines(act, lang)),
    words[lang].toDecide(toDecide.length),
    ...toDecide.map((one) => decideLine(one, lang)),
  ];
}

function successionLines({ kind, level, links }: PlannedSuccession, lang: ConsoleLanguage): string[] {
  const head = `${levelWords[level][lang]}, ${successionWords[kind][lang]}`;
  return [...Map.groupBy(links, (link) => link.after?.code)].map(([, own]) => {
    const from = own.map(({ before, share, settledBy }) => {
      const remarks = [
        ...(share === 'whole' ? [] : [shareWords[share][lang]]),
        ...(settledBy === 'name' || settledBy === 'code' ? [] : [settledWords[settledBy][lang]]),
      ];
      return `${before.name} [${before.code}]${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
    });
    const [first] = own;
    const to = first?.after ? ` → ${first.after.name} [${first.after.code}]` : '';
    return `  ${head}: ${from.join(', ')}${to}`;
  });
}

function decideLine({ after, reason, text, at, candidates }: ToDecide, lang: ConsoleLanguage): string {
  const subject = after === null ? at : `${after.name} [${after.code}]`;
  const place = after === null || at === text || at === '' ? '' : ` (“${at}”)`;
  const quoted = text === '' ? '' : ` “${text}”`;
  const perhaps = candidates
    .map(({ code, name, district }) => `${name} [${code}]${district === null ? '' : `, ${district}`}`)
    .join('; ');
  const hint = after === null || perhaps === '' ? '' : ` – ${words[lang].candidates}: ${perhaps}`;
  return `  ${subject}: ${decideReasonWords[reason][lang]}${place}.${quoted}${hint}`;
}
