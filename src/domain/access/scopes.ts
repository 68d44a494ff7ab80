/** The groups of addresses a token can be let into; signing in, accounts and tokens themselves are in none. */
export const scopeWords = [
  'appraisal',
  'backlog',
  'campaign',
  'cascade',
  'council',
  'import',
  'notice',
  'objection',
  'obstacle',
  'organisation',
  'paper',
  'regulation',
  'result',
  'search',
  'task',
  'use',
] as const;

/** What an API token may do: read or write in one group of addresses, and never more than its owner. */
export type Scope = `${(typeof scopeWords)[number]}:${'read' | 'write'}`;

export const scopes: Scope[] = scopeWords.flatMap((word) => [
  `${word}:read` as const,
  `${word}:write` as const,
]);
