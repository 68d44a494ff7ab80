import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultKinds, wordingOf } from '#regulation/fault-wording.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { PackFolder } from '#regulation/read-pack.ts';
import { checkedPack } from '#server/regulations/checked-pack.ts';
import { readPackFolder } from '#server/regulations/read-pack-folder.ts';
import { nameMistakes } from './name-mistakes.ts';
import { ruleMistakes } from './rule-mistakes.ts';
import { shapeMistakes } from './shape-mistakes.ts';

const sound = await readPackFolder(join(import.meta.dirname, '..', 'packs', 'sound'));
const mistakes = [...shapeMistakes, ...nameMistakes, ...ruleMistakes];

describe('a sound pack', () => {
  test('has nothing wrong', () => expect(faultsOf(sound)).toEqual([]));

  test.each(mistakes)('with %s is refused', (_what, file, text, instead, ...expected) => {
    const faults = faultsOf(withText(file, text, instead));
    expect(faults.map(placed).toSorted()).toEqual(expected.toSorted());
  });
});

describe('the files of a pack', () => {
  test('must all be there', () => {
    expect(faultsOf(without('rating.yaml')).map(placed)).toEqual(['rating.yaml:1 missingFile']);
    expect(faultsOf(without('judgement.md')).map(placed)).toEqual(['judgement.md:1 missingFile']);
  });
  test('begin with pack.yaml', () => {
    expect(faultsOf(without('pack.yaml')).map(placed)).toEqual(['pack.yaml:1 noPack']);
  });
  test('must hold something', () => {
    const empty = { files: [...without('groups.yaml').files, { path: 'groups.yaml', text: '# nothing\n' }] };
    expect(faultsOf(empty).map(placed)).toEqual(['groups.yaml:1 emptyFile']);
  });
  test('must be those that are known', () => {
    const more = { files: [...sound.files, { path: 'ratings.yaml', text: 'a: 1' }] };
    const [fault] = faultsOf(more);
    expect(fault).toMatchObject({ kind: 'unknownFile', params: { nearest: 'rating.yaml' } });
  });
});

describe('inheritance', () => {
  const child = (inherits: string, id = 'child'): PackFolder => {
    const head = textOf('pack.yaml').replace('id: sound', `id: ${id}\ninherits: ${inherits}`);
    return { files: [{ path: 'pack.yaml', text: head }] };
  };
  const library = new Map([
    ['sound', sound],
    ['middle', child('sound', 'middle')],
  ]);

  test('takes files from the pack named, and through it from its own', () => {
    const outcome = checkedPack(child('middle'), library);
    expect(outcome.ok && outcome.value.pack.rating.score).toBe('score');
    expect(outcome.ok && outcome.value.judgement).toContain('Nothing is left to people');
  });
  test('places a fault of an inherited file in that file', () => {
    const pack = child('sound');
    pack.files.push({
      path: 'scoring.yaml',
      text: textOf('scoring.yaml').replace('id: grade\n', 'id: rank\n'),
    });
    const faults = checkedPack(pack, library);
    expect(faults.ok ? [] : faults.faults.map(placed)).toEqual(['../sound/rating.yaml:24 unknownNode']);
  });
  test('refuses an unknown pack, naming the nearest', () => {
    const outcome = checkedPack(child('sounds'), library);
    const [fault] = outcome.ok ? [] : outcome.faults;
    expect(fault).toMatchObject({ kind: 'inheritsUnknown', line: 2, params: { nearest: 'sound' } });
  });
  test('refuses a circle', () => {
    const looping = new Map([...library, ['a', child('b', 'a')], ['b', child('a', 'b')]]);
    const outcome = checkedPack(child('b', 'a'), looping);
    const [fault] = outcome.ok ? [] : outcome.faults;
    expect(fault).toMatchObject({ kind: 'inheritsLoop', params: { chain: ['a', 'b', 'a'] } });
  });
});

describe('the wording of faults', () => {
  test('names the nearest known name', () => {
    const [fault] = faultsOf(withText('scoring.yaml', 'points: attainment', 'points: attainmnet'));
    expect(fault && wordingOf(fault)).toEqual({
      problem: { en: 'There is no fact “attainmnet”.', vi: 'Không có dữ kiện “attainmnet”.' },
      remedy: { en: 'Did you mean “attainment”?', vi: 'Có phải ý định viết “attainment”?' },
    });
  });
  test('has every kind tried above or with the library', () => {
    const elsewhere = [
      'noPack',
      'missingFile',
      'unknownFile',
      'emptyFile',
      'inheritsUnknown',
      'inheritsLoop',
      'idTaken',
    ];
    const tried = mistakes.flatMap(([, , , , ...faults]) => faults.map((fault) => fault.split(' ')[1]));
    expect(new Set([...tried, ...elsewhere])).toEqual(new Set(faultKinds));
  });
  test('is never empty, in either language', () => {
    for (const [, file, text, instead] of mistakes) {
      for (const fault of faultsOf(withText(file, text, instead))) {
        const { problem, remedy } = wordingOf(fault);
        for (const sentence of [problem.en, problem.vi, remedy.en, remedy.vi]) {
          expect(sentence).toMatch(/^\S.*\S$/s);
          expect(sentence).not.toMatch(/undefined|\[object/);
        }
      }
    }
  });
});

function faultsOf(folder: PackFolder): PackFault[] {
  const outcome = checkedPack(folder, new Map());
  return outcome.ok ? [] : outcome.faults;
}

function placed({ file, line, kind }: PackFault): string {
  return `${file}:${line} ${kind}`;
}

function textOf(path: string): string {
  const file = sound.files.find((it) => it.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return file.text;
}

function without(path: string): PackFolder {
  return { files: sound.files.filter((file) => file.path !== path) };
}

function withText(path: string, text: string, instead: string): PackFolder {
  const parts = textOf(path).split(text);
  if (parts.length !== 2) throw new Error(`“${text}” stands ${parts.length - 1} times in ${path}`);
  return { files: [...without(path).files, { path, text: parts.join(instead) }] };
}
