import { expect, test } from 'vitest';
import { unmetProofs } from './unmet-proofs.ts';

const proof = (id: string, required: boolean) => ({ id, title: { vi: id, en: id }, required });
const proofs = [proof('record', true), proof('pictures', false), proof('content', true)];
const unmet = (...items: string[]) =>
  unmetProofs(
    proofs,
    items.map((item) => ({ item, restsOn: 'document' as const })),
  ).map(({ id }) => id);

test('names the required items that are not ticked, never the others', () => {
  expect(unmet()).toEqual(['record', 'content']);
  expect(unmet('pictures', 'content')).toEqual(['record']);
  expect(unmet('record', 'content')).toEqual([]);
});
