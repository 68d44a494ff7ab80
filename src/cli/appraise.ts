import type { Command } from 'commander';
import type { Pack } from '#regulation/pack.ts';
import type { Appraisal } from '#domain/appraisal/appraisal.ts';
import { explain, explainText } from '#domain/appraisal/explain.ts';
import { rate } from '#domain/appraisal/rate.ts';
import { rateTogether } from '#domain/appraisal/rate-together.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { refuse } from '#domain/base/result.ts';
import { isRecord } from '#domain/score/is-record.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import {
  answerMisuse,
  type AnswerOptions,
  answerRefusal,
  complain,
  type ExitCode,
  exitCodes,
  factsCommand,
  refusalJson,
  say,
  sayJson,
} from './answer.ts';
import { batchLines } from './appraise-batch-lines.ts';
import { findPack, type PackFound } from './find-pack.ts';
import { packWords } from '#cli/wording/pack-wording.ts';
import { readInput } from './read-input.ts';
import { readSubjects, type SubjectInput } from './read-subjects.ts';

interface Options extends AnswerOptions {
  pack: string;
  facts: string;
}

/** `dotpha appraise`: facts and a pack in, a proposal with its whole reasoning out. Pure: no database. */
export function appraiseCommand(): Command {
  return factsCommand('appraise', 'score and rate by a pack: the proposal, with everything behind it')
    .requiredOption('--pack <id|path>', 'a pack of the library (id or id@version), or a pack folder')
    .action(async (options: Options) => {
      process.exitCode = await runAppraise(options);
    });
}

async function runAppraise(options: Options): Promise<ExitCode> {
  const found = await findPack(options.pack);
  if (found.state !== 'found') return answerNoPack(found, options);
  const input = await readInput(options.facts);
  if (!input.ok) return answerMisuse(input.problem, options);
  const occasion = { hash: found.hash, at: new Date().toISOString() };
  const appraise = (facts: unknown) => {
    const read = readFacts(facts, found.pack);
    return read.ok ? { ok: true as const, value: rate(found.pack, read.value, occasion) } : read;
  };
  if (!isBatch(input.value, found.pack)) {
    const single = appraise(input.value);
    return single.ok ? answerOne(single.value, found.pack, options) : answerRefusal(single.refusal, options);
  }
  const subjects = readSubjects(input.value);
  if (!subjects.ok) return answerRefusal(subjects.refusal, options);
  const results = subjects.value.map((subject) => ({ subject, result: appraise(subject.facts) }));
  return answerBatch(results, found.pack, options);
}

function answerNoPack(
  found: Exclude<PackFound, { state: 'found' }>,
  { json, lang }: AnswerOptions,
): ExitCode {
  const words = packWords[lang];
  if (found.state === 'unknown') {
    complain(words.unknown(found.name, found.nearest));
    const { refusal } = refuse('notFound', { what: 'pack', id: found.name });
    if (json) sayJson({ refusal: refusalJson(refusal) });
  } else {
    complain(words.faulty(found.folder, found.faults.length));
    if (json) sayJson({ faults: found.faults });
  }
  return exitCodes.refused;
}

/** A list under `subjects` is a batch, unless the pack has a fact of that name. */
function isBatch(input: unknown, pack: Pack): boolean {
  return isRecord(input) && 'subjects' in input && !Object.hasOwn(pack.facts, 'subjects');
}

function answerOne(appraisal: Appraisal, pack: Pack, { json, lang }: AnswerOptions): ExitCode {
  const lines = explain(appraisal, pack, lang);
  if (json) sayJson({ ...appraisal, explanation: lines });
  else say(explainText(lines));
  return appraisal.outcome.state === 'missing' ? exitCodes.refused : exitCodes.done;
}

type SubjectResult = { ok: true; value: Appraisal } | { ok: false; refusal: Refusal };

function answerBatch(
  results: { subject: SubjectInput; result: SubjectResult }[],
  pack: Pack,
  { json, lang }: AnswerOptions,
): ExitCode {
  const rated = results.flatMap(({ subject, result }) =>
    result.ok ? [{ ...subject, appraisal: result.value }] : [],
  );
  const together = rateTogether(pack.rating.quotas, rated);
  const refused = results.flatMap(({ subject, result }) =>
    result.ok ? [] : [{ id: subject.id, refusal: result.refusal }],
  );
  if (json) {
    sayJson({
      subjects: rated.map(({ facts: _facts, ...subject }) => ({
        ...subject,
        level: together.levels.get(subject.id) ?? null,
      })),
      refused: refused.map(({ id, refusal }) => ({ id, refusal: refusalJson(refusal) })),
      quotas: together.quotas,
      open: together.open,
    });
  } else for (const text of batchLines(rated, refused, together, pack, lang)) say(text);
  return refused.length === 0 && together.open.length === 0 ? exitCodes.done : exitCodes.refused;
}
