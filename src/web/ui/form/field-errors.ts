import { refusalWording } from '#domain/wording/refusal-wording.ts';
import type { Language } from '#domain/appraisal/figure-text.ts';
import { refusalOf } from '#web/api/refusal-of.ts';

/** What the server refused at a field: the path of the field in what was sent, and why, in words. */
export function fieldErrorOf(
  error: unknown,
  language: Language,
): { path: string; message: string } | undefined {
  const refusal = refusalOf(error);
  if (refusal?.kind === 'invalidValue') {
    // The field says where it is: its path would only be noise there.
    const named = refusalWording(refusal)[language];
    return { path: refusal.params.path, message: named.replace(`${refusal.params.path}: `, '') };
  }
  if (refusal?.kind === 'secrecyMarked')
    return { path: refusal.params.path, message: refusalWording(refusal)[language] };
  return undefined;
}
