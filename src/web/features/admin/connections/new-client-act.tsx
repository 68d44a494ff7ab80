import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type Scope, scopes } from '#domain/access/scopes.ts';
import { client } from '#web/api/client.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { useFoundUnits } from '../find-choices.ts';
import frame from '../admin-frame.module.css';
import { type Choice, SearchChoice } from '../search-choice.tsx';
import { scopeName } from '../security/scope-name.ts';
import { SecretAct } from './secret-act.tsx';

/** Registers a program of another system; its id and secret are shown once. */
export function NewClientAct() {
  const text = useWords(connectionWords);
  const security = useWords(securityWords);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<Choice | null>(null);
  const [power, setPower] = useState<'inspector' | 'specialist'>('inspector');
  const [chosen, setChosen] = useState<Scope[]>([]);
  const [until, setUntil] = useState<string | null>();
  const [networks, setNetworks] = useState('');
  const offered = scopes.filter((scope) => power === 'specialist' || scope.endsWith(':read'));
  return (
    <SecretAct
      label={text.newClient}
      main
      ready={name.trim() !== '' && unit !== null && chosen.length > 0 && Boolean(until)}
      make={async () => {
        const made = await client.account.registerClient({
          name: name.trim(),
          unitId: unit?.value ?? '',
          power,
          scopes: chosen.filter((scope) => offered.includes(scope)),
          until: until ?? '',
          networks: networks
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        });
        return {
          secret: made.secret,
          besides: (
            <p>
              {text.clientId}: <b style={{ overflowWrap: 'anywhere' }}>{made.clientId}</b>
            </p>
          ),
        };
      }}
    >
      <textKind.Edit label={text.name} required value={name} onChange={(value) => setName(value ?? '')} />
      <SearchChoice label={text.of} required value={unit} onChange={setUnit} useFound={useFoundUnits} />
      <choiceKind.Edit
        label={text.power}
        required
        value={power}
        options={(['inspector', 'specialist'] as const).map((value) => ({
          value,
          label: text.powers[value],
        }))}
        onChange={(value) => setPower(value === 'specialist' ? 'specialist' : 'inspector')}
      />
      <Checkbox.Group
        label={text.scopes}
        {...(power === 'specialist' && { description: security.importNote })}
        value={chosen}
        onChange={(values) => setChosen(scopes.filter((scope) => values.includes(scope)))}
      >
        <div className={frame.filters} style={{ alignItems: 'start', marginTop: 6 }}>
          {offered.map((scope) => (
            <Checkbox key={scope} value={scope} label={scopeName(scope, security)} />
          ))}
        </div>
      </Checkbox.Group>
      <dateKind.Edit label={text.lastDay} required value={until} onChange={setUntil} />
      <textKind.Edit
        label={text.networks}
        description={text.networksNote}
        value={networks}
        onChange={(value) => setNetworks(value ?? '')}
      />
    </SecretAct>
  );
}
