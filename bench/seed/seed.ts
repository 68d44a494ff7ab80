import pg from 'pg';
import { hashPassword } from '#use-cases/sign-in/password.ts';
import { campaignStatements, type PinnedPack } from './campaigns.ts';
import { accountStatements, organisationStatements } from './organisation.ts';
import { paperStatements, ratingStatements } from './papers.ts';
import type { Size } from './size.ts';
import { taskStatements } from './tasks.ts';

/** The password of every made-up account of the bench. */
export const seedPassword = 'mat-khau-do-toc-do';

/**
 * Fills a migrated, empty database, in bulk and the same in every run, and has the planner look at it.
 * Everything is made up.
 */
export async function seed(url: string, size: Size, pack: PinnedPack): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const passwordHash = await hashPassword(seedPassword);
    for (const statement of organisationStatements(size)) await client.query(statement);
    for (const statement of accountStatements(size))
      await client.query(statement, statement.includes('$1') ? [passwordHash] : []);
    const rest = [
      ...campaignStatements(size, pack),
      ...taskStatements(size),
      ...paperStatements(size),
      ...ratingStatements(size),
    ];
    for (const statement of rest) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
