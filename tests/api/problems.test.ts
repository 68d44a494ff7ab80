import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemSchema } from '#http/problem.ts';
import { assignTask, type MadeUpAuthority, madeUpTask, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { ask, trySignIn } from '../access/signed-in.ts';

/** Refusals are problem details of RFC 9457, in the language asked for. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Record<'owner' | 'specialist' | 'leader', Caller>;
let owner: { cookies: Record<string, string> };

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  people = await authority.signIn();
  owner = await trySignIn(system, 'owner');
});
afterAll(() => system.close());

it('says in Vietnamese what is the matter and what to do, unless English is asked for', async () => {
  const refused = (language?: string) =>
    ask(system, language === undefined ? owner : { ...owner, language }, 'GET', '/tasks?limit=500');
  const vietnamese = await refused();
  expect(vietnamese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(vietnamese.body).toEqual({
    type: '/problems/invalidValue',
    title: 'Giá trị không hợp lệ',
    status: 422,
    detail: expect.stringMatching(/^limit: .*200/),
    instance: '/api/tasks',
    code: 'invalidValue',
    params: { path: 'limit', problem: 'tooLarge', given: '500', limit: '200' },
  });
  expect((await refused('en')).body).toMatchObject({ title: 'Invalid value', instance: '/api/tasks' });
  expect((await refused('en-GB,vi;q=0.1')).body.title).toBe('Invalid value');
  expect((await refused('vi,en;q=0.5')).body.title).toBe('Giá trị không hợp lệ');
});

it.each([
  ['GET', '/nowhere', undefined, 404, 'noSuchAddress'],
  ['GET', '/me', undefined, 401, 'signInNeeded'],
  ['POST', '/sign-in', { userName: 'owner', password: 'x' }, 401, 'signInFailed'],
  ['POST', '/sign-in', { userName: 'owner' }, 422, 'invalidValue'],
] as const)('answers %s %s with a problem', async (method, path, payload, status, code) => {
  const { body, headers, status: answered } = await ask(system, {}, method, path, payload);
  expect([answered, body.status, body.code]).toEqual([status, status, code]);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(problemSchema.parse(body)).toEqual(body);
  expect(body.detail).toMatch(/\. .+\.$|\S+: /);
});

it('answers a body that is no JSON, or of another type, with a problem', async () => {
  const send = (type: string) =>
    system.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': type, 'accept-language': 'en' },
      payload: '{',
    });
  expect((await send('application/json')).json()).toMatchObject({ status: 400, title: 'Bad request' });
  expect((await send('text/plain')).json()).toMatchObject({ status: 415, code: 'unsupportedMediaType' });
});

it('cites the rule a refusal rests on', async () => {
  const { id } = await assignTask(authority, 'Việc phải có kế hoạch', '01-QĐ/TU');
  const plan = { generalObjective: ' ', specificObjectives: ['x'], solutions: ['x'], milestones: [] };
  const { body } = await ask(system, owner, 'POST', `/tasks/${id}/plans`, { version: 4, ...plan });
  expect(body).toMatchObject({
    status: 422,
    params: { path: 'generalObjective', problem: 'required' },
    citation: {
      pack: 'tuyen-quang-2020',
      version: expect.any(String),
      source: { document: expect.any(String) },
    },
  });
});

it('takes no more than a thousand things at once', async () => {
  const paper = { number: '2', signedOn: '2026-03-02', signedBy: 'x', title: 'x' };
  const tasks = Array.from({ length: 1001 }, () => ({ taskId: authority.campaignId, version: 1 }));
  const { leader } = await authority.signIn();
  const body = { campaignId: authority.campaignId, ...paper, tasks };
  expect((await leader.refusal('POST', '/decisions/assign', body)).params).toMatchObject({
    path: 'tasks',
    problem: 'tooLarge',
    limit: '1000',
  });
});

it('says in a conflict what both versions are and who did what meanwhile', async () => {
  const { id } = await people.owner.post('/tasks/register', madeUpTask(authority, 'Việc bị sửa'));
  await people.owner.post(`/tasks/${id}/submit`, { version: 1 });
  await people.specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'return', reason: 'Chưa rõ' });
  const { body, status } = await ask(system, owner, 'POST', `/tasks/${id}/submit`, { version: 1 });
  expect([status, body.code]).toEqual([409, 'versionConflict']);
  expect(body.params).toMatchObject({ what: 'task', id, seen: 1, current: 3 });
  expect(body.params.changes).toMatchObject([
    { action: 'return', by: 'specialist', at: expect.stringMatching(/^2026-03-02T/) },
    { action: 'submit', by: 'Nguyễn Giả Định 01' },
  ]);
});

it('keeps the answers of the pages as they read them', async () => {
  const response = await system.inject({ method: 'POST', url: '/rpc/account/whoAmI', payload: {} });
  expect([response.statusCode, response.json().json]).toMatchObject([
    401,
    { code: 'signInNeeded', data: { kind: 'signInNeeded', params: {} } },
  ]);
});
