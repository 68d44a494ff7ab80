import { expect, it } from 'vitest';
import { composeDigest, digestLine, isEmpty } from './digest.ts';

const waiting = {
  thing: 'task' as const,
  id: 'task-1',
  title: 'Việc giả định',
  of: null,
  action: 'submitPlan' as const,
  since: '2026-03-02',
  dueOn: '2026-03-23',
  campaignTitle: 'Giao việc năm 2026',
};

it('names the work and never whose appraisal it is, nor what an obstacle says', () => {
  expect(digestLine(waiting).title).toBe('Việc giả định');
  expect(digestLine({ ...waiting, thing: 'appraisal', title: 'Nguyễn Giả Định' })).toMatchObject({
    thing: 'appraisal',
    title: 'Giao việc năm 2026',
  });
  expect(
    digestLine({ ...waiting, thing: 'obstacle', title: 'Thiếu vốn', of: 'Việc giả định' }),
  ).toMatchObject({
    thing: 'task',
    title: 'Việc giả định',
  });
});

it('tells late from waiting by the day, and says nothing twice', () => {
  const line = digestLine(waiting);
  const told = [
    {
      kind: 'stepLate' as const,
      thing: 'task' as const,
      thingId: 'task-1',
      params: { title: 'Việc giả định', dueOn: '2026-03-23' },
    },
    {
      kind: 'planApproved' as const,
      thing: 'task' as const,
      thingId: 'task-1',
      params: { title: 'Việc giả định' },
    },
  ];
  const on = (day: string) => composeDigest({ rhythm: 'daily', day }, [line], told);
  expect(on('2026-03-23')).toMatchObject({ waits: [line], late: [] });
  expect(on('2026-03-24')).toMatchObject({ waits: [], late: [line] });
  expect(on('2026-03-24').told.map(({ kind }) => kind)).toEqual(['planApproved']);
  expect(isEmpty(on('2026-03-24'))).toBe(false);
  expect(isEmpty(composeDigest({ rhythm: 'daily', day: '2026-03-24' }, [], []))).toBe(true);
});
