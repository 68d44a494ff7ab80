import { useState } from 'react';
import { powerKinds } from '#domain/access/actor.ts';
import { client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { accountWords } from '#web/text/admin/account-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, powerTerms } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { useFoundUnits } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';

/** Gives an account a power at a unit or everywhere, from today or a day to come. */
export function GivePowerAct({ accountId, userName }: { accountId: string; userName: string }) {
  const text = useWords(accountWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const [kind, setKind] = useState<(typeof powerKinds)[number]>('specialist');
  const [unit, setUnit] = useState<Choice | null>(null);
  const [reach, setReach] = useState<'unit' | 'subtree'>('unit');
  const [council, setCouncil] = useState('');
  const [to, setTo] = useState<string | null | undefined>(null);
  return (
    <ActDialog
      label={text.givePower}
      title={`${text.givePower}: ${userName}`}
      ready={to !== undefined}
      send={() =>
        client.account.givePower({
          accountId,
          kind,
          reach,
          ...(unit === null ? {} : { unitId: unit.value }),
          ...(council.trim() === '' ? {} : { council: council.trim() }),
          ...(to ? { to } : {}),
        })
      }
    >
      <choiceKind.Edit
        label={text.power}
        required
        value={kind}
        options={powerKinds.map((value) => ({ value, label: asHeading(powerTerms[value][language]) }))}
        onChange={(value) => setKind(powerKinds.find((it) => it === value) ?? 'specialist')}
      />
      <SearchChoice label={text.unit} value={unit} onChange={setUnit} useFound={useFoundUnits} />
      {unit !== null && (
        <choiceKind.Edit
          label={text.reach}
          required
          value={reach}
          options={(['unit', 'subtree'] as const).map((value) => ({ value, label: text.reaches[value] }))}
          onChange={(value) => setReach(value === 'subtree' ? 'subtree' : 'unit')}
        />
      )}
      {kind === 'councilMember' && (
        <textKind.Edit label={text.council} value={council} onChange={(value) => setCouncil(value ?? '')} />
      )}
      <dateKind.Edit label={shared.until} value={to} onChange={setTo} />
    </ActDialog>
  );
}
