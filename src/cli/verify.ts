import type { Command } from 'commander';
import { verifyEvidence, type WrongFile } from '#database/evidence/verify-evidence.ts';
import { type LogFault, verifyLog } from '#database/log-store.ts';
import { findWrongCounts, rebuildTaskCounts } from '#database/task/task-counts.ts';
import { stateWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import { openEvidenceStore } from '#server/open-evidence-store.ts';
import { answerCommand, type AnswerOptions, exitCodes, say, sayJson } from './answer.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { runOnDatabase } from './on-database.ts';

/**
 * `dotpha verify`: recomputes the chains of the log, the counts kept of tasks and the fingerprints of the files of evidence;
 * 1 when an entry was changed, left out or cut off, a count is wrong, or a file missing or damaged. `--mend` counts anew; what
 * was done to the log or to files nothing mends here.
 */
export function verifyCommand(): Command {
  return answerCommand(
    'verify',
    'recompute the chained log, the kept counts and the files of evidence, and say what does not fit',
  )
    .option('--mend', 'count the tasks anew where a kept count is wrong')
    .action(async (options: AnswerOptions & { mend?: true }) => {
      process.exitCode = await runOnDatabase('dotpha verify', options, async (db, settings) => {
        const { entries, faults } = await verifyLog(db);
        const wrongCounts = await findWrongCounts(db);
        const mended = options.mend === true && wrongCounts.length > 0;
        if (mended) await db.transaction().execute(rebuildTaskCounts);
        const { files, wrongFiles } = await verifyEvidence(db, () => openEvidenceStore(settings));
        if (options.json) sayJson({ entries, faults, wrongCounts, mended, files, wrongFiles });
        else {
          for (const line of linesOf(entries, faults, options.lang)) say(line);
          for (const line of countLines(wrongCounts, mended, options.lang)) say(line);
          for (const line of fileLines(files, wrongFiles, options.lang)) say(line);
        }
        return faults.length === 0 && wrongFiles.length === 0 && (wrongCounts.length === 0 || mended)
          ? exitCodes.done
          : exitCodes.refused;
      });
    });
}

function linesOf(entries: number, faults: LogFault[], lang: ConsoleLanguage): string[] {
  if (faults.length === 0)
    return [
      lang === 'vi'
        ? `Nhật ký nguyên vẹn: đã tính lại ${entries} mục, mục nào cũng khớp.`
        : `The log is whole: ${entries} entries recomputed, each fits.`,
    ];
  const head =
    lang === 'vi'
      ? `Nhật ký KHÔNG nguyên vẹn: ${faults.length} chỗ không khớp trong ${entries} mục. Hãy đối chiếu với bản sao lưu.`
      : `The log is NOT whole: ${faults.length} places of ${entries} entries do not fit. Compare with a backup.`;
  return [
    head,
    ...faults.map((fault) => `  ${fault.authorityId} #${fault.sequence}: ${words[lang][fault.problem]}`),
  ];
}

type WrongCount = Awaited<ReturnType<typeof findWrongCounts>>[number];

function countLines(wrong: WrongCount[], mended: boolean, lang: ConsoleLanguage): string[] {
  const { length } = wrong;
  if (length === 0)
    return [lang === 'vi' ? 'Số đếm công việc đều đúng.' : 'Every kept count of tasks is right.'];
  const cells = wrong.map(({ campaignId, unitId, state, tasks, kept }) =>
    lang === 'vi'
      ? `  đợt ${campaignId}, đơn vị ${unitId}, ${wordFor(stateWords, state).vi}: đang ghi ${kept}, đúng là ${tasks}`
      : `  campaign ${campaignId}, unit ${unitId}, ${wordFor(stateWords, state).en}: kept ${kept}, rightly ${tasks}`,
  );
  const [found, next] =
    lang === 'vi'
      ? [`${length} số đếm công việc sai:`, mended ? 'Đã đếm lại.' : 'Chạy lại với --mend để đếm lại.']
      : [
          `${length} kept counts of tasks are wrong:`,
          mended ? 'Counted anew.' : 'Run again with --mend to count anew.',
        ];
  return [found, ...cells, next];
}

function fileLines(files: number, wrong: WrongFile[], lang: ConsoleLanguage): string[] {
  const vi = lang === 'vi';
  if (wrong.length === 0)
    return [
      vi
        ? `Tệp minh chứng nguyên vẹn: đã đọc lại ${files} tệp.`
        : `The files of evidence are whole: ${files} read again.`,
    ];
  return [
    vi
      ? `${wrong.length} minh chứng bị mất tệp hoặc hỏng tệp. Hãy lấy lại từ bản sao lưu, hoặc nộp lại đúng tệp đó:`
      : `${wrong.length} files of evidence are missing or damaged. Put them back from a backup, or hand the same file in again:`,
    ...wrong.map(({ taskId, evidenceId, sha256, problem }) =>
      vi
        ? `  công việc ${taskId}, minh chứng ${evidenceId}, ${sha256}: ${problem === 'missing' ? 'mất' : 'hỏng'}`
        : `  task ${taskId}, evidence ${evidenceId}, ${sha256}: ${problem}`,
    ),
  ];
}

const words: Record<ConsoleLanguage, Record<LogFault['problem'], string>> = {
  vi: {
    changed: 'nội dung đã bị sửa',
    missing: 'thiếu mục này',
    headDiffers: 'các mục cuối đã bị cắt bỏ',
  },
  en: {
    changed: 'content was changed',
    missing: 'this entry is missing',
    headDiffers: 'the last entries were cut off',
  },
};
