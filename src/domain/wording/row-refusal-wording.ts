import type { Wording } from '#regulation/wording.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { refusalWording } from './refusal-wording.ts';
import { thingWords } from './thing-words.ts';

/**
 * Says in words why a row of a table is refused, the column called by its title and not by the path of its value.
 * @param titleOf the title of a column, by the last part of a path; nothing where there is no such column
 */
export function rowRefusalWording(refusal: Refusal, titleOf: (name: string) => Wording | undefined): Wording {
  if (refusal.kind === 'notFound') return notFoundWording(refusal.params);
  if (refusal.kind !== 'invalidValue') return refusalWording(refusal);
  const { path: whole } = refusal.params;
  const title = whole === 'sheet' ? sheet : titleOf(whole.split('.').at(-1) ?? '');
  if (title === undefined) return refusalWording(refusal);
  const at = (path: string) => refusalWording({ ...refusal, params: { ...refusal.params, path } });
  return { vi: at(title.vi).vi, en: at(title.en).en };
}

const sheet: Wording = { vi: 'Trang tính', en: 'The sheet' };

/** A table names things by their words, and what is not there yet may come in by another table. */
function notFoundWording({ what, id }: Extract<Refusal, { kind: 'notFound' }>['params']): Wording {
  // Of a campaign, not of a council.
  const thing =
    what === 'member'
      ? { vi: 'người hoặc đơn vị tham gia đợt', en: 'participant of the campaign' }
      : thingWords[what];
  return {
    vi: `Không tìm thấy ${thing.vi} “${id}”. Hãy ghi đúng tên hoặc mã như trong hệ thống; nếu chưa có thì thêm trước.`,
    en: `There is no ${thing.en} “${id}” that you may see. Write the name or code as the system has it; what is not there yet is added first.`,
  };
}
