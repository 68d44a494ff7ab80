import { expect, test } from 'vitest';
import type { Refusal } from '#domain/base/refusal.ts';
import { refuse } from '#domain/base/result.ts';
import { refusalWording } from './refusal-wording.ts';
import { valueProblemWords } from './value-problem-words.ts';

const source = { document: 'd' };
const every: { [K in Refusal['kind']]: Refusal } = {
  notFound: refuse('notFound', { what: 'task', id: 'T-7' }).refusal,
  notAllowed: refuse('notAllowed', { action: 'assign', what: 'task' }).refusal,
  scopeMissing: refuse('scopeMissing', { scope: 'task:write' }).refusal,
  signInNeeded: refuse('signInNeeded', {}).refusal,
  signInFailed: refuse('signInFailed', { lockedUntil: '14:05' }).refusal,
  secondFactorNeeded: refuse('secondFactorNeeded', {}).refusal,
  freshProofNeeded: refuse('freshProofNeeded', { by: 'code', minutes: 30 }).refusal,
  wrongState: refuse('wrongState', { action: 'submit', state: 'assigned', possible: ['report'] }).refusal,
  versionConflict: refuse('versionConflict', { what: 'plan', seen: 3, current: 4 }).refusal,
  invalidValue: refuse('invalidValue', { path: 'target', problem: 'notANumber', given: '1,5' }).refusal,
  duplicate: refuse('duplicate', { what: 'unit', key: 'A' }).refusal,
  outsideRule: refuse(
    'outsideRule',
    { rule: { vi: 'số nhiệm vụ', en: 'number of tasks' }, given: '1', limit: '3' },
    { pack: 'p', version: '1', source },
  ).refusal,
  outOfTime: refuse('outOfTime', { action: 'object', until: '2026-12-31' }).refusal,
  decisionNeeded: refuse('decisionNeeded', { action: 'adjust' }).refusal,
  conflictOfInterest: refuse('conflictOfInterest', { what: 'appraisal' }).refusal,
  belowQuorum: refuse('belowQuorum', { counted: 'members', present: 1, needed: 2, entitled: 3 }).refusal,
  secondRoundNeeded: refuse('secondRoundNeeded', { spread: '12', limit: '10' }).refusal,
  faultyRows: refuse('faultyRows', {
    rows: 3,
    faults: [{ row: 2, refusal: refuse('reasonNeeded', { action: 'add' }).refusal }],
  }).refusal,
  reasonNeeded: refuse('reasonNeeded', { action: 'decide' }).refusal,
  missingFacts: refuse('missingFacts', { facts: ['points', 'months'] }).refusal,
  requestReused: refuse('requestReused', { requestId: 'r1' }).refusal,
  proofMissing: refuse('proofMissing', {
    items: [{ id: 'signed', title: { vi: 'Hợp đồng đã ký', en: 'Signed contract' } }],
  }).refusal,
  evidenceDamaged: refuse('evidenceDamaged', { id: 'e1', sha256: 'ab12' }).refusal,
  evidenceUnreachable: refuse('evidenceUnreachable', {}).refusal,
  packFaulty: refuse('packFaulty', {
    faults: [{ kind: 'emptyText', params: {}, file: 'pack.yaml', line: 3, column: 1 }],
  }).refusal,
  unreadableFile: refuse('unreadableFile', { why: 'oldOrLocked' }).refusal,
  fileRefused: refuse('fileRefused', { path: 'content', problem: 'macros', part: 'word/vbaProject.bin' })
    .refusal,
  notScanned: refuse('notScanned', { why: 'unreachable' }).refusal,
  secrecyMarked: refuse('secrecyMarked', { path: 'title', marking: 'MẬT' }).refusal,
};

test.each(Object.values(every))('$kind says what is the matter and what to do', (refusal) => {
  for (const text of Object.values(refusalWording(refusal))) {
    expect(text).not.toMatch(/undefined|\[object|“”|\(\)/);
    expect(text.split(/[.?](?: |$)/).filter((it) => it !== '').length).toBeGreaterThanOrEqual(2);
  }
});

test.each(Object.entries(valueProblemWords))('%s reads well with and without details', (_problem, word) => {
  for (const found of [
    { given: '', limit: '' },
    { given: ' (“7”)', limit: '5' },
  ]) {
    for (const text of Object.values(word(found))) expect(text).not.toMatch(/undefined| {2}| \.|“”/);
  }
});

test('a value refused, with its place and what was perhaps meant', () => {
  const params = {
    path: 'facts.peroid',
    problem: 'unknownName',
    given: 'peroid',
    nearest: 'period',
  } as const;
  expect(refusalWording(refuse('invalidValue', params).refusal)).toEqual({
    vi: 'facts.peroid: là tên không có trong quy định. Hãy sửa tên hoặc bỏ đi. Có phải “period”?',
    en: 'facts.peroid: is a name the rules do not know. Correct the name or leave it out. Did you mean “period”?',
  });
  expect(refusalWording(every.wrongState).en).toBe(
    '“submit” is not possible in the state “assigned”. Possible: report.',
  );
});
