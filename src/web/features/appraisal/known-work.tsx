import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { type Answers, api } from '#web/api/client.ts';
import { knownWorkWords } from '#web/text/appraisal/known-work-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { targetText } from '#web/text/task/target-text.ts';
import { productKindTerms, productStateTerms, termOf } from '#web/text/terms.ts';
import { Figure } from '#web/ui/figure.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './known-work.module.css';

type Task = Answers['appraisal']['work']['tasks'][number];

/** What the system knows of the work behind a sheet or a rating: each figure leads to its task, each product to its files. */
export function KnownWork({ appraisalId, beside = false }: { appraisalId: string; beside?: boolean }) {
  const text = useWords(knownWorkWords);
  const work = useQuery(api.appraisal.work.queryOptions({ input: { appraisalId } }));
  return (
    <Section title={text.title} note={beside ? text.note : undefined}>
      {work.isError ? (
        <RefusalNote error={work.error} onAgain={() => void work.refetch()} />
      ) : work.isPending ? (
        <Loading lines={4} />
      ) : work.data.tasks.length === 0 ? (
        <Text c="dimmed">{text.none}</Text>
      ) : (
        <div className={beside ? undefined : classes.wide}>
          {work.data.tasks.map((task) => (
            <TaskView key={task.id} task={task} />
          ))}
        </div>
      )}
    </Section>
  );
}

function TaskView({ task }: { task: Task }) {
  const text = useWords(knownWorkWords);
  const { language } = useLanguage();
  const { reports, products } = task;
  const mark = (holds: boolean, yes: string, no: string) => (
    <StateTag tone={holds ? 'good' : 'plain'}>{holds ? yes : no}</StateTag>
  );
  return (
    <article className={classes.task} aria-label={task.title}>
      <h3 className={classes.name}>
        <PageLink to="/tasks/$taskId" params={{ taskId: task.id }}>
          {task.title}
        </PageLink>
      </h3>
      <div className={classes.marks}>
        {mark(task.finished, text.finished, text.notFinished)}
        {task.finished && mark(task.onTime, text.onTime, text.late)}
        {mark(task.verified, text.verified, text.notVerified)}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{text.attainment}</dt>
          <dd>
            {task.attainment === null ? (
              text.notKnown
            ) : (
              <b>
                <Figure value={rounded(task.attainment)} unit="%" />
              </b>
            )}
            {task.indicators.map((indicator) => (
              <div key={indicator.id} className={classes.line}>
                {indicator.name}: {targetText(indicator.target as Indicator, language)}{' '}
                {indicator.unitOfMeasure}
                {indicator.last !== null &&
                  typeof indicator.last.actual === 'string' &&
                  `, ${text.reached(figureText(new Decimal(indicator.last.actual), language))}`}
                {indicator.attainment !== null && (
                  <>
                    {' → '}
                    <Figure value={rounded(indicator.attainment)} unit="%" />
                  </>
                )}
              </div>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.reports}</dt>
          <dd>{text.reportCounts(reports.onTime, reports.late, reports.missing)}</dd>
        </div>
        <div>
          <dt>{text.products}</dt>
          <dd>
            {products.length === 0 && text.noProducts}
            {products.map((product) => (
              <div key={product.id} className={classes.line}>
                {product.name}
                <Text span size="xs" c="dimmed">
                  {' '}
                  {[
                    termOf(productKindTerms, product.kind)[language],
                    product.documentNumber,
                    productStateTerms[product.state][language],
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </Text>
                {product.evidence.map((file) => (
                  <div key={file.id}>
                    <Anchor href={`/api/evidence/${file.id}`} size="xs">
                      {file.name}
                    </Anchor>
                  </div>
                ))}
              </div>
            ))}
          </dd>
        </div>
      </dl>
    </article>
  );
}

/** Shown to people beside the exact figure the rules work with. */
function rounded(percent: string): Decimal {
  return new Decimal(percent).toDecimalPlaces(1);
}
