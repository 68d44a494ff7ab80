import { formLayout, type FormField, type ReportForm } from '#domain/offline/report-form.ts';

const field = (key: string, kind: FormField['kind'], value: FormField['value']): FormField => ({
  key,
  kind,
  value,
});

/** A form for the reports of a quarter with one made-up task of two indicators, something known of both. */
export function madeReportForm(): ReportForm {
  return {
    layout: formLayout,
    campaignTitle: 'Việc đột phá năm 2026 (giả định)',
    period: '2026-Q3',
    unitName: null,
    sentOn: '2026-09-20',
    reportDueOn: '2026-10-05',
    tasks: [
      {
        taskId: '01990000-0000-7000-8000-000000000001',
        title: 'Số hóa hồ sơ đất đai',
        lead: 'Nguyễn Giả Định 01, Giám đốc',
        unitName: 'Sở giả định',
        dueOn: '2026-11-30',
        lines: [
          {
            name: 'Hồ sơ được số hóa',
            unitOfMeasure: 'hồ sơ',
            target: 'ít nhất 2.000',
            field: field('i', 'figure', '1200.5'),
          },
          {
            name: 'Đưa vào sử dụng',
            unitOfMeasure: '',
            target: 'hoàn thành',
            field: field('y', 'yesNo', true),
          },
        ],
        narrative: field('narrative', 'text', null),
        obstacle: field('obstacle', 'text', null),
        proposal: field('proposal', 'text', null),
        asksDecision: field('asksDecision', 'yesNo', null),
      },
    ],
  };
}
