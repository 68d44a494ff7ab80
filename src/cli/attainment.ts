import type { Command } from 'commander';
import { attainment, type Attainment } from '#domain/score/attainment.ts';
import { readIndicator } from '#domain/score/indicator.ts';
import { isRecord } from '#domain/score/is-record.ts';
import { settled } from '#domain/score/settled.ts';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { ok, type Result } from '#domain/base/result.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import {
  answerMisuse,
  type AnswerOptions,
  complain,
  type ExitCode,
  exitCodes,
  factsCommand,
  refusalJson,
  say,
  sayJson,
} from './answer.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { readInput } from './read-input.ts';

interface Options extends AnswerOptions {
  facts: string;
}

/** `dotpha attainment`: what indicators reached, in percent. Pure: no pack, no database. */
export function attainmentCommand(): Command {
  return factsCommand('attainment', 'attainment of indicators by their direction, in percent').action(
    async (options: Options) => {
      process.exitCode = await runAttainment(options);
    },
  );
}

/** One indicator, a list of them, or named ones: the answer has the shape of the input. */
async function runAttainment(options: Options): Promise<ExitCode> {
  const input = await readInput(options.facts);
  if (!input.ok) return answerMisuse(input.problem, options);
  const { value } = input;
  const asked = namedIndicators(value);
  const results = asked.map(({ name, indicator }) => ({ name, result: measure(indicator, name) }));
  if (options.json) sayJson(inShapeOf(value, results));
  else {
    for (const { name, result } of results) {
      if (!result.ok) complain(refusalWording(result.refusal)[options.lang]);
      else say(`${name === '' ? '' : `${name}: `}${sentence(result.value, options.lang)}`);
    }
  }
  return results.every(({ result }) => result.ok && result.value.state !== 'missing')
    ? exitCodes.done
    : exitCodes.refused;
}

interface Named {
  name: string;
  result: Result<Attainment>;
}

function namedIndicators(value: unknown): { name: string; indicator: unknown }[] {
  if (Array.isArray(value)) return value.map((indicator, at) => ({ name: `[${at}]`, indicator }));
  if (isRecord(value) && !('direction' in value)) {
    return Object.entries(value).map(([name, indicator]) => ({ name, indicator }));
  }
  return [{ name: '', indicator: value }];
}

function measure(input: unknown, path: string): Result<Attainment> {
  const read = readIndicator(input, path);
  return read.ok ? ok(attainment(read.value)) : read;
}

function inShapeOf(value: unknown, results: Named[]): unknown {
  if (Array.isArray(value)) return results.map(({ result }) => answer(result));
  const [first] = results;
  if (first?.name === '') return answer(first.result);
  return Object.fromEntries(results.map(({ name, result }) => [name, answer(result)]));
}

function answer(result: Result<Attainment>): object {
  if (!result.ok) return { refusal: refusalJson(result.refusal) };
  const { value } = result;
  return value.state === 'measured' ? { ...value, percent: settled(value.percent).toFixed() } : value;
}

const words = {
  vi: {
    noData: 'không có số liệu',
    missing: 'chưa có kết quả thực hiện. Hãy nhập “actual” (hoặc “readings”, “done”).',
    wrongWay: 'diễn biến ngược chiều chỉ tiêu, không được tính',
  },
  en: {
    noData: 'no data',
    missing: 'nothing reported yet. Enter “actual” (or “readings”, “done”).',
    wrongWay: 'moved away from the target, counts nothing',
  },
} satisfies { [language in ConsoleLanguage]: object };

function sentence(value: Attainment, lang: ConsoleLanguage): string {
  if (value.state !== 'measured') return words[lang][value.state];
  const percent = `${figureText(settled(value.percent), lang)} %`;
  return value.wrongWay ? `${percent} (${words[lang].wrongWay})` : percent;
}
