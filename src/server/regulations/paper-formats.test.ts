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
  expect(text).toContain('\nversion: 1.1.0\n');
  const later = text.replace('\nversion: 1.1.0\n', '\nversion: 1.2.0\n');
  writeFileSync(join(own, 'later.yaml'), later);
  writeFileSync(join(own, 'strange.yaml'), later.replace('\ntree: party\n', '\ntree: guild\n'));
  writeFileSync(join(own, 'broken.yaml'), 'id: [');
  const formats = await loadPaperFormats([shipped, own, join(own, 'not there')]);
  expect(formats.of('party').version).toBe('1.2.0');
  expect(formats.of('government').version).toBe('1.0.0');
  writeFileSync(join(own, 'odd.yaml'), later.replace("underIssuer: { text: '*' }", 'underIssuer: star'));
  const { faulty } = await loadPaperFormats([own]);
  expect(faulty).toMatchObject([
    { file: 'broken.yaml', line: 1, kind: 'badYaml' },
    { file: 'odd.yaml', line: 38, kind: 'wrongType', params: { expected: 'object', given: 'string' } },
    {
      file: 'strange.yaml',
      line: 7,
      kind: 'notOneOf',
      params: { name: 'guild', allowed: ['party', 'government'] },
    },
  ]);
});
