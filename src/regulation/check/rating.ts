import { Decimal } from 'decimal.js';
import type { Sections } from '../pack.ts';
import type { FaultPath, ReportFault } from '../pack-fault.ts';
import type { Quota } from '../rating.ts';
import { namedNear } from '../nearest-name.ts';
import { checkCondition } from './conditions.ts';
import { checkLevel, checkNode, checkUnique, type Names, type Place } from './names.ts';

/** Checks `rating.yaml`: the score, every row and rule, that each level can come out, and the quotas. */
export function checkRating(pack: Sections, names: Names, report: ReportFault): void {
  const { rating } = pack;
  const at = (...path: FaultPath): Place => ({ section: 'rating', path, report });

  checkNode(rating.score, names, at('score'));
  checkUnique(
    'rating',
    rating.levels.map((level, index) => ({ id: level.id, path: ['levels', index, 'id'] })),
    report,
  );
  const rules = (['noRating', 'vetoes', 'ceilings', 'quotas'] as const).flatMap((kind) =>
    rating[kind].map((rule, index) => ({ rule, path: [kind, index] as FaultPath })),
  );
  checkUnique(
    'rating',
    rules.map(({ rule, path }) => ({ id: rule.id, path: [...path, 'id'] })),
    report,
  );
  for (const { rule, path } of rules) {
    if ('when' in rule && rule.when !== undefined) {
      checkCondition(rule.when, names, names.facts, at(...path, 'when'));
    }
    if ('level' in rule) checkLevel(rule.level, names, at(...path, 'level'));
  }
  rating.ceilings.forEach(({ notAbove }, index) => {
    if (names.facts.get(notAbove)?.type === 'level' || names.levels.includes(notAbove)) return;
    const levelFacts = [...names.facts].filter(([, fact]) => fact.type === 'level').map(([id]) => id);
    const known = [...names.levels, ...levelFacts];
    report('rating', ['ceilings', index, 'notAbove'], 'unknownLevel', namedNear(notAbove, known));
  });
  rating.table.forEach((row, index) => {
    checkLevel(row.level, names, at('table', index, 'level'));
    if (row.when !== undefined) checkCondition(row.when, names, names.facts, at('table', index, 'when'));
  });
  checkRows(rating.table, names, report);
  checkLevelsGiven(rating, report);
  rating.quotas.forEach((quota, index) =>
    checkQuota(quota, names, (...path) => at('quotas', index, ...path)),
  );
}

/** Rows run from the best level and the highest band down; the last takes whoever is left. */
function checkRows(table: Sections['rating']['table'], names: Names, report: ReportFault): void {
  let bound: string | undefined;
  let level = -1;
  let open: { from?: string | undefined } | undefined;
  table.forEach((row, index) => {
    const path = ['table', index];
    const rank = names.levels.indexOf(row.level);
    const hidden =
      open !== undefined &&
      (open.from === undefined ||
        (row.from !== undefined && new Decimal(row.from).greaterThanOrEqualTo(open.from)));
    if (row.from !== undefined && bound !== undefined && new Decimal(row.from).greaterThan(bound)) {
      report('rating', [...path, 'from'], 'rowOrder', { from: row.from, before: bound });
    } else if (hidden) report('rating', [...path, 'level'], 'rowNeverReached', { level: row.level });
    if (rank !== -1 && rank < level) {
      report('rating', [...path, 'level'], 'levelOrder', {
        level: row.level,
        before: names.levels[level] ?? '',
      });
    }
    if (row.when === undefined) open = row;
    bound = row.from ?? bound;
    level = Math.max(level, rank);
  });
  const last = table.at(-1);
  if (last?.from !== undefined || last?.when !== undefined) {
    const path = ['table', table.length - 1, last.when === undefined ? 'from' : 'when'];
    report('rating', path, 'lastRowConditional', {});
  }
}

function checkLevelsGiven(rating: Sections['rating'], report: ReportFault): void {
  const given = new Set([
    ...rating.table.map((row) => row.level),
    ...rating.vetoes.map((veto) => veto.level),
    ...rating.ceilings.map((ceiling) => ceiling.notAbove),
    ...rating.quotas.map((quota) => quota.excessTo),
  ]);
  rating.levels.forEach(({ id }, index) => {
    if (!given.has(id)) report('rating', ['levels', index, 'id'], 'levelNeverGiven', { level: id });
  });
}

function checkQuota(quota: Quota, names: Names, at: (...path: FaultPath) => Place): void {
  for (const reading of ['base', 'otherReading'] as const) {
    quota[reading]?.forEach((level, index) => checkLevel(level, names, at(reading, index)));
  }
  const { section, report, path } = at('share');
  const share = new Decimal(quota.share);
  if (share.lessThanOrEqualTo(0) || share.greaterThan(100)) {
    report(section, path, 'quotaShare', { share: quota.share });
  }
  if (quota.exceptional !== undefined && share.greaterThanOrEqualTo(quota.exceptional.share)) {
    report(section, at('exceptional', 'share').path, 'exceptionalShare', {
      share: quota.share,
      exceptional: quota.exceptional.share,
    });
  }
  if (quota.base.length === 1 && quota.base[0] === quota.level) {
    report(section, at('base').path, 'quotaOfItself', { level: quota.level });
  }
  if (!checkLevel(quota.excessTo, names, at('excessTo')) || !names.levels.includes(quota.level)) return;
  if (names.levels.indexOf(quota.excessTo) <= names.levels.indexOf(quota.level)) {
    const { level, excessTo } = quota;
    report(section, at('excessTo').path, 'excessNotWorse', { level, excessTo });
  }
}
