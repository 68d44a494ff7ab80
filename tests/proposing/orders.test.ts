import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Orders of an authority: answered within five working days by whoever leads the work, round by round. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  // A Monday.
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
});
afterAll(() => system.close());

const order = async (title: string, more: object = {}) => {
  const { leader } = await authority.signIn();
  const input = { ...madeUpTask(authority, title), reason: 'Việc kéo dài nhiều năm', ...more };
  return (await leader.post('/tasks/order', input)).id as string;
};

it('says why, what is expected and by when the owner answers, and takes his answer alone', async () => {
  system.setDay('2026-03-02');
  const { owner, successor, leader, specialist } = await authority.signIn();
  expect(
    await leader.refusal('POST', '/tasks/order', madeUpTask(authority, 'Việc không nói vì sao')),
  ).toMatchObject({ kind: 'invalidValue', params: { path: 'reason', problem: 'required' } });
  const shared = { ownerIds: authority.subjectIds, shares: ['70', '30'] };
  const id = await order('Giải quyết vướng mắc đất đai', shared);
  const told = await owner.get(`/tasks/${id}`);
  expect(told).toMatchObject({
    state: 'ordered',
    reason: 'Việc kéo dài nhiều năm',
    expectedProduct: 'Cơ sở dữ liệu giả định',
    // Five working days after Monday 2 March 2026.
    stepDueOn: '2026-03-09',
    stepOverdue: false,
    owners: [
      { isLead: true, share: '70' },
      { isLead: false, share: '30' },
    ],
    actions: ['accept', 'negotiate', 'decline'],
  });
  // Who only takes part in it sees the order, and answers nothing for him who leads it.
  expect((await successor.get(`/tasks/${id}`)).actions).toEqual([]);
  for (const other of [successor, specialist, leader])
    expect(await other.refused('POST', `/tasks/${id}/answer`, { version: 1, answer: 'accept' })).toEqual([
      403,
      'notAllowed',
    ]);
  await owner.post(`/tasks/${id}/answer`, { version: 1, answer: 'accept' });
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    state: 'endorsed',
    stepDueOn: null,
    orderRounds: [{ kind: 'accept', dueOn: '2026-03-09', late: false, userName: 'owner' }],
  });
});

it('negotiates round by round: other terms, the order kept, revised, accepted', async () => {
  system.setDay('2026-03-02');
  const { owner, leader } = await authority.signIn();
  const id = await order('Số hóa hồ sơ hộ tịch');
  const { indicators } = await owner.get(`/tasks/${id}`);
  const target = (figure: string) => [
    { indicatorId: indicators[0].id, target: { direction: 'atLeast', target: figure } },
  ];
  const terms = { dueOn: '2026-12-31', indicators: target('1500') };
  const answer = (input: object) => ({ version: 1, answer: 'negotiate', ...input });
  const path = `/tasks/${id}/answer`;
  expect(await owner.refused('POST', path, answer({ terms }))).toEqual([422, 'reasonNeeded']);
  expect((await owner.refusal('POST', path, answer({ reason: 'Thiếu người' }))).params).toMatchObject({
    path: 'terms',
    problem: 'required',
  });
  const foreign = [{ indicatorId: id, target: { direction: 'atLeast', target: '1' } }];
  expect(
    await owner.refused('POST', path, answer({ reason: 'Thiếu người', terms: { indicators: foreign } })),
  ).toEqual([404, 'notFound']);
  expect((await owner.refusal('POST', path, { version: 1, answer: 'accept', terms })).params).toMatchObject({
    path: 'terms',
  });
  await owner.post(path, answer({ reason: 'Thiếu người', terms }));
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    state: 'negotiating',
    dueOn: '2026-11-30',
    actions: [],
    indicators: [{ measured: { target: '2000' } }],
  });

  system.setDay('2026-03-03');
  const people = await authority.signIn();
  const negotiation = `/tasks/${id}/negotiation`;
  expect(
    await people.owner.refused('POST', negotiation, { version: 2, answer: 'insist', reason: 'Cần ngay' }),
  ).toEqual([403, 'notAllowed']);
  expect(await people.leader.refused('POST', negotiation, { version: 2, answer: 'insist' })).toEqual([
    422,
    'reasonNeeded',
  ]);
  await people.leader.post(negotiation, { version: 2, answer: 'insist', reason: 'Cần ngay' });
  // The owner has his five working days again, from Tuesday 3 March.
  expect(await people.owner.get(`/tasks/${id}`)).toMatchObject({ state: 'ordered', stepDueOn: '2026-03-10' });
  await people.owner.post(path, { version: 3, answer: 'negotiate', reason: 'Vẫn thiếu người', terms });
  expect(await leader.refused('GET', `/tasks/${id}`)).toEqual([401, 'signInNeeded']);
  // Without terms of its own the authority takes those that were asked for.
  await people.leader.post(negotiation, { version: 4, answer: 'reviseOrder' });
  await people.owner.post(path, { version: 5, answer: 'accept' });
  const settled = await people.owner.get(`/tasks/${id}`);
  expect(settled).toMatchObject({
    state: 'endorsed',
    dueOn: '2026-12-31',
    indicators: [{ measured: { direction: 'atLeast', target: '1500' } }],
  });
  expect(settled.orderRounds.map(({ kind, reason }: Record<string, unknown>) => [kind, reason])).toEqual([
    ['negotiate', 'Thiếu người'],
    ['insist', 'Cần ngay'],
    ['negotiate', 'Vẫn thiếu người'],
    ['reviseOrder', null],
    ['accept', null],
  ]);
  expect(settled.orderRounds[0].terms).toMatchObject(terms);
  expect(settled.orderRounds[3].changes).toEqual([
    { field: 'dueOn', before: '2026-11-30', after: '2026-12-31' },
    {
      field: 'indicator',
      indicatorId: indicators[0].id,
      name: 'Hồ sơ được số hóa',
      before: { target: { direction: 'atLeast', target: '2000' }, weight: null },
      after: { target: { direction: 'atLeast', target: '1500' }, weight: null },
    },
  ]);
});

it('withdraws an order with a reason, while it is not assigned', async () => {
  system.setDay('2026-03-04');
  const { owner, leader } = await authority.signIn();
  const id = await order('Việc được rút đặt hàng');
  expect(await owner.refused('POST', `/tasks/${id}/withdraw`, { version: 1, reason: 'x' })).toEqual([
    403,
    'notAllowed',
  ]);
  expect(await leader.refused('POST', `/tasks/${id}/withdraw`, { version: 1 })).toEqual([
    422,
    'reasonNeeded',
  ]);
  await leader.post(`/tasks/${id}/withdraw`, { version: 1, reason: 'Đã giao đơn vị khác' });
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    state: 'withdrawn',
    orderRounds: [{ kind: 'withdraw', reason: 'Đã giao đơn vị khác' }],
  });
});

it('lists what waits for an answer, takes an acceptance late and closes the rest after the last day', async () => {
  system.setDay('2026-03-05');
  const first = await order('Việc chờ trả lời thứ nhất');
  system.setDay('2026-03-06');
  const second = await order('Việc chờ trả lời thứ hai');
  const before = await authority.signIn();
  const ids = (list: { orders: { id: string }[] }) => list.orders.map(({ id }) => id);
  const page = await before.leader.get('/orders?limit=1&awaited=owner');
  expect(ids(page)).toEqual([first]);
  // Five working days after Thursday 5 March 2026.
  expect(page.orders[0]).toMatchObject({ answerBy: '2026-03-12', overdueDays: 0, awaited: 'owner' });
  const { answerBy, id } = page.next;
  expect(
    ids(await before.leader.get(`/orders?limit=1&awaited=owner&after[answerBy]=${answerBy}&after[id]=${id}`)),
  ).toEqual([second]);
  expect((await before.leader.get('/orders?overdue=true')).orders).toEqual([]);
  expect((await before.successor.get('/orders')).orders).toEqual([]);

  // The last day itself still counts; the day after it does not.
  system.setDay('2026-03-13');
  const { owner, leader } = await authority.signIn();
  const overdue = await leader.get(`/orders?overdue=true&campaignId=${authority.campaignId}`);
  expect(overdue.orders).toMatchObject([{ id: first, overdueDays: 1, owners: [{ isLead: true }] }]);
  expect(ids(await leader.get('/orders?overdue=false'))).toEqual([second]);
  const decline = { version: 1, answer: 'decline', reason: 'Không đủ thẩm quyền' };
  expect((await owner.get(`/tasks/${first}`)).actions).toEqual(['accept']);
  const late = await owner.refusal('POST', `/tasks/${first}/answer`, decline);
  expect(late).toMatchObject({
    kind: 'outOfTime',
    params: { action: 'decline', until: '2026-03-12' },
    citation: { pack: 'tuyen-quang-2020', source: { document: 'assumed' } },
  });
  await owner.post(`/tasks/${second}/answer`, decline);
  await owner.post(`/tasks/${first}/answer`, { version: 1, answer: 'accept' });
  expect((await owner.get(`/tasks/${first}`)).orderRounds).toMatchObject([
    { kind: 'accept', dueOn: '2026-03-12', late: true },
  ]);
  expect(await owner.get(`/tasks/${second}`)).toMatchObject({
    state: 'declined',
    orderRounds: [{ kind: 'decline', reason: 'Không đủ thẩm quyền', dueOn: '2026-03-13', late: false }],
  });
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
