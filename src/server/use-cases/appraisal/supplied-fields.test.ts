import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { indicatorFields, taskFields } from './supplied-fields.ts';

const library = await loadPackLibrary({
  folders: [{ folder: join(import.meta.dirname, '..', '..', '..', '..', 'regulations'), own: false }],
});
const task = { id: 'task', content: null, finished: true, onTime: true, verified: true };
const tasks = [{ ...task, objectiveCause: false, excusedIndicatorIds: ['two'] }];
const indicators = [
  { id: 'one', task_id: 'task', measured: { direction: 'yesNo' as const, actual: true }, weight: null },
];
const supplied = {
  tasks: Object.keys(taskFields(tasks, indicators)[0] ?? {}),
  indicators: Object.keys(indicatorFields(tasks, indicators)[0] ?? {}),
};

const asked = library
  .list()
  .flatMap(({ pack }) =>
    Object.entries(pack.facts).flatMap(([name, fact]) =>
      fact.type === 'list' && (fact.from === 'tasks' || fact.from === 'indicators')
        ? [[pack.head.id, name, supplied[fact.from], Object.keys(fact.fields)] as const]
        : [],
    ),
  );

it('finds lists to try', () => expect(asked.length).toBeGreaterThanOrEqual(3));

it.each(asked)('%s: every field of %s is supplied', (_pack, _name, known, fields) => {
  expect(known).toEqual(expect.arrayContaining([...fields]));
});

it('weighs all alike where nobody gave a weight, and leaves a single open one missing', () => {
  const weights = (...given: (string | null)[]) =>
    indicatorFields(
      tasks,
      given.map((weight) => ({
        id: 'one',
        task_id: 'task',
        measured: { direction: 'yesNo' as const },
        weight,
      })),
    ).map((row) => row.weight);
  expect(weights(null, null)).toEqual(['1', '1']);
  expect(weights('60', null)).toEqual(['60', undefined]);
});

it('excuses a figure by a cause of its own, or of the whole task', () => {
  const of = (id: string) => ({
    id,
    task_id: 'task',
    measured: { direction: 'yesNo' as const },
    weight: null,
  });
  const excused = (objectiveCause: boolean) =>
    indicatorFields([{ ...task, objectiveCause, excusedIndicatorIds: ['two'] }], [of('one'), of('two')]).map(
      (row) => row.objectiveCause,
    );
  expect(excused(false)).toEqual([false, true]);
  expect(excused(true)).toEqual([true, true]);
});
