import { traverseContractProcedures } from '@orpc/server';
import type * as z from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registeredRoutes } from '#http/registry.ts';
import { router } from '#http/router.ts';
import { checkAnswer } from '../system/check-answer.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { assignTask, makeAuthority } from '../system/made-up-authority.ts';

/** An answer that is described looks as it is described: with every field, and no other. */
let system: ThrowAwaySystem;
const outputs = new Map<string, z.ZodType>();
traverseContractProcedures({ router, path: [] }, ({ contract }) => {
  const { outputSchema, route } = contract['~orpc'];
  if (outputSchema !== undefined) outputs.set(route.operationId ?? '', outputSchema as z.ZodType);
});
/** What they take or give is a file or a stream of events, described beside: `describe-evidence`, `-papers`, `-events`. */
const describedBeside = new Set([
  'addEvidence',
  'getEvidence',
  'getPaperFile',
  'getDraftFile',
  'keepTemplate',
  'watchSession',
]);
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

it('is described of every address', async () => {
  const lacking = (await registeredRoutes()).flatMap(({ method, path, useCase }) =>
    outputs.has(useCase) || describedBeside.has(useCase) ? [] : [`${method} ${path} (${useCase})`],
  );
  expect(
    lacking,
    'These addresses do not say what they answer. Give the `query` or `command` of each the fourth argument ' +
      '`{ output: … }`, a strict object: beside the use case where it is short, else in ' +
      'src/server/use-cases/answers/<word>-answers.ts, with what repeats taken from answers/parts and base-answers.ts.',
  ).toEqual([]);
});

it('is told from another that has a field too many, one missing, or a text that is no date', () => {
  const answer = {
    campaigns: [
      {
        id: '01990000-0000-7000-8000-000000000000',
        title: 'Giao việc giả định',
        packId: 'tuyen-quang-2020',
        packVersion: '1.0.0',
        periodFrom: '2026-01-01',
        periodTo: '2026-12-31',
        authorityId: '01990000-0000-7000-8000-000000000001',
        authorityName: 'Tỉnh ủy giả định',
      },
    ],
    next: null,
  };
  const check = (changed: object) => () => checkAnswer('GET', '/api/campaigns?limit=1', changed);
  expect(check(answer)).not.toThrow();
  expect(check({ ...answer, total: 1 })).toThrow('output schema of listCampaigns');
  expect(check({ campaigns: answer.campaigns })).toThrow('output schema of listCampaigns');
  expect(check({ ...answer, next: { periodFrom: 'hôm nay', id: answer.campaigns[0]?.id } })).toThrow(
    'output schema of listCampaigns',
  );
});
