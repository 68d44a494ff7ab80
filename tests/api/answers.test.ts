import { traverseContractProcedures } from '@orpc/server';
import type * as z from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { router } from '#http/router.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { assignTask, makeAuthority } from '../system/made-up-authority.ts';

/** An answer that is described looks as it is described: with every field, and no other. */
let system: ThrowAwaySystem;
const outputs = new Map<string, z.ZodType>();
traverseContractProcedures({ router, path: [] }, ({ contract }) => {
  const { outputSchema, route } = contract['~orpc'];
  if (outputSchema !== undefined) outputs.set(route.operationId ?? '', outputSchema as z.ZodType);
});
const paths = new Map<string, string>();
let taskId: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  taskId = (await assignTask(authority, 'Việc giả định', '01-QĐ/TU')).id;
  const { owner } = await authority.signIn();
  const { officialId } = await owner.get('/me');
  await owner.post('/me/tokens', { name: 'Báo cáo', scopes: ['task:read'], until: '2026-12-31' });
  await owner.post('/delegations', {
    officialId,
    userName: 'member',
    scopes: ['reports'],
    from: '2026-03-02',
    to: '2026-12-31',
  });
  paths.set('listTaskHistory', `/tasks/${taskId}/history`);
});
afterAll(() => system.close());

it.each([
  ['whoAmI', 'owner', '/me'],
  ['whoAmI', 'member', '/me'],
  ['listSessions', 'owner', '/me/sessions'],
  ['listTokens', 'owner', '/me/tokens'],
  ['listAccounts', 'admin', '/accounts?limit=2'],
  ['listCampaigns', 'specialist', '/campaigns'],
  ['listDelegations', 'owner', '/delegations'],
  ['listTaskHistory', 'owner', undefined],
])('%s, asked by %s', async (useCase, userName, path = paths.get(useCase) ?? '') => {
  const answer = await (await system.signIn(userName)).get(path);
  const described = outputs.get(useCase);
  expect(described?.parse(answer)).toEqual(answer);
  const [rows] = Object.values(answer).filter(Array.isArray);
  expect(rows?.length).toBeGreaterThan(useCase === 'whoAmI' ? -1 : 0);
});

it('is described of signing in, accounts, sessions, tokens, delegations and the history of a task', () => {
  expect(outputs.size).toBeGreaterThanOrEqual(25);
});
