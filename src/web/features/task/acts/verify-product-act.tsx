import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task-act-words.ts';
import type { Task } from '../task.ts';
import { AnswerAct } from '#web/ui/form/answer-act.tsx';

/** Confirms a product, or sends it back and says why. */
export function VerifyProductAct({
  task,
  productId,
  productName,
}: {
  task: Task;
  productId: string;
  productName: string;
}) {
  const text = useWords(taskActWords);
  const version = task.products.find((product) => product.id === productId)?.version ?? 1;
  return (
    <AnswerAct
      key={task.version}
      label={text.verifyProduct}
      legend={productName}
      answers={text.outcomes}
      open={['verified', 'sentBack']}
      send={(outcome, note) =>
        client.task.verifyProduct({ productId, version, outcome, ...(note === undefined ? {} : { note }) })
      }
    />
  );
}
