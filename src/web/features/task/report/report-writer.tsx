import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { instantText } from '#web/ui/format-date.ts';
import { useDraft } from '#web/ui/form/drafts.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import type { Task } from '../task.ts';
import { ReportCheck } from './report-check.tsx';
import {
  beginReport,
  type EnteredReport,
  type FiledReport,
  type ReportDraft,
  readReport,
} from './report-draft.ts';
import { ReportForm } from './report-form.tsx';
import type { Obligation } from './report-periods.ts';

/** Writes a report, has it checked, sends it; a draft is kept with every keystroke until it is sent. */
export function ReportWriter({
  task,
  period,
  filed,
  given,
}: {
  task: Task;
  period: Obligation;
  filed: FiledReport | undefined;
  /** What somebody entered for the official since. */
  given: EnteredReport | null;
}) {
  const text = useWords(reportWords);
  const undo = useWords(undoWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // What is entered anew is not hidden by what was begun before it.
  const draft = useDraft<ReportDraft>(
    `report.${task.id}.${period.period}${given === null ? '' : `.${given.enteredAt}`}`,
    () => beginReport(task, filed, language, given),
  );
  // Files come in while somebody types: each change starts from the latest.
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const change = (part: (draft: ReportDraft) => Partial<ReportDraft>) => {
    latest.current = { ...latest.current, ...part(latest.current) };
    draft.change(latest.current);
  };
  const [checking, setChecking] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const noteBusy = useCallback((now: boolean) => setBusy(now), []);
  const sealed = period.sealedOn !== null;
  const { content, problems } = readReport(draft.value, task, period.period, language, sealed);
  const toMend = Object.keys(problems).length;
  const send = useMutation({
    mutationFn: () =>
      sealed
        ? client.task.correctReport({ ...content, reason: draft.value.reason.trim() })
        : client.task.report(content),
    onSuccess: async ({ id }) => {
      draft.drop();
      await navigate({ to: '/reports/$reportId', params: { reportId: id } });
      await queries.invalidateQueries();
    },
  });
  const check = () => {
    setTried(true);
    if (toMend > 0 || busy) return;
    setChecking(true);
    globalThis.scrollTo({ top: 0 });
  };
  const discard = () => {
    const written = draft.value;
    draft.drop();
    offerUndo({ said: undo.draftDropped, undo: async () => draft.change(written) });
  };
  const mend = () => {
    send.reset();
    setChecking(false);
  };
  if (checking)
    return (
      <ReportCheck
        task={task}
        period={period}
        filed={filed}
        content={content}
        files={draft.value.files}
        send={send}
        onMend={mend}
      />
    );
  return (
    <>
      {sealed ? (
        <Alert mb="md" color="yellow" variant="light">
          {text.sealed}
        </Alert>
      ) : (
        filed && (
          <Alert mb="md" color="accent" variant="light">
            {text.again(filed.revision)}
          </Alert>
        )
      )}
      {given !== null && (
        <Alert mb="md" color="accent" variant="light" role="note">
          {text.entered(given.enteredBy, instantText(given.enteredAt))}
        </Alert>
      )}
      <ReportForm
        task={task}
        period={period}
        filed={filed}
        draft={draft.value}
        change={change}
        problems={tried ? problems : {}}
        sealed={sealed}
        onBusy={noteBusy}
        onCheck={check}
      />
      <Group mt="md" gap="sm">
        <Button type="submit" form="report">
          {text.check}
        </Button>
        {draft.keptAt !== undefined && (
          <>
            <Text size="xs" c="dimmed">
              {text.kept} <InstantText at={draft.keptAt} />
            </Text>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>
              {text.drop}
            </Button>
          </>
        )}
      </Group>
      {tried && toMend > 0 && (
        <Text role="alert" mt="xs" c="var(--mantine-color-error)">
          {text.toMend(toMend)}
        </Text>
      )}
    </>
  );
}
