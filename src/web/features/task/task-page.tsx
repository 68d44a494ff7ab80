import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { asHeading, horizonTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { TaskActs } from './acts/task-acts.tsx';
import { HistoryView } from './story/history-view.tsx';
import { IndicatorView } from './story/indicator-view.tsx';
import { OpinionsView, PapersView } from './story/papers-view.tsx';
import { PlanView } from './story/plan-view.tsx';
import { ProductsView } from './story/products-view.tsx';
import { RoundsView } from './story/rounds-view.tsx';
import { ReportsView } from './story/reports-view.tsx';
import classes from './task-page.module.css';
import type { Task } from './task.ts';
import { TaskStateTag } from './task-state.tsx';

/** A task with its whole story, and the acts that are open to whoever looks. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const task = useQuery(api.task.get.queryOptions({ input: { taskId } }));
  if (task.isError) return <RefusalNote error={task.error} onAgain={() => void task.refetch()} />;
  if (task.isPending) return <Loading lines={12} />;
  return <TaskStory task={task.data} />;
}

function TaskStory({ task }: { task: Task }) {
  const text = useWords(taskWords);
  return (
    <>
      <PageHead
        title={task.title}
        above={
          <PageLink to="/tasks" search={{ campaign: task.campaign.id }} size="sm">
            {task.campaign.title}
          </PageLink>
        }
        below={
          <>
            <TaskStateTag state={task.state} />
            <span>
              {text.due}: <DateText date={task.dueOn} />
            </span>
            {task.late && <StateTag tone="bad">{text.late}</StateTag>}
          </>
        }
      >
        <TaskActs task={task} />
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.story}>
          <Section title={text.indicators}>
            {task.indicators.map((indicator) => (
              <IndicatorView key={indicator.id} indicator={indicator} />
            ))}
          </Section>
          <PlanView plan={task.plan} />
          <ReportsView task={task} />
          <ProductsView task={task} />
        </div>
        <div>
          <Overview task={task} />
          <RoundsView rounds={task.orderRounds} />
          <PapersView decisions={task.decisions} />
          <OpinionsView opinions={task.opinions} />
          <HistoryView history={task.history} />
        </div>
      </div>
    </>
  );
}

function Overview({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  return (
    <Section title={text.overview}>
      <FactsList
        facts={[
          {
            name: text.owners,
            value: (
              <>
                {task.owners.map((owner, position) => (
                  <div key={owner.subjectId} className={classes.owner}>
                    {owner.fullName ?? owner.unitName}
                    {task.owners.length > 1 && position === 0 && ` (${text.lead})`}
                    <Text size="xs" c="dimmed">
                      {owner.fullName === null
                        ? text.unitWork
                        : [owner.postTitle, owner.unitName].filter(Boolean).join(', ')}
                    </Text>
                  </div>
                ))}
              </>
            ),
          },
          { name: text.origin, value: asHeading(originTerms[task.origin][language]) },
          { name: text.nature, value: asHeading(natureTerms[task.nature][language]) },
          { name: text.horizon, value: asHeading(horizonTerms[task.horizon][language]) },
          { name: text.expectedProduct, value: task.expectedProduct },
          { name: text.reason, value: task.reason },
          { name: text.closedOn, value: task.closedOn && <DateText date={task.closedOn} /> },
          {
            name: text.carriedFrom,
            value: task.carriedFromId && (
              <PageLink to="/tasks/$taskId" params={{ taskId: task.carriedFromId }}>
                {text.earlierTask}
              </PageLink>
            ),
          },
        ]}
      />
    </Section>
  );
}
