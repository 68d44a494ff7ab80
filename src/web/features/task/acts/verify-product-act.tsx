import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { AnswerAct } from '#web/ui/form/answer-act.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';

type Product = Answers['task']['getProduct'];

/** Confirms a product against the checklist of its kind, or sends it back and says why. */
export function VerifyProductAct({ productId, productName }: { productId: string; productName: string }) {
  const text = useWords(taskActWords);
  const { data: product } = useQuery(api.task.getProduct.queryOptions({ input: { productId } }));
  const [ticked, setTicked] = useState<{ [item: string]: string | null }>({});
  if (product === undefined) return null;
  const files = product.revisions.at(-1)?.evidence ?? [];
  const checked = Object.entries(ticked).flatMap(([item, restsOn]) =>
    restsOn === null ? [] : [{ item, restsOn }],
  );
  return (
    <AnswerAct
      label={text.verifyProduct}
      at={`verifyProduct-${productId}`}
      about={
        <div>
          <Text size="sm" mb={6}>
            {files.length > 0 ? text.handedInFiles : text.nothingHandedIn}
          </Text>
          <EvidenceList files={files} />
        </div>
      }
      legend={productName}
      answers={text.outcomes}
      open={['verified', 'sentBack']}
      more={(outcome) =>
        outcome === 'verified' &&
        product.proofs.map((proof) => (
          <ProofField
            key={proof.id}
            product={product}
            proof={proof}
            value={ticked[proof.id] ?? null}
            onChange={(restsOn) => setTicked((all) => ({ ...all, [proof.id]: restsOn }))}
          />
        ))
      }
      seen={product.version}
      send={(outcome, note, version) =>
        client.task.verifyProduct({
          productId,
          version,
          outcome,
          checked: outcome === 'verified' ? checked : [],
          ...(note === undefined ? {} : { note }),
        })
      }
    />
  );
}

/** What an item of the checklist rests on: a file that was handed in, or the paper whose number was given. */
function ProofField({
  product,
  proof,
  value,
  onChange,
}: {
  product: Product;
  proof: Product['proofs'][number];
  value: string | null;
  onChange: (restsOn: string | null) => void;
}) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const files = product.revisions.at(-1)?.evidence ?? [];
  return (
    <choiceKind.Edit
      label={asHeading(proof.title[language])}
      required={proof.required}
      none={text.notProved}
      options={[
        ...(product.documentNumber === null
          ? []
          : [{ value: 'document', label: text.paper(product.documentNumber) }]),
        ...files.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(restsOn) => onChange(restsOn ?? null)}
    />
  );
}
