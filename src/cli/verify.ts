import type { Command } from 'commander';
import { type LogFault, verifyLog } from '#database/log-store.ts';
import { answerCommand, type AnswerOptions, exitCodes, say, sayJson } from './answer.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { runOnDatabase } from './on-database.ts';

/** `dotpha verify`: recomputes the chains of the log; 1 when an entry was changed, left out or cut off. */
export function verifyCommand(): Command {
  return answerCommand('verify', 'recompute the chained log and say where it does not fit').action(
    async (options: AnswerOptions) => {
      process.exitCode = await runOnDatabase('dotpha verify', options, async (db) => {
        const { entries, faults } = await verifyLog(db);
        if (options.json) sayJson({ entries, faults });
        else for (const line of linesOf(entries, faults, options.lang)) say(line);
        return faults.length === 0 ? exitCodes.done : exitCodes.refused;
      });
    },
  );
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
