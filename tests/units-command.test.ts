import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');

const before = {
  provinces: [
    {
      code: '02',
      name: 'Tỉnh Hà Giang',
      districts: [
        {
          code: '026',
          name: 'Huyện Đồng Văn',
          communes: [
            ['00721', 'Thị trấn Đồng Văn'],
            ['00736', 'Xã Xà Phìn'],
            ['00739', 'Xã Tả Phìn'],
          ],
        },
      ],
    },
  ],
};
const after = (last: string) => ({
  provinces: [
    {
      code: '08',
      name: 'Tỉnh Tuyên Quang',
      formedFrom: 'tỉnh Hà Giang',
      communes: [
        { code: '00721', name: 'Xã Đồng Văn', formedFrom: 'Thị trấn Đồng Văn, Xã Sà Phìn' },
        { code: '00739', name: 'Xã Tả Phìn', formedFrom: last },
      ],
    },
  ],
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dotpha-units-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function plan(last: string, ...args: string[]): Promise<[code: number | null, out: string]> {
  const files = [join(folder, 'before.json'), join(folder, 'after.json')] as const;
  writeFileSync(files[0], JSON.stringify(before));
  writeFileSync(files[1], JSON.stringify(after(last)));
  const all = ['units', 'plan', '--before', files[0], '--after', files[1], ...args];
  const child = spawn(join(repository, 'bin', 'dotpha'), all, { cwd: repository });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stdin.end();
  return new Promise((settle) => {
    child.on('close', (code) => settle([code, out.replace(/^npm warn.*\n/gm, '')]));
  });
}

describe('dotpha units plan', () => {
  test('prints what is regular', async () => {
    expect(await plan('giữ nguyên', '--lang', 'en')).toEqual([
      0,
      `Regular: 4
  province, renaming: Tỉnh Hà Giang [02] → Tỉnh Tuyên Quang [08]
  commune, merger: Thị trấn Đồng Văn [00721], Xã Xà Phìn [00736] (spelt differently in the text) → Xã Đồng Văn [00721]
  commune, unchanged, under another unit: Xã Tả Phìn [00739] → Xã Tả Phìn [00739]
  district, dissolution: Huyện Đồng Văn [026]
A person must decide: 0
`,
    ]);
  });

  test('names what a person must decide, and says so by its exit code', async () => {
    const [code, out] = await plan('Thôn Một, Xã Tả Phìn', '--lang', 'vi');
    expect(code).toBe(1);
    expect(out).toContain(
      'Xã Tả Phìn [00739]: nêu thôn của một đơn vị khác, không rõ đơn vị nào. “Thôn Một, Xã Tả Phìn” – có thể là: Xã Tả Phìn [00739], Huyện Đồng Văn',
    );
    const [, json] = await plan('Thôn Một, Xã Tả Phìn', '--json');
    expect(JSON.parse(json)).toMatchObject({
      successions: [{ kind: 'rename' }, { kind: 'merge' }, { kind: 'dissolve' }],
      toDecide: [{ reason: 'hamlet', after: { code: '00739' } }],
    });
  });
});
