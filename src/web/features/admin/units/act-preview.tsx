import type { Answers } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';

/** What an act would end, move and leave open. */
export function ActPreview({ shown }: { shown: Answers['organisation']['previewSuccession'] }) {
  const text = useWords(unitWords);
  const { movedUnits, endedPosts, openTasks, openTaskCount } = shown;
  return (
    <Section title={text.previewTitle}>
      <p className={frame.quiet}>{text.previewNote}</p>
      <h3>
        {text.movedUnits}: {movedUnits.length}
      </h3>
      {movedUnits.length > 0 && <p>{movedUnits.map(({ name }) => name).join('; ')}</p>}
      <h3>
        {text.endedPosts}: {endedPosts.length}
      </h3>
      {endedPosts.length > 0 && (
        <ul>
          {endedPosts.map(({ id, title, holders }) => (
            <li key={id}>
              {title}: {holders.length === 0 ? text.vacant : holders.join(', ')}
            </li>
          ))}
        </ul>
      )}
      <h3>
        {text.openTasks}: {openTaskCount}
      </h3>
      {openTasks.length > 0 && (
        <>
          <p className={frame.quiet}>{text.openTasksNote}</p>
          <DataTable
            label={text.openTasks}
            rows={openTasks}
            keyOf={({ taskId, unitName }) => `${taskId} ${unitName}`}
            columns={[
              {
                head: text.openTasks,
                names: true,
                cell: ({ taskId, title }) => (
                  <PageLink to="/tasks/$taskId" params={{ taskId }}>
                    {title}
                  </PageLink>
                ),
              },
              { head: text.unitOfOwner, width: '34%', cell: ({ unitName }) => unitName },
              { head: text.due, width: '14%', cell: ({ dueOn }) => <DateText date={dueOn} /> },
            ]}
          />
        </>
      )}
    </Section>
  );
}
