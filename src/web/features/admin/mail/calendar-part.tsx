import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { mailWords } from '#web/text/admin/mail-words.ts';
import { useWords } from '#web/text/language.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { ShownOnce } from '../accounts/new-password-act.tsx';
import frame from '../admin-frame.module.css';
import type { MailSettings } from './mail-settings.ts';

/** The secret address under which a calendar follows one's deadlines. */
export function CalendarPart({ settings: { calendar } }: { settings: MailSettings }) {
  const text = useWords(mailWords);
  const queries = useQueryClient();
  const asked = { onSuccess: () => queries.invalidateQueries({ queryKey: api.notice.mailSettings.key() }) };
  const renew = useMutation({ mutationFn: () => client.notice.renewCalendar({}), ...asked });
  const withdraw = useMutation({ mutationFn: () => client.notice.withdrawCalendar({}), ...asked });
  return (
    <Section title={text.calendar}>
      <p className={frame.quiet}>
        {text.calendarNote} {text.calendarSecret}
      </p>
      {calendar !== null && (
        <FactsList
          facts={[
            { name: text.madeAt, value: <InstantText at={calendar.madeAt} /> },
            {
              name: text.readAt,
              value: calendar.readAt === null ? text.notRead : <InstantText at={calendar.readAt} />,
            },
          ]}
        />
      )}
      {renew.data !== undefined ? (
        <>
          <ShownOnce secret={window.location.origin + renew.data.path} onDone={() => renew.reset()} />
          <p className={frame.quiet}>{text.howTo}</p>
        </>
      ) : (
        <div className={frame.acts}>
          <Button
            size="compact-md"
            variant={calendar === null ? 'filled' : 'default'}
            loading={renew.isPending}
            onClick={() => {
              withdraw.reset();
              renew.mutate();
            }}
          >
            {calendar === null ? text.makeCalendar : text.renewCalendar}
          </Button>
          {calendar !== null && (
            <Button
              size="compact-md"
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate()}
            >
              {text.withdrawCalendar}
            </Button>
          )}
        </div>
      )}
      {withdraw.isSuccess && (
        <Alert mt="sm" color="accent" variant="light" role="status">
          {text.withdrawn}
        </Alert>
      )}
      {renew.isError && <RefusalNote error={renew.error} />}
      {withdraw.isError && <RefusalNote error={withdraw.error} />}
    </Section>
  );
}
