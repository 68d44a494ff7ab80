import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { Cascade, Part } from './part.ts';
import { ShareForm } from './share-form.tsx';
import type { Shared } from './work-to-divide.ts';

/** Shares a task, or a part of one, out to units and people. */
export function SharePage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId/share' });
  const { part } = useSearch({ from: '/inside/tasks/$taskId/share' });
  return part === undefined ? <OfTask taskId={taskId} /> : <OfPart subTaskId={part} />;
}

function OfTask({ taskId }: { taskId: string }) {
  const found = useQuery(api.cascade.get.queryOptions({ input: { taskId } }));
  if (found.data === undefined)
    return found.isError ? <RefusalNote error={found.error} /> : <Loading lines={8} />;
  return <Sharing shared={sharedOfTask(found.data)} />;
}

function OfPart({ subTaskId }: { subTaskId: string }) {
  const found = useQuery(api.cascade.getSubTask.queryOptions({ input: { subTaskId } }));
  if (found.data === undefined)
    return found.isError ? <RefusalNote error={found.error} /> : <Loading lines={8} />;
  return <Sharing shared={sharedOfPart(found.data)} />;
}

function Sharing({ shared }: { shared: Shared }) {
  const text = useWords(partWords);
  return (
    <>
      <PageHead
        title={text.giveTitle}
        above={
          <PageLink to="/tasks/$taskId" params={{ taskId: shared.taskId }} size="sm">
            {shared.taskTitle}
          </PageLink>
        }
        below={
          <>
            {shared.part && <span>{shared.part.title}</span>}
            <Text span size="sm">
              {text.due} <DateText date={shared.dueOn} />
            </Text>
          </>
        }
      />
      <ShareForm shared={shared} />
    </>
  );
}

function sharedOfTask({ task, shares, indicators }: Cascade): Shared {
  return {
    taskId: task.id,
    taskTitle: task.title,
    part: undefined,
    dueOn: task.dueOn,
    shares,
    indicators: indicators.flatMap((it) => (it.additive ? [{ ...it, allocation: it }] : [])),
  };
}

function sharedOfPart(part: Part): Shared {
  const nothing = (total: string) => ({ total, allocated: '0', agreed: '0' });
  return {
    taskId: part.task.id,
    taskTitle: part.task.title,
    part: { id: part.id, title: part.title },
    dueOn: part.dueOn,
    shares: part.below?.shares ?? nothing('100'),
    indicators: part.indicators.map(({ id, name, unitOfMeasure }) => {
      const below = part.below?.indicators.find(({ indicatorId }) => indicatorId === id);
      const own = part.parts.find(({ indicatorId }) => indicatorId === id)?.part ?? '0';
      return { indicatorId: id, name, unitOfMeasure, allocation: below?.additive ? below : nothing(own) };
    }),
  };
}
