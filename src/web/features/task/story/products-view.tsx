import { Text } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, productKindTerms, productStateTerms, termOf } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import { HandInAgainAct } from '../acts/hand-in-again-act.tsx';
import { VerifyProductAct } from '../acts/verify-product-act.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import type { Task } from '../task.ts';
import classes from './products-view.module.css';

type Product = Task['products'][number];
const tones: { [state in Product['state']]: Tone } = { handedIn: 'warn', verified: 'good', sentBack: 'bad' };

/** What came of the work, with what proves it, and whether somebody else has confirmed it. */
export function ProductsView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  return (
    <Section title={text.products} note={task.products.length > 0 ? task.products.length : undefined}>
      {task.products.length === 0 && <Text c="dimmed">{text.noProducts}</Text>}
      {task.products.map((product) => (
        <ProductView key={product.id} product={product} task={task} />
      ))}
    </Section>
  );
}

function ProductView({ product, task }: { product: Product; task: Task }) {
  const text = useWords(taskWords);
  const story = useWords(storyWords);
  const { language } = useLanguage();
  const mayVerify = task.actions.includes('verifyProduct') && product.state === 'handedIn';
  const mayHandIn = task.actions.includes('handInProduct') && product.state === 'sentBack';
  const earlier = product.revisions.slice(0, -1).toReversed();
  const kind = asHeading(termOf(productKindTerms, product.kind)[language]);
  return (
    <article className={classes.product}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.name}>{product.name}</h3>
          <Text size="xs" c="dimmed">
            {[kind, product.documentNumber && `${text.documentNumber} ${product.documentNumber}`]
              .filter(Boolean)
              .join(' · ')}{' '}
            · {text.handedInOn} <DateText date={product.handedInOn} />
            {product.revision > 1 && `, ${story.revisionOf(product.revision)}`}
          </Text>
          {product.note && <div>{product.note}</div>}
        </div>
        <div className={classes.state}>
          <StateTag tone={tones[product.state]}>
            {asHeading(productStateTerms[product.state][language])}
          </StateTag>
          {mayVerify && <VerifyProductAct productId={product.id} productName={product.name} />}
          {mayHandIn && <HandInAgainAct task={task} product={product} />}
        </div>
      </div>
      <EvidenceList files={product.revisions.at(-1)?.evidence ?? []} />
      {earlier.map((revision) => (
        <details key={revision.revision} className={classes.earlier}>
          <summary>
            {story.revisionOf(revision.revision)}
            {revision.verification !== null &&
              `: ${productStateTerms[revision.verification.outcome][language]}`}
            {revision.verification?.note && `. ${revision.verification.note}`}
          </summary>
          <EvidenceList files={revision.evidence} />
        </details>
      ))}
    </article>
  );
}
