import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryFolder } from '#server/start-settings.ts';
import { loadPaperFormats } from './paper-formats.ts';

const shipped = join(repositoryFolder, 'formats');
let own = '';

beforeAll(() => {
  own = mkdtempSync(join(tmpdir(), 'dotpha forms '));
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

it('takes a later version that an office wrote, and names files it cannot read', async () => {
  const text = readFileSync(join(shipped, 'party.yaml'), 'utf8');
  expect(text).toContain('\nversion: 1.0.0\n');
  const later = text.replace('\nversion: 1.0.0\n', '\nversion: 1.1.0\n');
  writeFileSync(join(own, 'later.yaml'), later);
  writeFileSync(join(own, 'strange.yaml'), later.replace('\ntree: party\n', '\ntree: guild\n'));
  writeFileSync(join(own, 'broken.yaml'), 'id: [');
  const formats = await loadPaperFormats([shipped, own, join(own, 'not there')]);
  expect(formats.of('party').version).toBe('1.1.0');
  expect(formats.of('government').version).toBe('1.0.0');
  expect(formats.faulty.map(({ file }) => file)).toEqual(['broken.yaml', 'strange.yaml']);
  expect(formats.faulty[1]?.why).toMatch(/^\d+:\d+ tree: /);
});
