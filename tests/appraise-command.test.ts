import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');

interface Answer {
  code: number | null;
  out: string;
  err: string;
}

async function dotpha(input: string, ...args: string[]): Promise<Answer> {
  const child = spawn(join(repository, 'bin', 'dotpha'), args, {
    cwd: repository,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString('utf8')));
  child.stdin.end(input);
  return new Promise((settle) => {
    child.on('close', (code) => settle({ code, ...texts }));
  });
}

const asJson = ['appraise', '--pack', 'nd-335-2025', '--facts', '-', '--json'];

interface Tree {
  id: string;
  outcome: { state: string; value?: string };
  children: Tree[];
}
interface Appraised {
  outcome: object;
  score: { value?: string };
  trees: Tree[];
  warnings: object[];
}

async function appraise(facts: object): Promise<Appraised> {
  const { code, out, err } = await dotpha(JSON.stringify(facts), ...asJson);
  expect([code, err.replace(/^npm warn.*\n/gm, '')]).toEqual([0, '']);
  return JSON.parse(out) as Appraised;
}

function valueOf({ trees }: Appraised, id: string): string | undefined {
  const all = trees.flatMap(function walk(tree: Tree): Tree[] {
    return [tree, ...tree.children.flatMap(walk)];
  });
  return all.find((tree) => tree.id === id)?.outcome.value;
}

/** 27 points of common criteria. */
const common = {
  period: 'month',
  politicalAndMoral: [5],
  cultureAndDiscipline: [4],
  dutyFirst: [2.5],
  dutySecond: [2.5],
  dutyThird: [2.5],
  dutyFourth: [2.5],
  breakthroughProduct: [2.5],
  innovationSecond: [2.5],
  innovationThird: [2.5],
  innovationFourth: [0.5],
};
const [first, second, third] = [
  { k: 5, assigned: 2, completed: 2 },
  { k: 12, assigned: 1, completed: 1, failedReviews: 1, latenesses: 1 },
  { k: 1, assigned: 10, completed: 8 },
];
const work = [first, second, third];

describe('the worked vectors of decree 335/2025', () => {
  test('1, staff: 88.25, good', async () => {
    const result = await appraise({ ...common, position: 'staff', work });
    expect(['quantity', 'quality', 'timeliness', 'result'].map((id) => valueOf(result, id))).toEqual([
      '93.75',
      '84.375',
      '84.375',
      '87.5',
    ]);
    expect(result.score.value).toBe('88.25');
    expect(result.outcome).toEqual({ state: 'proposed', level: 'good', by: 'table' });
  });

  test('2, leader: R 85.4167, 86.79 by the two decimals of the pack, good', async () => {
    const leader = { subordinatesCompleted: true, unitPlan: 'onTimeWithInitiative', unityKept: false };
    const result = await appraise({ ...common, position: 'leader', work, ...leader });
    expect(Number(valueOf(result, 'result')).toFixed(4)).toBe('85.4167');
    expect(result.score.value).toBe('86.79');
    expect(result.outcome).toMatchObject({ level: 'good' });
    expect(result.warnings).toEqual([]);
  });

  test('3, four latenesses on one item: its progress is 0, not negative', async () => {
    const late = [first, { ...second, latenesses: 4 }, third];
    const result = await appraise({ ...common, position: 'staff', work: late });
    // (10 + 0 + 8) ÷ 32
    expect(valueOf(result, 'timeliness')).toBe('56.25');
  });

  test('4, an objective cause: b = c = 93.75', async () => {
    const excused = [first, { ...second, objectiveCause: true }, third];
    const result = await appraise({ ...common, position: 'staff', work: excused });
    expect([valueOf(result, 'quality'), valueOf(result, 'timeliness')]).toEqual(['93.75', '93.75']);
  });

  test('5, 25 people at 70 or more: 4 by "only good", 5 by "good and above"', async () => {
    const subjects = Array.from({ length: 25 }, (_, at) => ({
      id: `official-${at + 1}`,
      unit: 'made-up agency',
      group: 'staff',
      facts: { period: 'quarter', monthScores: [99 - at] },
    }));
    const { code, out } = await dotpha(JSON.stringify({ subjects }), ...asJson);
    expect(code).toBe(0);
    const { quotas } = JSON.parse(out) as { quotas: object[] };
    expect(quotas).toMatchObject([
      {
        proposed: 10,
        allowed: 4,
        otherReading: 5,
        exceptional: 5,
        keep: ['official-1', 'official-2', 'official-3', 'official-4'],
        excessTo: 'good',
      },
    ]);
  });
});

describe('what goes wrong', () => {
  const facts = (text: string, ...more: string[]) =>
    dotpha(text, 'appraise', '--pack', 'nd-335-2025', '--facts', '-', ...more);

  test('broken input is misuse, with its place', async () => {
    const { code, out, err } = await facts('{"period": ');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^standard input, line 1, column \d+: neither valid JSON nor YAML/m);
  });

  test('an unreadable file, nothing at all, a missing option: misuse', async () => {
    const unreadable = await dotpha('', 'attainment', '--facts', 'no/such/file.json', '--lang', 'vi');
    expect([unreadable.code, unreadable.err]).toEqual([
      2,
      expect.stringContaining('Không đọc được no/such/file.json') as string,
    ]);
    expect((await facts(' \n')).code).toBe(2);
    expect((await dotpha('', 'appraise', '--facts', '-')).code).toBe(2);
    expect((await dotpha('', 'appraize')).code).toBe(2);
  });

  test('a fact that does not fit is refused, in the language asked for', async () => {
    const { code, err } = await facts('{"period": "mnth"}', '--lang', 'vi');
    expect(code).toBe(1);
    expect(err).toContain(
      'period: không có trong các lựa chọn (“mnth”). Chọn một trong: month, quarter, halfYear, year. Có phải “month”?',
    );
  });

  test('a pack nobody has is refused, in JSON too', async () => {
    const { code, out } = await dotpha('{}', 'appraise', '--pack', 'nd-336', '--facts', '-', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ refusal: { kind: 'notFound', params: { id: 'nd-336' } } });
  });

  test('of several, one refused and one unanswered do not stop the others', async () => {
    const subjects = [
      { id: 'a', facts: { period: 'quarter', monthScores: [80] } },
      { id: 'b', facts: { period: 'quarter', monthScores: [101] } },
      { id: 'c', facts: { period: 'quarter' } },
    ];
    const { code, out } = await facts(JSON.stringify({ subjects }), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      subjects: [
        { id: 'a', level: 'good' },
        { id: 'c', level: null },
      ],
      refused: [{ id: 'b', refusal: { params: { path: 'monthScores[0]', problem: 'tooLarge' } } }],
      open: ['c'],
    });
  });

  test('figures pass as written: 89.99999999999999999 is not 90', async () => {
    const { out } = await facts('{"period": "quarter", "monthScores": [89.99999999999999999]}', '--json');
    expect((JSON.parse(out) as Appraised).warnings).toMatchObject([
      { before: '89.99999999999999999', after: '90' },
    ]);
  });
});
