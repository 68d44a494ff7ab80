import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Task } from '../task.ts';
import { Allocations } from './allocation-note.tsx';
import type { Cascade } from './part.ts';
import { PartTree, Progressed } from './part-tree.tsx';
import classes from './parts.module.css';

/** How the work is shared out, with what comes from below beside what the owner reported. */
export function PartsView({ task }: { task: Task }) {
  const text = useWords(partWords);
  const assigned = assignedStates.includes(task.state);
  const { data } = useQuery({
    ...api.cascade.get.queryOptions({ input: { taskId: task.id } }),
    enabled: assigned,
  });
  if (data === undefined) return null;
  const mayGive = data.actions.includes('giveSubTask');
  if (data.subTasks.length === 0 && !mayGive) return null;
  return (
    <Section
      title={text.title}
      note={
        mayGive && (
          <PageLinkButton
            to="/tasks/$taskId/share"
            params={{ taskId: task.id }}
            size="compact-sm"
            variant="default"
          >
            {text.give}
          </PageLinkButton>
        )
      }
    >
      {data.subTasks.length === 0 ? (
        <Text c="dimmed">{text.none}</Text>
      ) : (
        <>
          <Compared cascade={data} />
          <Allocations told={data} />
          <PartTree parts={data.subTasks} label={text.treeOf} />
        </>
      )}
    </Section>
  );
}

function Compared({ cascade: { ownReport, rolledUp } }: { cascade: Cascade }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  const known = figureText(new Decimal(rolledUp.knownShare).toDecimalPlaces(1), language);
  return (
    <>
      <dl className={classes.compared}>
        <div>
          <dt>{text.ownReport}</dt>
          <dd>
            <Progressed percent={ownReport.percent} />
          </dd>
        </div>
        <div>
          <dt>
            {text.rolledUp} ({text.knownOf(known)})
          </dt>
          <dd>
            <Progressed percent={rolledUp.percent} />
          </dd>
        </div>
      </dl>
      <Text size="xs" c="dimmed">
        {text.ownOnly}
      </Text>
    </>
  );
}
