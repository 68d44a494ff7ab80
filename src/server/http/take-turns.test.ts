import { expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

it('lets two go on at once, the others in their order, whatever became of those before', async () => {
  const inTurn = takeTurns(2);
  const begun: number[] = [];
  const ends: ((failed: boolean) => void)[] = [];
  const work = [1, 2, 3, 4].map((number) =>
    inTurn(async () => {
      begun.push(number);
      const failed = await new Promise<boolean>((end) => ends.push(end));
      if (failed) throw new Error(`number ${number}`);
      return number;
    }),
  );
  const ended = Promise.allSettled(work);
  const turnOver = () => new Promise((done) => setImmediate(done));
  await turnOver();
  expect(begun).toEqual([1, 2]);
  ends[1]?.(true);
  await turnOver();
  expect(begun).toEqual([1, 2, 3]);
  ends[0]?.(false);
  await turnOver();
  expect(begun).toEqual([1, 2, 3, 4]);
  ends[2]?.(false);
  ends[3]?.(false);
  expect((await ended).map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await inTurn(async () => 5)).toBe(5);
});
