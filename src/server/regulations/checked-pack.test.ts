import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordingOf } from '#regulation/fault-wording.ts';
import { checkedPack } from './checked-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

const sound = await readPackFolder(join(import.meta.dirname, '..', '..', '..', 'tests', 'packs', 'sound'));

/** A slip of the hand in one line of one file. */
const slip = fc.record({
  file: fc.nat(sound.files.length - 1),
  line: fc.nat(80),
  kind: fc.constantFrom('cut', 'double', 'halve', 'insert', 'deeper'),
  text: fc.constantFrom(
    'null',
    '[]',
    '{}',
    '- ',
    ': ',
    '"',
    '*x',
    '&x ',
    '!!binary',
    '1e999',
    '\t',
    '__proto__: 1',
  ),
});

test('whatever is done to a pack, it is read or refused with places and words, never thrown', () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const files = sound.files.map((file) => ({ ...file }));
      for (const { file, line, kind, text } of slips) {
        const target = files[file];
        if (target === undefined) continue;
        target.text = slipped(target.text, line, kind, text);
      }
      const outcome = checkedPack({ files }, new Map());
      for (const fault of outcome.ok ? [] : outcome.faults) {
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.column).toBeGreaterThan(0);
        expect(wordingOf(fault).problem.vi).not.toBe('');
      }
      expect(outcome.ok || outcome.faults.length > 0).toBe(true);
    }),
    { numRuns: Number(process.env['PACK_SLIPS'] ?? 80), seed: 20_261_122 },
  );
});

function slipped(text: string, at: number, kind: string, inserted: string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const instead: Record<string, string[]> = {
    cut: [],
    double: [line, line],
    halve: [line.slice(0, line.length / 2)],
    insert: [line.slice(0, line.length / 2) + inserted + line.slice(line.length / 2)],
    deeper: [`  ${line}`],
  };
  lines.splice(index, 1, ...(instead[kind] ?? []));
  return lines.join('\n');
}
