import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

/** `bin/dotpha replay` as a program calls it: exit codes, the table and the JSON. */
const repository = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'dotpha replay '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const published = readFileSync(join(repository, 'regulations', 'published-schemes.json'), 'utf8');

async function replay(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = join(repository, 'bin', 'dotpha');
  try {
    const { stdout, stderr } = await promisify(execFile)(program, ['replay', ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

function fileWith(text: string): string {
  const file = join(folder, 'cases.json');
  writeFileSync(file, text);
  return file;
}

it('ends with 0 and the figures side by side', async () => {
  const { code, out } = await replay('tuyen-quang-2020', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain('horizons[4]  congress term');
  expect(out).toMatch(/^✓ tuyen-quang-2020: 17 of 17 published figures equal, after \d+ logged acts$/m);
});

it('ends with 1 and names both figures when one was changed', async () => {
  const changed = fileWith(published.replace('"issuedOn": "2020-05-20"', '"issuedOn": "2020-05-21"'));
  const { code, out } = await replay('tuyen-quang-2020', '--cases', changed, '--json');
  expect(code).toBe(1);
  const [scheme] = (JSON.parse(out) as { schemes: { figures: { equal: boolean }[] }[] }).schemes;
  expect(scheme?.figures.filter((figure) => !figure.equal)).toEqual([
    { path: 'issuedOn', published: '2020-05-21', replayed: '2020-05-20', equal: false },
  ]);
});

it('ends with 2 for a scheme or a file that is none', async () => {
  expect(await replay('nowhere-2020')).toMatchObject({ code: 2, out: '' });
  expect(await replay('all', '--cases', join(folder, 'none.json'))).toMatchObject({ code: 2, out: '' });
  expect(await replay('all', '--cases', fileWith('{'))).toMatchObject({ code: 2, out: '' });
  expect(await replay()).toMatchObject({ code: 2, out: '' });
});
