import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type WebhookKind, webhookKinds } from '#domain/connection/webhook-kinds.ts';
import { client } from '#web/api/client.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { useWords } from '#web/text/language.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import frame from '../admin-frame.module.css';
import { useFoundUnits } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';
import { SecretAct } from './secret-act.tsx';

/** Registers an address that is told of acts; its secret is shown once. */
export function NewWebhookAct() {
  const text = useWords(connectionWords);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [kinds, setKinds] = useState<WebhookKind[]>([]);
  const [unit, setUnit] = useState<Choice | null>(null);
  return (
    <SecretAct
      label={text.newWebhook}
      main
      ready={name.trim() !== '' && address.trim() !== '' && kinds.length > 0}
      make={() =>
        client.account.registerWebhook({
          name: name.trim(),
          address: address.trim(),
          kinds,
          ...(unit === null ? {} : { unitId: unit.value }),
        })
      }
    >
      <textKind.Edit label={text.name} required value={name} onChange={(value) => setName(value ?? '')} />
      <textKind.Edit
        label={text.address}
        description={text.addressNote}
        required
        value={address}
        onChange={(value) => setAddress(value ?? '')}
      />
      <SearchChoice label={text.of} value={unit} onChange={setUnit} useFound={useFoundUnits} />
      <Checkbox.Group
        label={text.kinds}
        value={kinds}
        onChange={(values) => setKinds(webhookKinds.filter((kind) => values.includes(kind)))}
      >
        <div className={frame.filters} style={{ alignItems: 'start', marginTop: 6 }}>
          {webhookKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={text.kindWords[kind]} />
          ))}
        </div>
      </Checkbox.Group>
    </SecretAct>
  );
}
