import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Indicator } from '#domain/score/indicator.ts';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { targetText } from '#web/text/task/target-text.ts';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Task, TaskIndicator } from '../task.ts';

type Entered<Value> = Value | null | undefined;

/** The official says on what other terms he would take ordered work on, and why. Only what he changes is sent. */
export function NegotiateAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<{ dueOn?: Entered<string>; product?: string }>({});
  const { dueOn = 'dueOn' in typed ? undefined : task.dueOn, product = task.expectedProduct } = typed;
  const [targets, setTargets] = useState<{ [indicatorId: string]: Entered<string> }>({});
  const [reason, setReason] = useState('');
  const otherDue = typeof dueOn === 'string' && dueOn !== task.dueOn ? { dueOn } : {};
  const otherProduct =
    product.trim() !== '' && product.trim() !== task.expectedProduct
      ? { expectedProduct: product.trim() }
      : {};
  const indicators = task.indicators.flatMap(({ id, measured }) => {
    const target = targets[id];
    return 'target' in measured && typeof target === 'string' && target !== measured.target
      ? [{ indicatorId: id, target: withTarget(measured, target) }]
      : [];
  });
  const terms = { ...otherDue, ...otherProduct, ...(indicators.length === 0 ? {} : { indicators }) };
  const changed = Object.keys(terms).length > 0;
  const readable = dueOn !== undefined && Object.values(targets).every((it) => it !== undefined);
  return (
    <ActDialog
      label={text.negotiate}
      size="lg"
      ready={changed && readable && reason.trim() !== ''}
      seen={task.version}
      send={(version) =>
        client.task.answerOrder({
          taskId: task.id,
          version,
          answer: 'negotiate',
          reason: reason.trim(),
          terms,
        })
      }
      onDrop={() => {
        setTyped({});
        setTargets({});
        setReason('');
      }}
    >
      <Text size="sm">{text.negotiateNote}</Text>
      <dateKind.Edit
        label={text.otherDue}
        value={dueOn}
        onChange={(value) => setTyped({ ...typed, dueOn: value })}
      />
      <longTextKind.Edit
        label={text.otherProduct}
        value={product}
        onChange={(value) => setTyped({ ...typed, product: value ?? '' })}
      />
      {task.indicators.map(
        ({ id, name, unitOfMeasure, measured }) =>
          'target' in measured && (
            <numberKind.Edit
              key={id}
              label={text.otherTarget(name)}
              description={text.orderedTarget(targetText(measured, language))}
              unit={unitOfMeasure}
              value={measured.target}
              onChange={(value) => setTargets((all) => ({ ...all, [id]: value }))}
            />
          ),
      )}
      <longTextKind.Edit
        label={text.reason}
        required
        value={reason}
        onChange={(value) => setReason(value ?? '')}
        error={changed ? undefined : text.nothingElse}
      />
    </ActDialog>
  );
}

/** The same measure with another target, without what came of it. */
function withTarget(measured: TaskIndicator['measured'], target: string): Indicator {
  const { actual: _actual, ...shape } = measured as Extract<Indicator, { direction: 'atLeast' }>;
  return { ...shape, target };
}
