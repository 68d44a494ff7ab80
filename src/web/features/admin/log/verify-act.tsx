import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '#web/api/client.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/** Computes every chain of the log again and says whether all fits. */
export function VerifyAct() {
  const text = useWords(logWords);
  const verify = useMutation({ mutationFn: () => client.account.verifyLog({}) });
  const { data } = verify;
  return (
    <div>
      <Button size="compact-md" loading={verify.isPending} onClick={() => verify.mutate()}>
        {text.verify}
      </Button>
      <div aria-live="polite">
        {verify.isPending && text.verifying}
        {data !== undefined && (
          <Alert mt={8} color={data.faults.length === 0 ? 'accent' : 'red'} variant="light">
            {data.faults.length === 0
              ? text.whole(data.entries)
              : text.broken(data.faults.length, data.entries)}
            {data.faults.slice(0, 20).map((fault) => (
              <div key={`${fault.authorityId} ${fault.sequence} ${fault.problem}`}>
                {fault.authorityId}, {text.place(fault.sequence)}: {text.problems[fault.problem]}
              </div>
            ))}
          </Alert>
        )}
      </div>
      {verify.isError && <RefusalNote error={verify.error} />}
    </div>
  );
}
