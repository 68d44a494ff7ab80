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
  expect(operations.map((it) => it.operationId).toSorted()).toEqual(
    routes.map(({ useCase }) => useCase).toSorted(),
  );
  const system = await loadThrowAwaySystem();
  expect((await system.stranger.get('/openapi.json')).paths).toEqual(document.paths);
  await system.close();
});

it('says of each address in words what it does, how it is refused and who may ask', () => {
  for (const { operationId, summary, responses, security, parameters, ...operation } of operations) {
    expect(summary, operationId).toMatch(/ /);
    expect(responses['422'], operationId).toEqual({ $ref: '#/components/responses/problem' });
    expect(operation['x-access'], operationId).toBeDefined();
    if (operation['x-access'] === 'open') expect(security).toEqual([]);
    else {
      expect(security[0]).toEqual({ session: [] });
      expect(responses['401'], operationId).toBeDefined();
    }
    const names = parameters.map((it: { $ref?: string }) => it.$ref);
    expect(names).toContain('#/components/parameters/language');
  }
});

it('lets a key be sent with whatever changes something', () => {
  const key = { $ref: '#/components/parameters/idempotencyKey' };
  for (const path of Object.values(document.paths as Record<string, Operation>)) {
    if (path.post !== undefined && path.post['x-access'] !== 'open')
      expect(path.post.parameters).toContainEqual(key);
    if (path.get !== undefined) expect(path.get.parameters).not.toContainEqual(key);
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
