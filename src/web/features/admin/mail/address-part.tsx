import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { mailWords } from '#web/text/admin/mail-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';
import type { MailSettings } from './mail-settings.ts';

/** Where one's mails go, and whether they come. */
export function AddressPart({ settings }: { settings: MailSettings }) {
  const text = useWords(mailWords);
  const queries = useQueryClient();
  const { mailAddress, mailServer } = settings;
  const [address, setAddress] = useState(mailAddress ?? '');
  const choose = useMutation({
    mutationFn: (wanted: string | null) => client.notice.chooseMail({ address: wanted }),
    onSuccess: (kept) => {
      setAddress(kept.mailAddress ?? '');
      return queries.invalidateQueries({ queryKey: api.notice.key() });
    },
  });
  const test = useMutation({ mutationFn: () => client.notice.sendTest({}) });
  return (
    <Section title={text.address}>
      <p className={frame.quiet}>{text.addressNote}</p>
      {!mailServer && (
        <Alert mb="sm" color="yellow" variant="light">
          {text.noServer}
        </Alert>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          choose.mutate(address.trim());
        }}
      >
        <Stack maw={420} gap="sm" mb="sm">
          <TextInput
            type="email"
            autoComplete="email"
            label={text.mailAddress}
            {...(mailAddress === null ? { description: text.noAddress } : {})}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </Stack>
        <div className={frame.acts}>
          <Button
            type="submit"
            size="compact-md"
            loading={choose.isPending}
            disabled={address.trim() === '' || address.trim() === mailAddress}
          >
            {text.save}
          </Button>
          {mailAddress !== null && (
            <>
              <Button
                size="compact-md"
                variant="default"
                loading={test.isPending}
                onClick={() => test.mutate()}
              >
                {text.test}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => choose.mutate(null)}>
                {text.clear}
              </Button>
            </>
          )}
        </div>
      </form>
      {test.data && (
        <Alert mt="sm" color={test.data.queued ? 'accent' : 'yellow'} variant="light" role="status">
          {test.data.queued ? text.testSent : text.testNotSent}
        </Alert>
      )}
      {choose.isError && <RefusalNote error={choose.error} />}
      {test.isError && <RefusalNote error={test.error} />}
    </Section>
  );
}
