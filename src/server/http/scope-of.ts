/** The scope a token needs for an address: its group, and whether something is changed. */
export function scopeOf(word: string, kind: 'query' | 'command'): string {
  return `${word}:${kind === 'query' ? 'read' : 'write'}`;
}
