import { useState } from 'react';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { SecretAct } from './secret-act.tsx';

/** Gives a new secret; the old one holds on for as long as is chosen. */
export function RotateAct({
  name,
  rotate,
}: {
  name: string;
  rotate: (overlapHours: number) => Promise<{ secret: string }>;
}) {
  const text = useWords(connectionWords);
  const [hours, setHours] = useState('24');
  return (
    <SecretAct
      label={text.newSecret}
      title={`${text.newSecret}: ${name}`}
      ready
      make={() => rotate(Number(hours))}
    >
      <choiceKind.Edit
        label={text.overlap}
        required
        value={hours}
        options={Object.entries(text.overlaps).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setHours(value ?? '24')}
      />
    </SecretAct>
  );
}
