import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dotpha-pack-command-'));
  const broken = join(folder, 'regulations', 'broken');
  await cp(join(repository, 'tests', 'packs', 'sound'), broken, { recursive: true });
  const scoring = await readFile(join(broken, 'scoring.yaml'), 'utf8');
  await writeFile(join(broken, 'scoring.yaml'), scoring.replace('points: discipline', 'points: disciplin'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('dotpha pack', () => {
  test('lists what is at hand and says what cannot be used', async () => {
    const { code, out, err } = await dotpha('list');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^nd-335-2025 +1\.0\.0 +2026-01-01 +shipped +Appraisal and rating of civil servants/m,
    );
    expect(err).toContain(`${join(folder, 'regulations', 'broken')}: not usable, 1 fault`);
  });
  test('shows a pack with sources and what is to be confirmed, in Vietnamese too', async () => {
    const { code, out } = await dotpha('show', 'nd-335-2025', '--lang', 'vi');
    expect(code).toBe(0);
    expect(out).toContain('quantity: a, số lượng (cap)  [nd-335, a = Σ hoàn thành × k / Σ được giao × k]');
    expect(out).toContain('Hoàn thành xuất sắc nhiệm vụ: không quá 20 %');
    expect(out).toContain('Cần xác nhận');
  });
  test('names the nearest pack when there is none', async () => {
    const { code, err } = await dotpha('show', 'nd-335-2026');
    expect([code, err]).toEqual([1, 'There is no usable pack “nd-335-2026”. Did you mean “nd-335-2025”?\n']);
  });
  test('refuses a bad pack with place, problem and remedy', async () => {
    const path = join(folder, 'regulations', 'broken');
    const { code, out, err } = await dotpha('check', path);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n').slice(0, 3)).toEqual([
      `${join(path, 'scoring.yaml')}:59:40`,
      '  There is no fact “disciplin”.',
      '  → Did you mean “discipline”?',
    ]);
  });
  test('answers programs in JSON', async () => {
    const bad = await dotpha('check', join(folder, 'regulations', 'broken'), '--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject([
      { ok: false, faults: [{ kind: 'unknownFact', file: 'scoring.yaml', line: 59, column: 40 }] },
    ]);
    const list = await dotpha('list', '--json');
    expect(JSON.parse(list.out)).toMatchObject({ faulty: [{ faults: [{ kind: 'unknownFact' }] }] });
  });
  test('tells misuse from refusal', async () => {
    expect((await dotpha('check', join(folder, 'nowhere'))).code).toBe(2);
    expect((await dotpha('check')).code).toBe(2);
    expect((await dotpha('lists')).code).toBe(2);
    expect((await dotpha('list', '--lang', 'fr')).code).toBe(2);
    expect((await dotpha('list', '--help')).code).toBe(0);
  });
});

function dotpha(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DOTPHA_DATA: folder, LC_ALL: 'C.UTF-8' };
  return new Promise((resolve) => {
    const command = join(repository, 'bin', 'dotpha');
    execFile(command, ['pack', ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
