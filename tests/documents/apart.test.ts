import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Apart, openApart } from '#server/documents/apart/open-apart.ts';
import type { jobs } from './apart-program.ts';

/** What runs apart is done, or killed, and takes nothing else with it. */
let apart: Apart<typeof jobs>;
beforeAll(() => {
  process.env['DOTPHA_SECRET_OF_A_TEST'] = 'tell nobody';
  const program = join(import.meta.dirname, 'apart-program.ts');
  // Only the job without end is to meet the limit of time, however slow the machine.
  const limits = { seconds: 60, megabytes: 300 };
  const same = {
    double: limits,
    wrong: limits,
    forever: { ...limits, seconds: 1 },
    swallow: limits,
    heap: limits,
    fall: limits,
    secrets: limits,
    write: limits,
  };
  apart = openApart<typeof jobs>(program, same, 2);
});
afterAll(() => {
  delete process.env['DOTPHA_SECRET_OF_A_TEST'];
  apart.close();
});

const pidAfter = async () => {
  const answer = await apart.run('double', { number: 1 });
  return 'done' in answer ? answer.done.pid : 0;
};

it('does jobs one after the other in the same process', async () => {
  const first = await apart.run('double', { number: 21 });
  expect(first).toMatchObject({ done: { number: 42 } });
  expect('done' in first && first.done.pid).toBe(await pidAfter());
});

it('does more jobs than there are processes', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5].map((number) => apart.run('double', { number })));
  expect(all).toMatchObject([2, 4, 6, 8, 10].map((number) => ({ done: { number } })));
});

it('kills a job without end, one that swallows memory and one that falls, and goes on with a new process', async () => {
  expect(await apart.run('forever')).toEqual({ stopped: 'time' });
  expect(await apart.run('swallow')).toEqual({ stopped: 'memory' });
  expect(await apart.run('heap')).toEqual({ stopped: 'memory' });
  expect(await apart.run('fall')).toEqual({ stopped: 'crash' });
  expect(await pidAfter()).toBeGreaterThan(0);
});

it('throws what a job throws', async () => {
  await expect(apart.run('wrong')).rejects.toThrow('wrong');
});

it('knows none of the settings and writes no file', async () => {
  const path = join(tmpdir(), `dotpha-apart-${process.pid}`);
  expect(await apart.run('secrets')).toEqual({ done: 'none' });
  expect(await apart.run('write', { path })).toEqual({ done: 'ERR_ACCESS_DENIED' });
  expect(existsSync(path)).toBe(false);
});
