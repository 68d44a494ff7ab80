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

interface Typed {
  title: string;
  product: string;
  dueOn: Entered;
  share: Entered;
  parts: { [indicatorId: string]: Entered };
  reason: string;
}

/** The giver changes a part, or offers it again as it is; whoever takes it is asked anew. */
export function RevisePartAct({ part }: { part: Part }) {
  const text = useWords(partWords);
  // What was not typed into follows the part as it is.
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const { title, product, dueOn, share, reason }: Typed = {
    title: part.title,
    product: part.expectedProduct,
    dueOn: part.dueOn,
    share: part.share,
    reason: '',
    parts: {},
    ...typed,
  };
  const parts: Typed['parts'] = {
    ...Object.fromEntries(part.parts.map(({ indicatorId, part: own }) => [indicatorId, own])),
    ...typed.parts,
  };
  const write = (field: Partial<Typed>) => setTyped({ ...typed, ...field });
  const readable = Object.values(parts).every((it) => it !== undefined);
  return (
    <ActDialog
      label={text.revise}
      ready={title.trim() !== '' && product.trim() !== '' && Boolean(dueOn) && Boolean(share) && readable}
      seen={part.version}
      send={(version) =>
        client.cascade.revise({
          subTaskId: part.id,
          version,
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
      onDrop={() => setTyped({})}
    >
      <textKind.Edit
        label={text.partTitle}
        required
        value={title}
        onChange={(value) => write({ title: value ?? '' })}
      />
      <textKind.Edit
        label={text.product}
        required
        value={product}
        onChange={(value) => write({ product: value ?? '' })}
      />
      <dateKind.Edit label={text.due} required value={dueOn} onChange={(value) => write({ dueOn: value })} />
      <numberKind.Edit
        label={text.sharePercent}
        required
        unit="%"
        value={share}
        onChange={(value) => write({ share: value })}
      />
      {part.indicators.map(({ id, name, unitOfMeasure }) => (
        <numberKind.Edit
          key={id}
          label={text.indicatorPart(name)}
          unit={unitOfMeasure}
          value={parts[id] ?? null}
          onChange={(value) => write({ parts: { ...typed.parts, [id]: value } })}
        />
      ))}
      <longTextKind.Edit
        label={text.reason}
        value={reason}
        onChange={(value) => write({ reason: value ?? '' })}
      />
    </ActDialog>
  );
}
