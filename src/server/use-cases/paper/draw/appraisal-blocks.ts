import type { Block } from '#domain/paper/official-paper.ts';
import { figure } from '#domain/paper/target-words.ts';
import type { Pack } from '#regulation/pack.ts';
import type { getAppraisal } from '#use-cases/appraisal/get-appraisal.ts';
import type { Issuer } from '../issuer.ts';

/** An appraisal as the reader of a paper may see it. */
export type Story = Extract<Awaited<ReturnType<typeof getAppraisal.run>>, { ok: true }>['value'];

/** What papers about an appraisal are drawn from. */
export interface Read {
  story: Story;
  pack: Pack;
  issuer: Issuer;
  period: string;
  whole: boolean;
}

/** A value in words, or a space to fill in. */
export function said(value: string | null | undefined, words: (value: string) => string): string {
  return value === null || value === undefined ? '…………' : words(value);
}

/** The criteria that sheets score. */
function criteriaOf({ facts }: Pack) {
  return Object.entries(facts).flatMap(([id, fact]) =>
    fact.from === 'sheets' ? [{ id, title: fact.title.vi, max: 'max' in fact ? fact.max : undefined }] : [],
  );
}

export function who({ subject }: Story, period?: string): Block {
  return {
    kind: 'facts',
    rows: [
      {
        label: subject.fullName === null ? 'Tập thể' : 'Họ và tên',
        value: subject.fullName ?? subject.unitName,
      },
      ...(subject.postTitle === null ? [] : [{ label: 'Chức vụ, chức danh', value: subject.postTitle }]),
      ...(subject.fullName === null ? [] : [{ label: 'Đơn vị công tác', value: subject.unitName }]),
      ...(period === undefined ? [] : [{ label: 'Kỳ đánh giá', value: period }]),
    ],
  };
}

export function points(
  pack: Pack,
  sheets: { head: string; points: { [id: string]: string | null } }[],
): Block {
  const criteria = criteriaOf(pack);
  const rest = 36 / Math.max(1, sheets.length);
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 7, align: 'centre' },
      { head: 'Tiêu chí chấm điểm', width: 45 },
      { head: 'Điểm tối đa', width: 12, align: 'right' },
      ...sheets.map(({ head }) => ({ head, width: rest, align: 'right' as const })),
    ],
    rows: criteria.map(({ id, title, max }, at) => [
      String(at + 1),
      title,
      max === undefined ? '' : figure(max),
      ...sheets.map((sheet) => {
        const given = sheet.points[id];
        return given === null || given === undefined ? '' : figure(given);
      }),
    ]),
  };
}

export function work({ tasks }: Story): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 7, align: 'centre' },
      { head: 'Việc được giao', width: 53 },
      { head: 'Hoàn thành', width: 13, align: 'centre' },
      { head: 'Đúng hạn', width: 13, align: 'centre' },
      { head: 'Sản phẩm được xác nhận', width: 14, align: 'centre' },
    ],
    rows: tasks.map((task, at) => [
      String(at + 1),
      task.title,
      ...[task.finished, task.onTime, task.verified].map((yes) => (yes ? 'có' : 'không')),
    ]),
  };
}
