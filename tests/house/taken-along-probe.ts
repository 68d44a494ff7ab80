import { atLeastOne, listFiles, readText } from './source-tree.ts';

const table = /<(?:DataTable|WideTable|CrossTable|table)\b/g;
const exported = /<ExportButtons\b/g;

/**
 * Files of pages with more tables than exports, each with its reason: every list and every statistic can be taken along as
 * .xlsx and CSV; what is filled in, tried out or comes out as a paper is neither.
 */
const excepted: Readonly<Record<string, string>> = {
  'src/web/features/admin/security/sessions-part.tsx': 'the own windows, to close them',
  'src/web/features/admin/security/tokens-part.tsx': 'the own tokens, to withdraw them',
  'src/web/features/admin/units/act-preview.tsx': 'what an act would do; the list to transfer comes after it',
  'src/web/features/appraisal/calibration/level-histogram.tsx': 'taken along by calibration-page.tsx',
  'src/web/features/appraisal/calibration/quota-view.tsx': 'beside the people the readings of a rule',
  'src/web/features/campaign/deadline-table.tsx': 'rules of a pack, which is a file itself',
  'src/web/features/campaign/people-page.tsx': 'both tables are one list, parted by who is in it',
  'src/web/features/council/round-view.tsx':
    'taken along by minutes-page.tsx and room-page.tsx, all rounds in one',
  'src/web/features/council/score-grid.tsx': 'a sheet that is filled in',
  'src/web/features/decision/assign-page.tsx': 'chosen for a paper, which has the list',
  'src/web/features/decision/rate-page.tsx': 'decided in a paper, which has the list',
  'src/web/features/decision/paper-blocks.tsx': 'a paper, which comes out as .docx and PDF',
  'src/web/features/follow/wide-table.tsx': 'how a wide table is drawn',
  'src/web/features/import/choose-file.tsx': 'what was pasted and is about to be brought in',
  'src/web/features/import/row-table.tsx': 'rows of a workbook; those with faults go back as one',
  'src/web/features/offline/reviewed-form.tsx': 'cells of a workbook that came back',
  'src/web/features/offline/reviewed-task.tsx': 'cells of a workbook that came back',
  'src/web/features/official/years-view.tsx': 'taken along by dossier-view.tsx',
  'src/web/features/paper/templates-part.tsx': 'which file is used for which paper: a setting',
  'src/web/features/proposal/table/bulk-dialog.tsx': 'what an act would do',
  'src/web/features/regulation/editor/live-examples.tsx': 'what a rule being written makes of an example',
  'src/web/features/regulation/facts-view.tsx': 'rules of a pack, which is a file itself',
  'src/web/features/regulation/life-cycle-view.tsx': 'rules of a pack, which is a file itself',
  'src/web/features/regulation/settings-view.tsx': 'rules of a pack, which is a file itself',
  'src/web/features/statistics/cross-table.tsx': 'taken along by cross-view.tsx',
  'src/web/features/task/report/receipt-page.tsx': 'a filed report, which comes out as a paper',
  'src/web/features/task/report/report-check.tsx': 'what is about to be filed',
};

/** Tables of pages that cannot be taken along, as `path reason`, and exceptions that are none; throws where there is no page. */
export function probeTakenAlong(root: string, exceptions = excepted): string[] {
  const pages = atLeastOne(
    listFiles(root).filter((path) => /^src\/web\/features\/.*\.tsx$/.test(path)),
    'page',
  );
  const lacking = new Set(
    pages.filter((path) => {
      const text = readText(root, path);
      return (text.match(table) ?? []).length > (text.match(exported) ?? []).length;
    }),
  );
  return [
    ...[...lacking]
      .filter((path) => !(path in exceptions))
      .map((path) => `${path} has a table without ExportButtons`),
    ...Object.keys(exceptions)
      .filter((path) => !lacking.has(path))
      .map((path) => `${path} needs no exception: its tables can be taken along`),
  ];
}
