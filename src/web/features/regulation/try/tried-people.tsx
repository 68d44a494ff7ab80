import type { Answers } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { tryRulesWords } from '#web/text/regulation/try-rules-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { figureCell } from '#web/ui/export/table-of.ts';
import { Figure } from '#web/ui/figure.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from '../editor/draft-page.module.css';

type Tried = Answers['appraisal']['tryRules'];
type Row = Tried['rows'][number];

/** Whom the other rules would have moved, and how far. */
export function TriedPeople({ tried }: { tried: Tried }) {
  const text = useWords(tryRulesWords);
  const { language } = useLanguage();
  const levelOf = (rules: Tried['now'], id: string) =>
    asHeading(rules.levels.find((level) => level.id === id)?.title[language] ?? id);
  const factOf = (path: string) => {
    const [name = path] = path.split(/[.[]/);
    return tried.facts[name]?.[language] ?? name;
  };
  const columns: FiledColumn<Row>[] = [
    {
      head: text.person,
      names: true,
      cell: ({ fullName, unitName, appraisalId }) => (
        <div>
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId }} fw={500}>
            {fullName ?? unitName}
          </PageLink>
          {fullName !== null && <div className={classes.remedy}>{unitName}</div>}
        </div>
      ),
      file: {
        [text.person]: ({ fullName, unitName }) => fullName ?? unitName,
        [text.unit]: ({ unitName }) => unitName,
      },
    },
    {
      head: text.then,
      width: '24%',
      cell: ({ then }) => (
        <span>
          {levelOf(tried.then, then.level)}
          {then.score !== null && (
            <>
              {' · '}
              <Figure value={then.score} brief /> {text.score}
            </>
          )}
        </span>
      ),
      file: {
        [text.then]: ({ then }) => levelOf(tried.then, then.level),
        [`${text.then}, ${text.score}`]: ({ then }) => figureCell(then.score),
      },
    },
    {
      head: text.now,
      width: '34%',
      cell: ({ now }) => (
        <div>
          {now.byRules === null ? (
            <span>
              {now.state === 'noRating' ? text.noRating : text.notComputed}
              {now.missing.length > 0 && (
                <div className={classes.remedy}>
                  {text.lacking}: {[...new Set(now.missing.map(factOf))].join('; ')}
                </div>
              )}
            </span>
          ) : (
            <span>
              {now.level === null ? text.tied : levelOf(tried.now, now.level)}
              {now.score !== null && (
                <>
                  {' · '}
                  <Figure value={now.score} brief /> {text.score}
                </>
              )}
              {now.level !== null && now.level !== now.byRules && (
                <div className={classes.remedy}>{text.byQuota(levelOf(tried.now, now.byRules))}</div>
              )}
            </span>
          )}
        </div>
      ),
      file: {
        [text.now]: ({ now }) =>
          now.byRules === null
            ? now.state === 'noRating'
              ? text.noRating
              : text.notComputed
            : now.level === null
              ? text.tied
              : levelOf(tried.now, now.level),
        [`${text.now}, ${text.score}`]: ({ now }) => figureCell(now.score),
        [text.lacking]: ({ now }) => [...new Set(now.missing.map(factOf))].join('; ') || null,
      },
    },
    {
      head: text.difference,
      width: '14%',
      cell: (row) => {
        const moved = movedBy(row, tried);
        if (moved === undefined) return '–';
        if (moved === 0) return <StateTag>{text.unchanged}</StateTag>;
        return <StateTag tone={moved > 0 ? 'good' : 'warn'}>{moved > 0 ? text.up : text.down}</StateTag>;
      },
      file: {
        [text.difference]: (row) => {
          const moved = movedBy(row, tried);
          if (moved === undefined) return null;
          return moved === 0 ? text.unchanged : moved > 0 ? text.up : text.down;
        },
      },
    },
  ];
  return (
    <Section
      title={text.people}
      note={tried.rows.length}
      acts={
        <ExportButtons
          table={() => shownTable({ name: `${text.tryTitle}: ${text.people}` }, columns, tried.rows)}
        />
      }
    >
      <DataTable
        label={text.people}
        columns={columns}
        rows={tried.rows}
        keyOf={({ appraisalId }) => appraisalId}
      />
    </Section>
  );
}

/** How many levels up; nothing where the levels of both regulations cannot be compared. */
function movedBy({ then, now }: Row, tried: Tried): number | undefined {
  if (now.level === null) return undefined;
  const [was, is] = [
    tried.then.levels.findIndex(({ id }) => id === then.level),
    tried.now.levels.findIndex(({ id }) => id === now.level),
  ];
  return was < 0 || is < 0 || tried.then.levels.length !== tried.now.levels.length ? undefined : was - is;
}
