import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PasswordField } from '#web/ui/form/password-field.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import frame from '../admin-frame.module.css';
import { QrCode } from './qr-code.tsx';

/** Turning the second factor on, with the code to scan and the recovery codes, and off. */
export function SecondFactorPart() {
  const text = useWords(securityWords);
  const queries = useQueryClient();
  const { data: me } = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const again = () => queries.invalidateQueries({ queryKey: api.account.whoAmI.key() });
  const enrol = useMutation({ mutationFn: () => client.account.enrolSecondFactor({ password }) });
  const confirm = useMutation({
    mutationFn: () => client.account.confirmSecondFactor({ code }),
    onSuccess: () => {
      setPassword('');
      setCode('');
      enrol.reset();
      return again();
    },
  });
  const disable = useMutation({
    mutationFn: () => client.account.disableSecondFactor({ password, code }),
    onSuccess: () => {
      setPassword('');
      setCode('');
      confirm.reset();
      return again();
    },
  });
  const on = me?.secondFactor ?? false;
  const error = enrol.error ?? confirm.error ?? disable.error;
  const passwordField = (
    <PasswordField
      label={text.present}
      autoComplete="current-password"
      value={password}
      onChange={(event) => setPassword(event.currentTarget.value)}
    />
  );
  const codeField = (label: string) => (
    <TextInput
      label={label}
      autoComplete="one-time-code"
      value={code}
      onChange={(event) => setCode(event.currentTarget.value)}
    />
  );
  return (
    <Section
      title={text.factor}
      note={<StateTag tone={on ? 'good' : 'warn'}>{on ? text.factorOn : text.factorOff}</StateTag>}
    >
      <p className={frame.quiet}>{text.factorNote}</p>
      {confirm.data !== undefined && (
        <div role="status">
          <h3>{text.recovery}</h3>
          <p>{text.recoveryNote}</p>
          <div className={frame.once}>
            <ul className={frame.codes}>
              {confirm.data.recoveryCodes.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <Stack maw={420} gap="sm">
        {!on && enrol.data === undefined && (
          <>
            {passwordField}
            <Button
              size="compact-md"
              style={{ alignSelf: 'flex-start' }}
              disabled={password === ''}
              loading={enrol.isPending}
              onClick={() => enrol.mutate()}
            >
              {text.enrol}
            </Button>
          </>
        )}
        {!on && enrol.data?.address !== undefined && (
          <>
            <h3 style={{ margin: 0 }}>{text.scan}</h3>
            <QrCode text={enrol.data.address} label={text.scanLabel} />
            <div>
              {text.orType}
              <div className={frame.once}>{enrol.data.secret}</div>
            </div>
            {codeField(text.sixDigits)}
            <Button
              size="compact-md"
              style={{ alignSelf: 'flex-start' }}
              disabled={code === ''}
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {text.confirm}
            </Button>
          </>
        )}
        {on && (
          <>
            {passwordField}
            {codeField(text.codeOrRecovery)}
            <Button
              size="compact-md"
              style={{ alignSelf: 'flex-start' }}
              variant="default"
              disabled={password === '' || code === ''}
              loading={disable.isPending}
              onClick={() => disable.mutate()}
            >
              {text.disable}
            </Button>
          </>
        )}
        {error !== null && <RefusalNote error={error} />}
      </Stack>
    </Section>
  );
}
