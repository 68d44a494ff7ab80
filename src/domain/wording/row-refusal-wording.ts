import type { Wording } from '#regulation/wording.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { refusalWording } from './refusal-wording.ts';

/**
 * Says in words why a row of a table is refused, the column called by its title and not by the path of its value.
 * @param titleOf the title of a column, by the last part of a path; nothing where there is no such column
 */
export function rowRefusalWording(refusal: Refusal, titleOf: (name: string) => Wording | undefined): Wording {
  if (refusal.kind !== 'invalidValue') return refusalWording(refusal);
  const title = titleOf(refusal.params.path.split('.').at(-1) ?? '');
  if (title === undefined) return refusalWording(refusal);
  const at = (path: string) => refusalWording({ ...refusal, params: { ...refusal.params, path } });
  return { vi: at(title.vi).vi, en: at(title.en).en };
}
