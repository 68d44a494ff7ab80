import type { Fact, SimpleFact } from '#regulation/fact.ts';
import { nearestName } from '#regulation/nearest-name.ts';
import type { Pack } from '#regulation/pack.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { ValueProblem } from '#domain/base/refusal.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import type { Facts, FactValue } from './facts.ts';
import { readIndicator } from './indicator.ts';
import { isRecord } from './is-record.ts';
import { readWorkItems } from './read-work-items.ts';

/**
 * Reads answers against the declarations of a pack: figures as numbers or decimal texts, `null` for what is known not
 * to exist, missing ones left out. Refuses (`invalidValue`, with the path) an unknown name, a wrong type, a figure
 * outside its bounds, an option or level the pack does not have, an indicator that cannot be measured.
 */
export function readFacts(input: unknown, pack: Pick<Pack, 'facts' | 'rating'>): Result<Facts> {
  return readRow(
    input,
    pack.facts,
    pack.rating.levels.map((it) => it.id),
    '',
  );
}

type Declarations = { readonly [name: string]: Fact | SimpleFact };

function readRow(input: unknown, declared: Declarations, levels: string[], path: string): Result<Facts> {
  if (!isRecord(input)) return wrong(path === '' ? 'facts' : path, 'wrongType', input);
  const facts: { [name: string]: FactValue | null } = {};
  for (const [name, given] of Object.entries(input)) {
    const at = path === '' ? name : `${path}.${name}`;
    const fact = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (fact === undefined) {
      const nearest = nearestName(name, Object.keys(declared));
      return refuse('invalidValue', {
        path: at,
        problem: 'unknownName',
        given: name,
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    if (given === undefined) continue;
    const read: Result<FactValue | null> = given === null ? ok(null) : readFact(given, fact, levels, at);
    if (!read.ok) return read;
    facts[name] = read.value;
  }
  return ok(facts);
}

function readFact(
  given: unknown,
  fact: Fact | SimpleFact,
  levels: string[],
  path: string,
): Result<FactValue> {
  switch (fact.type) {
    case 'number':
      return mapped(readFigure(given, fact, path), (value) => ({ type: 'number', value }));
    case 'flag':
      return typeof given === 'boolean'
        ? ok({ type: 'flag', value: given })
        : wrong(path, 'wrongType', given);
    case 'choice': {
      const options = fact.options.map((it) => it.id);
      return mapped(readOption(given, options, path), (value) => ({ type: 'choice', value }));
    }
    case 'level':
      return mapped(readOption(given, levels, path), (value) => ({ type: 'level', value }));
    case 'indicator':
      return mapped(readIndicator(given, path), (value) => ({ type: 'indicator', value }));
    case 'numbers':
      return mapped(
        readEach(given, path, (it, at) => (it === null ? ok(null) : readFigure(it, fact, at))),
        (value) => ({ type: 'numbers', value }),
      );
    case 'list':
      return mapped(
        readEach(given, path, (row, at) => readRow(row, fact.fields, levels, at)),
        (value) => ({ type: 'list', value }),
      );
    case 'workItems':
      return mapped(readWorkItems(given, path), (value) => ({ type: 'workItems', value }));
  }
}

function readEach<T>(
  given: unknown,
  path: string,
  read: (it: unknown, at: string) => Result<T>,
): Result<T[]> {
  if (!Array.isArray(given)) return wrong(path, 'wrongType', given);
  const all: T[] = [];
  for (const [index, it] of given.entries()) {
    const one = read(it, `${path}[${index}]`);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
}

/** A figure as a number or a decimal text, point as separator, within the bounds declared. */
function readFigure(
  given: unknown,
  bounds: { min?: string | undefined; max?: string | undefined },
  path: string,
): Result<Decimal> {
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string' || !/^-?\d{1,40}(\.\d{1,30})?$/.test(text))
    return wrong(path, 'notANumber', given);
  const value = new Decimal(text);
  if (bounds.min !== undefined && value.lessThan(bounds.min)) {
    return refuse('invalidValue', { path, problem: 'tooSmall', given: text, limit: bounds.min });
  }
  if (bounds.max !== undefined && value.greaterThan(bounds.max)) {
    return refuse('invalidValue', { path, problem: 'tooLarge', given: text, limit: bounds.max });
  }
  return ok(value);
}

function readOption(given: unknown, options: string[], path: string): Result<string> {
  if (typeof given !== 'string') return wrong(path, 'wrongType', given);
  if (options.includes(given)) return ok(given);
  const nearest = nearestName(given, options);
  return refuse('invalidValue', {
    path,
    problem: 'unknownOption',
    given,
    limit: options.join(', '),
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function wrong(path: string, problem: ValueProblem, given: unknown): Result<never> {
  const plain = ['string', 'number', 'boolean'].includes(typeof given);
  return refuse('invalidValue', { path, problem, ...(plain ? { given: String(given) } : {}) });
}

function mapped<A, B>(result: Result<A>, change: (value: A) => B): Result<B> {
  return result.ok ? ok(change(result.value)) : result;
}
