import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Group } from '#regulation/groups.ts';
import type { Wording } from '#regulation/wording.ts';
import { campaignWords } from '#web/text/assigning/campaign-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import {
  asHeading,
  blockTerms,
  horizonTerms,
  natureTerms,
  originTerms,
  stateTerm,
  termOf,
} from '#web/text/terms.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import classes from './count-table.module.css';

export type Dimension = 'state' | 'origin' | 'nature' | 'group' | 'block' | 'horizon' | 'unit';
interface Count {
  key: string | null;
  tasks: number;
  officials: number;
}

/** Longer lists open on demand. */
const shownAtFirst = 12;

/** Tasks and officials by one dimension, with the share of all tasks; a figure opens the list behind it. */
export function CountTable({
  campaign,
  dimension,
  rows,
  groups,
}: {
  campaign: { id: string; title: string };
  dimension: Dimension;
  rows: Count[];
  groups: Group[];
}) {
  const text = useWords(campaignWords);
  const { language } = useLanguage();
  const [whole, setWhole] = useState(false);
  const total = rows.reduce((sum, row) => sum + row.tasks, 0);
  const shown = whole ? rows : rows.slice(0, shownAtFirst);
  const title = text.by[dimension];
  const label = (key: string | null) =>
    key === null ? text.none : asHeading(titleOf(dimension, key, groups)[language]);
  return (
    <Section
      title={title}
      acts={
        <ExportButtons
          table={() =>
            tableOf({ name: `${text.statistics}: ${title}`, about: [campaign.title] }, rows, [
              [title, ({ key }) => label(key)],
              [text.allTasks, ({ tasks }) => figureCell(tasks)],
              [text.officials, ({ officials }) => figureCell(officials)],
            ])
          }
        />
      }
    >
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{text.allTasks}</th>
            <th scope="col">{text.share}</th>
            <th scope="col">{text.officials}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{label(row.key)}</th>
              <td>
                {row.key === null || dimension === 'unit' ? (
                  row.tasks
                ) : (
                  <PageLink
                    to="/tasks"
                    search={{ campaign: campaign.id, state: 'inForce', [dimension]: row.key }}
                    aria-label={`${label(row.key)}: ${row.tasks}`}
                  >
                    {row.tasks}
                  </PageLink>
                )}
              </td>
              <td>
                <Share part={row.tasks} whole={total} language={language} />
              </td>
              <td>{row.officials}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{total}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      {rows.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setWhole(true)}>
          {text.seeAll} ({rows.length})
        </Button>
      )}
    </Section>
  );
}

function Share({ part, whole, language }: { part: number; whole: number; language: string }) {
  if (whole === 0) return null;
  const percent = (part / whole) * 100;
  return (
    <span className={classes.share}>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      {percent.toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} %
    </span>
  );
}

/** The lists of terms that dimensions draw on; the rest is named by the regulation or by itself. */
const terms: { readonly [dimension in Dimension]?: { readonly [key: string]: Wording } } = {
  origin: originTerms,
  nature: natureTerms,
  horizon: horizonTerms,
  block: blockTerms,
};

function titleOf(dimension: Dimension, key: string, groups: Group[]): Wording {
  if (dimension === 'state') return stateTerm(key);
  const group = dimension === 'group' ? groups.find((it) => it.id === key) : undefined;
  return group?.title ?? termOf(terms[dimension] ?? {}, key);
}
