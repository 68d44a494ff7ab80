import { Text } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { asHeading, productKindTerms, productStateTerms, termOf } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import { VerifyProductAct } from '../acts/verify-product-act.tsx';
import classes from './products-view.module.css';
import type { Task } from '../task.ts';

type ProductState = Task['products'][number]['state'];
const tones: { [state in ProductState]: Tone } = { handedIn: 'warn', verified: 'good', sentBack: 'bad' };

/** What came of the work, and whether somebody else has confirmed it. */
export function ProductsView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const mayVerify = task.actions.includes('verifyProduct');
  return (
    <Section title={text.products} note={task.products.length > 0 ? task.products.length : undefined}>
      {task.products.length === 0 && <Text c="dimmed">{text.noProducts}</Text>}
      {task.products.map((product) => (
        <div key={product.id} className={classes.product}>
          <div>
            <div className={classes.name}>{product.name}</div>
            <Text size="xs" c="dimmed">
              {[
                asHeading(termOf(productKindTerms, product.kind)[language]),
                product.documentNumber && `${text.documentNumber} ${product.documentNumber}`,
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              · {text.handedInOn} <DateText date={product.handedInOn} />
            </Text>
            {product.note && <div>{product.note}</div>}
          </div>
          <div className={classes.state}>
            <StateTag tone={tones[product.state]}>
              {asHeading(productStateTerms[product.state][language])}
            </StateTag>
            {mayVerify && product.state === 'handedIn' && (
              <VerifyProductAct task={task} productId={product.id} productName={product.name} />
            )}
          </div>
        </div>
      ))}
    </Section>
  );
}
