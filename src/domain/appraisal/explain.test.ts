import { expect, test } from 'vitest';
import { scoringSchema } from '#regulation/pack.ts';
import { readFacts } from '#domain/score/read-facts.ts';
import { explain, explainText } from './explain.ts';
import { rate } from './rate.ts';
import { sampleRules, vectorItems } from './sample-rules.test-data.ts';

function explained(given: object, language: 'vi' | 'en'): string {
  const rules = sampleRules();
  const facts = readFacts(given, rules);
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal));
  const appraisal = rate(rules, facts.value, { hash: 'abc', at: '2026-12-01' });
  return explainText(explain(appraisal, rules, language)).replaceAll('  [Sample document, Article 1]', ' ¶');
}

const facts = { disciplined: false, months: 12, unitLevel: 'completed', common: 27, items: vectorItems };

test('a result in Vietnamese, every rule with its source', () => {
  expect(explained(facts, 'vi')).toBe(`Đề xuất: completed (88,25), do giới hạn mức ¶
Điểm: 88,25
  score: 88,25 điểm = 27 + 61,25 ¶
    commonPoints: 27 = Common criteria: 27 ¶
    resultPoints: 61,25 = 87,5 × 0,7 ¶
      result: 87,5 = (93,75 + 84,375 + 84,375) ÷ 3 ¶
        a: 93,75 % = Σ hoàn thành × k ÷ Σ được giao × k = 30 ÷ 32 ¶
        b: 84,375 % = Σ hoàn thành bảo đảm chất lượng × k ÷ Σ được giao × k = 27 ÷ 32 ¶
        c: 84,375 % = Σ hoàn thành đúng tiến độ × k ÷ Σ được giao × k = 27 ÷ 32 ¶
Chỉ tính theo điểm: good ¶
Trường hợp không xếp loại
  Under six months: không ¶
    Months worked < 6 (thực tế: 12): không đúng ¶
Trường hợp loại trừ
  Discipline → notCompleted: không ¶
    Disciplined in the year là có (thực tế: không): không đúng ¶
Bảng xếp loại, xét từ mức cao xuống
  excellent: từ 90 điểm: không ¶
    Điểm ≥ 90 (thực tế: 88,25): không đúng ¶
    a ≥ 100 (thực tế: 93,75): không đúng ¶
  good: từ 70 điểm: có ¶
    Điểm ≥ 70 (thực tế: 88,25): đúng ¶
Giới hạn mức
  Not above the unit: có; không cao hơn completed; đã hạ mức ¶
Tính theo sample 1.0.0, mã băm abc, lúc 2026-12-01`);
});

test('missing answers in English, named as people know them', () => {
  const { months: _, ...known } = { ...facts, unitLevel: null, items: [{ k: 1, assigned: 2 }] };
  expect(explained(known, 'en'))
    .toBe(`Cannot be told yet: missing Products, row 1, number completed; Months worked
Score: cannot be computed yet, missing Products, row 1, number completed
  score: cannot be computed yet ¶
    commonPoints: 27 = Common criteria: 27 ¶
    resultPoints: cannot be computed yet ¶
      result: cannot be computed yet ¶
        a: cannot be computed yet, missing Products, row 1, number completed ¶
        b: cannot be computed yet, missing Products, row 1, number completed ¶
        c: cannot be computed yet, missing Products, row 1, number completed ¶
Cases without a rating
  Under six months: not known, missing Months worked ¶
    Months worked < 6: not known, missing Months worked ¶
Knock-out rules
  Discipline → notCompleted: does not apply ¶
    Disciplined in the year is yes (found: no): not true ¶
Rating table, tried from the best level down
  excellent: from 90 points: not known, missing Score; Products, row 1, number completed ¶
    Score ≥ 90: not known, missing Score ¶
    a ≥ 100: not known, missing Products, row 1, number completed ¶
Ceilings
  Not above the unit: does not apply; no level to compare with ¶
Computed by sample 1.0.0, hash abc, at 2026-12-01`);
});

test('a rounding that decides is said', () => {
  const items = [{ k: 1, assigned: 1, completed: 1 }];
  expect(explained({ ...facts, unitLevel: null, common: '19.995', items }, 'vi')).toContain(
    'Lưu ý\n  Việc làm tròn quyết định mức: 89,995 (good) thành 90 (excellent) ¶',
  );
});

test('how far the sheets of a council lie apart is said, and of no other numbers', () => {
  const title = { vi: 'Phiếu', en: 'Sheets' };
  const { facts: declared, scores } = scoringSchema.parse({
    facts: { sheets: { type: 'numbers', from: 'sheets', title }, months: { type: 'numbers', title } },
    scores: [
      {
        id: 'score',
        title,
        source: { document: 'sample' },
        sum: [
          { id: 'council', title, measure: { aggregate: 'sheets', by: 'mean' } },
          { id: 'year', title, measure: { aggregate: 'months', by: 'mean' } },
        ],
      },
    ],
  });
  const rules = { ...sampleRules(), facts: declared, scores };
  const given = readFacts({ sheets: ['2', '4', '4', '4', '5', '5', '7', '9'], months: ['1', '3'] }, rules);
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  rules.rating = {
    ...rules.rating,
    noRating: [],
    vetoes: [],
    ceilings: [],
    table: rules.rating.table.slice(1),
  };
  const text = explainText(explain(rate(rules, given.value, { hash: 'h', at: '2026-12-01' }), rules, 'en'));
  expect(text).toContain('5 = mean of 2; 4; 4; 4; 5; 5; 7; 9 (from 2 to 9, standard deviation 2)');
  expect(text).toMatch(/2 = mean of 1; 3( {2}\[|$)/m);
});
