import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { describeApi } from '#http/describe-api.ts';
import { registeredRoutes } from '#http/registry.ts';
import { loadThrowAwaySystem } from '../system/throw-away-system.ts';

/** An operation of the document. */
// oxlint-disable-next-line typescript/no-explicit-any
type Operation = any;

const document: Operation = await describeApi();
const operations: Operation[] = Object.values(document.paths as object).flatMap((path) =>
  Object.values(path),
);

it('is OpenAPI 3.1, after the schema of the OpenAPI Initiative', async () => {
  const found = await new Validator().validate(structuredClone(document));
  expect(found).toEqual({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);
});

it('is found wanting where it is none', async () => {
  const broken = structuredClone(document);
  delete broken.paths['/tasks'].get.responses;
  broken.paths['/tasks'].get.parameters[0].in = 'nowhere';
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

it('describes every address, and is what is served', async () => {
  const routes = await registeredRoutes();
  expect(new Set(operations.map((it) => it.operationId))).toEqual(
    new Set(routes.map(({ useCase }) => useCase)),
  );
  expect(operations).toHaveLength(routes.length);
  const system = await loadThrowAwaySystem();
  expect((await system.stranger.get('/openapi.json')).paths).toEqual(document.paths);
  await system.close();
});

it('says of each address in words what it does, how it is refused and who may ask', () => {
  const problem = { $ref: '#/components/responses/problem' };
  const lacking = operations.filter(
    ({ summary, responses, parameters, 'x-access': access }) =>
      !/ /.test(summary) ||
      access === undefined ||
      responses['422']?.$ref !== problem.$ref ||
      responses.default?.$ref !== problem.$ref ||
      !parameters.some((it: { $ref?: string }) => it.$ref === '#/components/parameters/language'),
  );
  expect(lacking).toEqual([]);
});

it('asks for a session or a token wherever not anybody may come', () => {
  const wanting = operations.filter(({ security, responses, 'x-access': access }) =>
    access === 'open'
      ? security.length > 0
      : security[0]?.session === undefined || responses['401'] === undefined,
  );
  expect(wanting).toEqual([]);
  expect(operations.filter((it) => it['x-access'] === 'open').map((it) => it.operationId)).toEqual([
    'signIn',
    'signOut',
  ]);
});

it('lets a key be sent with whatever changes something, and with nothing else', () => {
  const key = '#/components/parameters/idempotencyKey';
  const takesKey = (operation: Operation) =>
    operation.parameters.some((it: { $ref?: string }) => it.$ref === key);
  for (const [method, takes] of [
    ['post', true],
    ['get', false],
  ] as const) {
    const guarded = Object.values(document.paths as Record<string, Operation>)
      .flatMap((path) => path[method] ?? [])
      .filter((it) => it['x-access'] !== 'open');
    expect(guarded.filter((it) => takesKey(it) !== takes)).toEqual([]);
  }
});

it('says how every list is paged', () => {
  const paged = operations.filter((it) =>
    it.parameters?.some(({ name }: { name?: string }) => name === 'after'),
  );
  expect(paged.length).toBeGreaterThanOrEqual(8);
  for (const { operationId, parameters } of paged) {
    const limit = parameters.find(({ name }: { name?: string }) => name === 'limit');
    expect([operationId, limit.schema.minimum, limit.schema.maximum]).toEqual([operationId, 1, 200]);
  }
});
