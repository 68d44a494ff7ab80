import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { digestRhythms, type MailChoice, mailRhythms, noticeGroups } from '#domain/notice/mail-choice.ts';
import { api, client } from '#web/api/client.ts';
import { mailWords } from '#web/text/admin/mail-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';

/** Hours at which somebody may want his mail, and half hours between. */
const times = Array.from({ length: 34 }, (_, half) => {
  const hour = 5 + Math.floor(half / 2);
  return `${String(hour).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
});
const leads = [0, 1, 2, 3, 5, 7, 10, 14, 30];
const alarms = [0, 1, 2, 3, 7];

/** How often which notices come by mail, when somebody is reminded, and in which language. */
export function RhythmPart({ choice: kept }: { choice: MailChoice }) {
  const text = useWords(mailWords);
  const queries = useQueryClient();
  const [choice, setChoice] = useState(kept);
  const save = useMutation({
    mutationFn: () => client.notice.chooseRhythm(choice),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.notice.mailSettings.key() }),
  });
  const set = (part: Partial<MailChoice>) => {
    save.reset();
    setChoice({ ...choice, ...part });
  };
  const days = (numbers: readonly number[], chosen: number | null) =>
    [...new Set([...numbers, ...(chosen === null ? [] : [chosen])])]
      .toSorted((one, other) => one - other)
      .map((number) => ({ value: String(number), label: text.daysBefore(number) }));
  const numberOf = (value: string) => (value === '' ? null : Number(value));
  const digests = digestRhythms(choice);
  return (
    <Section title={text.rhythm}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className={frame.filters}>
          {noticeGroups.map((group) => (
            <NativeSelect
              key={group}
              label={text.groups[group]}
              description={text.groupNotes[group]}
              data={mailRhythms.map((rhythm) => ({ value: rhythm, label: text.rhythms[rhythm] }))}
              value={choice[group]}
              onChange={({ currentTarget: { value } }) => {
                const rhythm = mailRhythms.find((it) => it === value);
                if (rhythm !== undefined) set({ [group]: rhythm });
              }}
            />
          ))}
        </div>
        {digests.length > 0 && (
          <fieldset className={frame.group}>
            <legend>{text.digest}</legend>
            <p className={frame.quiet}>{text.digestNote}</p>
            <div className={frame.filters}>
              <NativeSelect
                label={text.at}
                data={times.includes(choice.at) ? times : [choice.at, ...times]}
                value={choice.at}
                onChange={(event) => set({ at: event.currentTarget.value })}
              />
              {digests.includes('weekly') && (
                <NativeSelect
                  label={text.weekday}
                  data={text.weekdays.map((label, day) => ({ value: String(day + 1), label }))}
                  value={String(choice.weekday)}
                  onChange={(event) => set({ weekday: Number(event.currentTarget.value) })}
                />
              )}
            </div>
            <Checkbox
              label={text.workingDays}
              checked={choice.workingDays}
              onChange={(event) => set({ workingDays: event.currentTarget.checked })}
            />
          </fieldset>
        )}
        <fieldset className={frame.group}>
          <legend>{text.reminders}</legend>
          <div className={frame.filters}>
            <NativeSelect
              label={text.lead}
              data={[{ value: '', label: text.leadUsual }, ...days(leads, choice.leadDays)]}
              value={choice.leadDays === null ? '' : String(choice.leadDays)}
              onChange={(event) => set({ leadDays: numberOf(event.currentTarget.value) })}
            />
            <NativeSelect
              label={text.alarm}
              data={[{ value: '', label: text.noAlarm }, ...days(alarms, choice.alarmDays)]}
              value={choice.alarmDays === null ? '' : String(choice.alarmDays)}
              onChange={(event) => set({ alarmDays: numberOf(event.currentTarget.value) })}
            />
            <NativeSelect
              label={text.language}
              data={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
              value={choice.language}
              onChange={(event) => set({ language: event.currentTarget.value === 'en' ? 'en' : 'vi' })}
            />
          </div>
        </fieldset>
        <Button type="submit" size="compact-md" loading={save.isPending}>
          {text.save}
        </Button>
      </form>
      {save.isSuccess && (
        <Alert mt="sm" color="accent" variant="light" role="status">
          {text.saved}
        </Alert>
      )}
      {save.isError && <RefusalNote error={save.error} />}
    </Section>
  );
}
