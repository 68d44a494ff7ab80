import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Task } from './task.ts';
import { TaskStateTag } from './task-state.tsx';

const TaskActs = lazy(async () => ({ default: (await import('./acts/task-acts.tsx')).TaskActs }));
const TaskStory = lazy(async () => ({ default: (await import('./story/task-story.tsx')).TaskStory }));

/** A task with its whole story, and the acts that are open to whoever looks. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const task = useQuery(api.task.get.queryOptions({ input: { taskId } }));
  if (task.isError) return <RefusalNote error={task.error} onAgain={() => void task.refetch()} />;
  if (task.isPending) return <Loading lines={12} />;
  return <WholeTask key={taskId} task={task.data} />;
}

function WholeTask({ task }: { task: Task }) {
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
        <Suspense>
          <TaskActs task={task} />
        </Suspense>
      </PageHead>
      <Suspense fallback={<Loading lines={12} />}>
        <TaskStory task={task} />
      </Suspense>
    </>
  );
}
