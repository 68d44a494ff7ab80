import type { Language } from '#domain/appraisal/figure-text.ts';
import { type Answers, client } from '#web/api/client.ts';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import type { ExportedTable } from './exported-table.ts';
import { gatherRows, type Told } from './gather-rows.ts';
import { dateCell, tableOf } from './table-of.ts';

type Page = Answers['organisation']['listOfficials'];

/** The officials a name finds, a row for each post held now. */
export async function exportedOfficials(
  search: string,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = officialWords[language];
  const officials = await gatherRows<Page['officials'][number], NonNullable<Page['next']>>(
    told,
    async (after) => {
      const page = await client.organisation.listOfficials({
        limit: 200,
        ...(search === '' ? {} : { search }),
        ...(after && { after }),
      });
      return { rows: page.officials, next: page.next };
    },
  );
  const rows = officials.flatMap(({ fullName, posts }) =>
    (posts.length === 0 ? [null] : posts).map((post) => ({ fullName, post })),
  );
  return tableOf({ name: text.list }, rows, [
    [text.name, ({ fullName }) => fullName],
    [text.post, ({ post }) => post && `${post.title}${post.acting ? ` (${text.acting})` : ''}`],
    [text.unit, ({ post }) => post && post.unitName],
    [text.from, ({ post }) => dateCell(post && post.validFrom)],
  ]);
}
