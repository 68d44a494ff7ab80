import { expect, it } from 'vitest';
import { retell } from './retell.ts';

const deadline = {
  uid: 'task:1@dotpha',
  kind: 'task' as const,
  day: '2026-06-30',
  title: 'Việc giả định',
  path: '/tasks/1',
};
const told = { content: deadline, sequence: 0, changedAt: '2026-03-01T00:00:00.000Z', cancelled: false };
const now = { at: '2026-03-02T00:00:00.000Z', today: '2026-03-02' };

it('tells what is new under number 0 and lets what has not changed be', () => {
  expect(retell([], [deadline], now).changed).toEqual([{ ...told, changedAt: now.at }]);
  expect(retell([told], [deadline], now)).toEqual({ told: [told], changed: [], forgotten: [] });
});

it('counts a change, a cancellation and a return', () => {
  const moved = retell([told], [{ ...deadline, day: '2026-07-15' }], now);
  expect(moved.changed).toMatchObject([{ content: { day: '2026-07-15' }, sequence: 1, cancelled: false }]);
  const gone = retell(moved.told, [], now);
  expect(gone.changed).toMatchObject([{ content: { day: '2026-07-15' }, sequence: 2, cancelled: true }]);
  expect(retell(gone.told, [], now)).toEqual({ told: gone.told, changed: [], forgotten: [] });
  const back = retell(gone.told, [deadline], now);
  expect(back.changed).toMatchObject([{ content: { day: '2026-06-30' }, sequence: 3, cancelled: false }]);
});

it('forgets what is gone for good two months after its day', () => {
  const later = (today: string) => retell([{ ...told, cancelled: true }], [], { ...now, today });
  expect(later('2026-08-29').forgotten).toEqual([]);
  expect(later('2026-08-30')).toEqual({ told: [], changed: [], forgotten: ['task:1@dotpha'] });
});
