import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalStatus } from '#http/refusal-status.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'api.md'), 'utf8');

test('the page about the API lists every refusal with its status', () => {
  const rows = [...page.matchAll(/^\| `([A-Za-z]+)` +\| (\d{3}) +\|/gm)];
  expect(Object.fromEntries(rows.map(([, kind = '', status]) => [kind, Number(status)]))).toEqual(
    refusalStatus,
  );
});
