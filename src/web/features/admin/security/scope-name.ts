import type { securityWords } from '#web/text/admin/security-words.ts';

/** What a scope is called: its group of addresses, and whether it reads or writes. */
export function scopeName(scope: string, text: (typeof securityWords)['vi']): string {
  const [word = '', way] = scope.split(':');
  return `${text.scopeWords[word] ?? word}: ${way === 'read' ? text.scopeRead : text.scopeWrite}`;
}
