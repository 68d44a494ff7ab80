import { Text } from '@mantine/core';
import type { Answers } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import {
  asHeading,
  natureTerms,
  originTerms,
  productKindTerms,
  productStateTerms,
  stateTerm,
  termOf,
  useTerms,
} from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { FactsList } from '#web/ui/facts-list.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Part = Answers['use']['getDossier']['campaigns'][number];
type Task = Part['tasks'][number];

/** One campaign of an official: the post he had, his work with its products, the level and what it led to. */
export function DossierPart({
  part,
  fullName,
  levelOf,
}: {
  part: Part;
  fullName: string;
  levelOf: (level: string, rules: Part) => string;
}) {
  const text = useWords(officialWords);
  const { language } = useLanguage();
  const columns: FiledColumn<Task>[] = [
    {
      head: text.task,
      names: true,
      cell: ({ id, title, isLead }) => (
        <>
          <PageLink to="/tasks/$taskId" params={{ taskId: id }}>
            {title}
          </PageLink>
          {!isLead && (
            <Text span size="xs" c="dimmed">
              {' '}
              ({text.shared})
            </Text>
          )}
        </>
      ),
      file: {
        [text.task]: ({ title }) => title,
        [text.shared]: ({ isLead }) => (isLead ? null : text.shared),
      },
    },
    {
      head: text.kind,
      width: '17%',
      cell: ({ origin, nature }) =>
        asHeading(`${originTerms[origin][language]}, ${natureTerms[nature][language]}`),
    },
    {
      head: text.state,
      width: '14%',
      cell: ({ state }) => (
        <StateTag tone={state === 'finished' ? 'good' : state === 'unfinished' ? 'bad' : 'plain'}>
          {asHeading(stateTerm(state)[language])}
        </StateTag>
      ),
      file: { [text.state]: ({ state }) => asHeading(stateTerm(state)[language]) },
    },
    {
      head: text.due,
      width: '11%',
      cell: ({ dueOn }) => <DateText date={dueOn} />,
      file: { [text.due]: ({ dueOn }) => ({ date: dueOn }) },
    },
    {
      head: text.products,
      width: '30%',
      cell: ({ products }) =>
        products.length === 0 ? (
          '–'
        ) : (
          <div>
            {products.map((product) => (
              <div key={product.id}>
                {product.name}
                <Text size="xs" c="dimmed">
                  {[
                    termOf(productKindTerms, product.kind)[language],
                    product.documentNumber,
                    productStateTerms[product.state][language],
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </Text>
              </div>
            ))}
          </div>
        ),
      file: {
        [text.products]: ({ products }) =>
          products.map(({ name, state }) => `${name} (${productStateTerms[state][language]})`).join('; ') ||
          null,
      },
    },
  ];
  return (
    <Section
      title={part.campaignTitle}
      note={
        part.level === null ? (
          text.noLevel
        ) : (
          <>
            <StateTag tone="accent">{levelOf(part.level, part)}</StateTag>
            {part.announcedOn && ` ${text.announcedOn(dateText(part.announcedOn))} `}
            {part.appraisalId && (
              <PageLink
                to="/appraisals/$appraisalId"
                params={{ appraisalId: part.appraisalId }}
                size="sm"
                underline="always"
              >
                {text.why}
              </PageLink>
            )}
          </>
        )
      }
      acts={
        part.tasks.length > 0 && (
          <ExportButtons
            table={() =>
              shownTable(
                { name: `${text.dossierOf(fullName)}: ${text.tasks}`, about: [part.campaignTitle] },
                columns,
                part.tasks,
              )
            }
          />
        )
      }
    >
      <Text size="sm" c="dimmed" mb={6}>
        {[part.postTitle, part.unitName, part.authorityName].join(', ')}
      </Text>
      {part.tasks.length === 0 ? (
        <Text c="dimmed">{text.noTasks}</Text>
      ) : (
        <DataTable
          label={`${text.tasks}: ${part.campaignTitle}`}
          columns={columns}
          rows={part.tasks}
          keyOf={({ id }) => id}
        />
      )}
      {part.consequences.length > 0 && (
        <>
          <h3 style={{ fontSize: '0.9375rem', margin: '14px 0 4px' }}>{text.consequences}</h3>
          <FactsList
            facts={part.consequences.map((it) => ({
              name: asHeading(termOf(useTerms, it.use)[language]),
              value: (
                <>
                  {it.description}
                  <Text size="xs" c="dimmed">
                    {[it.paperNumber, dateText(it.decidedOn), it.replaced ? text.replaced : null]
                      .filter(Boolean)
                      .join(', ')}
                  </Text>
                </>
              ),
            }))}
          />
        </>
      )}
    </Section>
  );
}
