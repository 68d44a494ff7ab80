import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Part } from './part.ts';

type Entered = string | null | undefined;

/** The giver changes a part, or offers it again as it is; whoever takes it is asked anew. */
export function RevisePartAct({ part }: { part: Part }) {
  const text = useWords(partWords);
  const [title, setTitle] = useState(part.title);
  const [product, setProduct] = useState(part.expectedProduct);
  const [dueOn, setDueOn] = useState<Entered>(part.dueOn);
  const [share, setShare] = useState<Entered>(part.share);
  const [parts, setParts] = useState<{ [indicatorId: string]: Entered }>(() =>
    Object.fromEntries(part.parts.map(({ indicatorId, part: own }) => [indicatorId, own])),
  );
  const [reason, setReason] = useState('');
  const readable = Object.values(parts).every((it) => it !== undefined);
  return (
    <ActDialog
      label={text.revise}
      ready={title.trim() !== '' && product.trim() !== '' && Boolean(dueOn) && Boolean(share) && readable}
      send={() =>
        client.cascade.revise({
          subTaskId: part.id,
          version: part.version,
          title: title.trim(),
          expectedProduct: product.trim(),
          share: share ?? '',
          parts: Object.entries(parts).flatMap(([indicatorId, own]) =>
            own ? [{ indicatorId, part: own }] : [],
          ),
          ...(dueOn && dueOn !== part.dueOn ? { dueOn } : {}),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        })
      }
    >
      <textKind.Edit
        label={text.partTitle}
        required
        value={title}
        onChange={(value) => setTitle(value ?? '')}
      />
      <textKind.Edit
        label={text.product}
        required
        value={product}
        onChange={(value) => setProduct(value ?? '')}
      />
      <dateKind.Edit label={text.due} required value={dueOn} onChange={setDueOn} />
      <numberKind.Edit label={text.sharePercent} required unit="%" value={share} onChange={setShare} />
      {part.indicators.map(({ id, name, unitOfMeasure }) => (
        <numberKind.Edit
          key={id}
          label={text.indicatorPart(name)}
          unit={unitOfMeasure}
          value={parts[id] ?? null}
          onChange={(value) => setParts((all) => ({ ...all, [id]: value }))}
        />
      ))}
      <longTextKind.Edit label={text.reason} value={reason} onChange={(value) => setReason(value ?? '')} />
    </ActDialog>
  );
}
