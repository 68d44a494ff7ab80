import type { Fact, SimpleFact } from '#regulation/fact.ts';
import type { FactValue, Facts } from './facts.ts';
import type { Outcome } from './outcome.ts';

/** Where names are looked up: the facts of a subject, or a row of a list fact inside them. */
export interface Scope {
  facts: Facts;
  declared: { readonly [name: string]: Fact | SimpleFact };
  /** levels of the pack, best first */
  levels: readonly string[];
  /** leads to the facts of this scope: empty, or `products[0].` */
  prefix: string;
  outer?: Scope;
  /** the value of a node of the trees */
  node: (id: string) => Outcome;
}

export interface Answer {
  path: string;
  value: FactValue | null | undefined;
}

/** The answer with a name, in the row first, then around it. */
export function answerTo(name: string, scope: Scope): Answer {
  const here = Object.hasOwn(scope.declared, name);
  if (!here && scope.outer !== undefined) return answerTo(name, scope.outer);
  const value = Object.hasOwn(scope.facts, name) ? scope.facts[name] : undefined;
  return { path: scope.prefix + name, value };
}

/** One scope for each row of a list fact; null where the list is absent, undefined where it is missing. */
export function rowsOf(name: string, scope: Scope): { path: string; rows: Scope[] | null | undefined } {
  const { path, value } = answerTo(name, scope);
  if (value === null || value === undefined || value.type !== 'list') {
    return { path, rows: value === null ? null : undefined };
  }
  const list = declarationOf(name, scope);
  const declared = list?.type === 'list' ? list.fields : {};
  const rows = value.value.map((facts, index) => ({
    ...scope,
    facts,
    declared,
    prefix: `${path}[${index}].`,
    outer: scope,
  }));
  return { path, rows };
}

function declarationOf(name: string, scope: Scope): Fact | SimpleFact | undefined {
  if (Object.hasOwn(scope.declared, name)) return scope.declared[name];
  return scope.outer === undefined ? undefined : declarationOf(name, scope.outer);
}
