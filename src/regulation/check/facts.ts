import { Decimal } from 'decimal.js';
import type { Fact, FactOrigin, SimpleFact } from '../fact.ts';
import { namedNear } from '../nearest-name.ts';
import type { FaultPath, ReportFault } from '../pack-fault.ts';
import { checkUnique, type Names } from './names.ts';

/** What each origin answers: the type of the fact and, for lists, the fields it fills in. */
const originAnswers: Record<FactOrigin, { type: Fact['type']; fields?: string[] }> = {
  indicators: { type: 'list', fields: ['indicator', 'weight', 'content', 'objectiveCause'] },
  tasks: { type: 'list', fields: ['finished', 'onTime', 'verified', 'attainment', 'objectiveCause'] },
  sheets: { type: 'numbers' },
  unitRating: { type: 'level' },
};

/** Checks the declared facts: bounds, options, and that an origin can answer what is asked of it. */
export function checkFacts(facts: Names['facts'], report: ReportFault): void {
  for (const [id, fact] of facts) {
    checkBoundsOf(fact, ['facts', id], report);
    if (fact.from !== undefined) checkOrigin(fact, fact.from, ['facts', id], report);
  }
}

function checkOrigin(fact: Fact, from: FactOrigin, path: FaultPath, report: ReportFault): void {
  const { type, fields } = originAnswers[from];
  if (fact.type !== type) {
    report('scoring', [...path, 'from'], 'wrongOrigin', { from, type: fact.type, expected: type });
  } else if (fact.type === 'list' && fields !== undefined) {
    for (const field of Object.keys(fact.fields)) {
      if (fields.includes(field)) continue;
      report('scoring', [...path, 'fields', field], 'unknownOriginField', {
        ...namedNear(field, fields),
        from,
      });
    }
  }
}

function checkBoundsOf(fact: Fact | SimpleFact, path: FaultPath, report: ReportFault): void {
  if ('min' in fact && fact.min !== undefined && fact.max !== undefined) {
    if (new Decimal(fact.min).greaterThan(fact.max)) {
      report('scoring', [...path, 'min'], 'reversedRange', { min: fact.min, max: fact.max });
    }
  }
  if (fact.type === 'choice') {
    const ids = fact.options.map((option, index) => ({
      id: option.id,
      path: [...path, 'options', index, 'id'],
    }));
    checkUnique('scoring', ids, report);
  }
  if (fact.type === 'list') {
    for (const [id, field] of Object.entries(fact.fields))
      checkBoundsOf(field, [...path, 'fields', id], report);
  }
}
