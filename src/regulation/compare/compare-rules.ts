import type { Pack } from '../pack.ts';
import { childrenOf, type ScoreNode } from '../scoring.ts';
import type { Wording } from '../wording.ts';

export const ruleAreas = [
  'head',
  'settings',
  'groups',
  'taskCycle',
  'appraisalCycle',
  'facts',
  'scoring',
  'levels',
  'table',
  'noRating',
  'vetoes',
  'ceilings',
  'quotas',
] as const;
export type RuleArea = (typeof ruleAreas)[number];

/** A value as text, or what a thing with a title is called. */
export type Shown = string | Wording;

/** What became of one rule between two regulations. */
export interface RuleChange {
  area: RuleArea;
  /** By what it is known in its area. */
  id: string;
  title: Wording | undefined;
  kind: 'added' | 'removed' | 'changed';
  /** What differs within it: the path, and the value before and after, absent where there was none. */
  fields: { path: string; before?: Shown; after?: Shown }[];
}

interface Rule {
  title: Wording | undefined;
  rule: unknown;
}
type Rules = Map<string, Rule>;

/** Compares two regulations rule by rule, in the order of the newer one; what is only worded in another order is equal. */
export function compareRules(before: Pack, after: Pack): RuleChange[] {
  return ruleAreas.flatMap((area) => {
    const [old, now] = [rulesOf(before)[area], rulesOf(after)[area]];
    const ids = [...new Set([...now.keys(), ...old.keys()])];
    return ids.flatMap((id): RuleChange[] => {
      const [was, is] = [old.get(id), now.get(id)];
      const fields = differences(was?.rule, is?.rule, []);
      if (fields.length === 0) return [];
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
      return [{ area, id, title: (is ?? was)?.title, kind, fields: kind === 'changed' ? fields : [] }];
    });
  });
}

function rulesOf(pack: Pack): { [area in RuleArea]: Rules } {
  const { head, settings, lifeCycles, rating } = pack;
  const { documents, ...rest } = head;
  const cycle = (of: 'task' | 'appraisal') =>
    new Map(
      lifeCycles[of].transitions.map((step) => [
        `${step.action} ${step.from.join('+')}`,
        { title: undefined, rule: step },
      ]),
    );
  return {
    head: new Map([
      ...named(rest),
      ...documents.map((it): [string, Rule] => [`document ${it.id}`, { title: it.title, rule: it }]),
    ]),
    settings: new Map(named(settings)),
    groups: byId(pack.groups),
    taskCycle: cycle('task'),
    appraisalCycle: cycle('appraisal'),
    facts: new Map(Object.entries(pack.facts).map(([name, rule]) => [name, { title: rule.title, rule }])),
    scoring: byId(pack.scores.flatMap(flat).map((node) => withoutInner(node) as ScoreNode)),
    levels: byId(rating.levels),
    table: new Map(
      rating.table.map((row) => [
        row.level,
        { title: rating.levels.find(({ id }) => id === row.level)?.title, rule: row },
      ]),
    ),
    noRating: byId(rating.noRating),
    vetoes: byId(rating.vetoes),
    ceilings: byId(rating.ceilings),
    quotas: byId(rating.quotas),
  };
}

function named(rules: object): [string, Rule][] {
  return Object.entries(rules).map(([name, rule]: [string, unknown]) => [name, { title: undefined, rule }]);
}

function byId(rules: { id: string; title: Wording }[]): Rules {
  return new Map(rules.map((rule) => [rule.id, { title: rule.title, rule }]));
}

function flat(node: ScoreNode): ScoreNode[] {
  return [node, ...childrenOf(node).flatMap(flat)];
}

/** A node with the nodes in it named only: each of them is a rule of its own. */
function withoutInner(node: ScoreNode): unknown {
  const children = childrenOf(node);
  const cut = (value: unknown): unknown => {
    if (children.includes(value as ScoreNode)) return (value as ScoreNode).id;
    if (Array.isArray(value)) return value.map(cut);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cut(part)]));
  };
  return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, cut(part)]));
}

function differences(before: unknown, after: unknown, path: (string | number)[]): RuleChange['fields'] {
  if (isTree(before) && isTree(after)) {
    const [old, now] = [keyed(before), keyed(after)];
    const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    return names.flatMap((name) => differences(partOf(old, name), partOf(now, name), [...path, name]));
  }
  const [was, is] = [shownOf(before), shownOf(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [
    {
      path: path.join('.'),
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    },
  ];
}

/** What is compared part by part: objects, and lists of objects. */
function isTree(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((part) => typeof part === 'object' && part !== null);
}

/** A list of things with ids, by these: what was put before another is no change of that. */
function keyed(tree: object): object {
  if (!Array.isArray(tree)) return tree;
  const things = tree as { id?: unknown }[];
  return things.every(({ id }) => typeof id === 'string')
    ? Object.fromEntries(things.map((thing) => [thing.id as string, thing]))
    : tree;
}

function partOf(tree: object, name: string): unknown {
  return Object.hasOwn(tree, name) ? (tree as { [name: string]: unknown })[name] : undefined;
}

function shownOf(value: unknown): Shown | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && !isTree(value)) return (value as unknown[]).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const titles = (value as { title?: Wording }[]).flatMap(({ title }) => title ?? []);
    if (titles.length === value.length)
      return {
        vi: titles.map(({ vi }) => vi).join('; '),
        en: titles.map(({ en }) => en).join('; '),
      };
  }
  const { title } = value as { title?: Wording };
  return title ?? JSON.stringify(value);
}
