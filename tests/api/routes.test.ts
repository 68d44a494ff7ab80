import { globSync } from 'node:fs';
import { join } from 'node:path';
import { traverseContractProcedures } from '@orpc/server';
import type * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RegisteredRoute, registeredRoutes } from '#http/registry.ts';
import { routeRules } from '#http/route-rules.ts';
import { router } from '#http/router.ts';
import { scopeWords } from '#domain/access/scopes.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { nobodysId, sampleInput } from './sample-input.ts';

/** Use cases that no address leads to, and why. */
const notPublic: { [useCase: string]: string } = {
  watchSession: 'its address tells of changes in a stream: http/events/council-events.ts',
  mayAddEvidence: 'asked before a file is taken in, by the address that takes it',
  addEvidence: 'its address takes a file as it is: http/evidence-files.ts',
  getEvidence: 'its address gives a file as it is: http/evidence-files.ts',
  readCalendar: 'its address is a secret of its owner: http/by-link/calendar-files.ts',
  taskCalendar: 'its address gives a calendar as a file: http/by-link/calendar-files.ts',
  reduceMail: 'asked by the link in a mail: http/by-link/mail-stop-page.ts',
  templateOfPaper: 'asked along with a paper that its reader was given: http/paper-files.ts',
};

const routes = await registeredRoutes();
const inputs = new Map<string, z.ZodType>();
traverseContractProcedures({ router, path: [] }, ({ contract }) => {
  const { inputSchema, route } = contract['~orpc'];
  if (inputSchema !== undefined) inputs.set(route.operationId ?? '', inputSchema as z.ZodType);
});

let system: ThrowAwaySystem;
let nobody: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  await system.openAccount(await system.signIn('admin'), 'nobody', {});
  nobody = await system.signIn('nobody');
});
afterAll(() => system.close());

describe('the registry', () => {
  it('has a rule for every address, and no rule without one', () => {
    expect(routes.filter(({ rule }) => rule === undefined).map(({ useCase }) => useCase)).toEqual([]);
    const served = routes.map(({ useCase }) => useCase);
    expect(Object.keys(routeRules).filter((name) => !served.includes(name))).toEqual([]);
    expect(served.length).toBe(new Set(served).size);
  });

  it('says of no two addresses the same, and of each something in words', () => {
    const summaries = routes.map(({ rule }) => rule?.summary ?? '');
    expect(summaries.filter((summary) => !/^[A-Z].* .*[^.]$/.test(summary))).toEqual([]);
    expect(summaries.length).toBe(new Set(summaries).size);
  });

  it('has every use case on an address, or a reason why not', async () => {
    const root = join(import.meta.dirname, '..', '..', 'src', 'server', 'use-cases');
    const files = globSync('**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') });
    expect(files.length).toBeGreaterThan(100);
    const useCases = new Set<string>();
    for (const file of files)
      for (const exported of Object.values((await import(join(root, file))) as Record<string, unknown>))
        if (typeof exported === 'object' && exported !== null && 'run' in exported && 'input' in exported)
          useCases.add((exported as unknown as { name: string }).name);
    const served = new Set([...routes.map(({ useCase }) => useCase), ...Object.keys(notPublic)]);
    expect([...useCases].filter((name) => !served.has(name))).toEqual([]);
  });

  it('puts every address but those of accounts into a scope that tokens can have', () => {
    const words = new Set(routes.map(({ word }) => word));
    words.delete('account');
    expect([...words].toSorted()).toEqual([...scopeWords]);
    expect(routes.filter(({ scope }) => scope === null).every(({ word }) => word === 'account')).toBe(true);
  });
});

const succession = {
  kind: 'dissolve',
  on: '2026-07-01',
  paper: { number: '1', signedOn: '2026-03-02', signedBy: 'x', title: 'x' },
  predecessors: [{ unitId: nobodysId }],
};

/** Inputs that hold more than each field alone asks for. */
const fitting: { [useCase: string]: Record<string, unknown> } = {
  watchSession: { sessionId: nobodysId },
  addEvidence: { taskId: nobodysId },
  getEvidence: { evidenceId: nobodysId },
  keepTemplate: { authorityId: nobodysId, kind: 'assigning' },
  getPaperFile: { fingerprint: 'a'.repeat(64) },
  previewSuccession: succession,
  recordSuccession: succession,
};

/** A value as an address holds it: `name[0][part]=…` for what is inside of it. */
function inQuery(name: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([part, inner]) => inQuery(`${name}[${part}]`, inner));
}

/** A request to an address with an input it takes; parts of the address are in the path, the rest is the body. */
function requestTo({ method, path, useCase }: RegisteredRoute): ['GET' | 'POST', string, object?] {
  const schema = inputs.get(useCase);
  const body = { ...(fitting[useCase] ?? (schema === undefined ? {} : sampleInput(schema))) };
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: value = 'x' } = body;
    delete body[name];
    return encodeURIComponent(String(value));
  });
  if (useCase === 'addEvidence') return [method, `${url}?name=a.pdf`, body];
  if (method === 'POST') return [method, url, body];
  const query = new URLSearchParams(Object.entries(body).flatMap(([name, value]) => inQuery(name, value)));
  return [method, query.size > 0 ? `${url}?${query.toString()}` : url];
}

const guarded = routes.filter(({ rule }) => rule?.access !== 'open');

it.each(guarded)('$method $path asks a stranger to sign in', async (route) => {
  expect(await system.stranger.refused(...requestTo(route))).toEqual([401, 'signInNeeded']);
});

it.each(guarded.filter(({ rule }) => typeof rule?.access === 'object'))(
  '$method $path does nothing for who has no power and no work',
  async (route) => {
    const [status, code] = await nobody.refused(...requestTo(route));
    expect([status, code]).toEqual(status === 403 ? [403, 'notAllowed'] : [404, 'notFound']);
  },
);

/** The export answers in lines of text; what is in them is tried where it is tested. */
const lists = guarded.filter(
  ({ method, path, rule }) => method === 'GET' && rule?.access === 'visible' && !path.endsWith('/export'),
);

it.each(lists)('$method $path shows nothing to who has no power and no work', async (route) => {
  const [, url] = requestTo(route);
  const answer = await nobody.get(url).catch((error: Error) => {
    if (!/: 40[34] /.test(error.message)) throw error;
    return {};
  });
  // Regulations are public: whoever signs in finds them.
  if (route.useCase === 'searchEverything') delete answer['packs'];
  const rows = Object.values(answer).filter(Array.isArray).flat();
  expect(rows.filter((row) => typeof row === 'object')).toEqual([]);
});
