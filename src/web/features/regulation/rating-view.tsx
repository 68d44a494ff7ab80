import type { ReactNode } from 'react';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Condition } from '#regulation/condition.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Quota } from '#regulation/rating.ts';
import type { Source } from '#regulation/source.ts';
import type { Wording } from '#regulation/wording.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { ConditionText } from './condition-text.tsx';
import classes from './rules.module.css';

interface Rule {
  id: string;
  title: Wording;
  source: Source;
  when?: Condition | undefined;
}

/** From score to level: the table, what knocks out, what limits, how many may have it. */
export function RatingView({ pack, names }: { pack: Pack; names: Names }) {
  const text = useWords(regulationWords);
  const { rating, head } = pack;
  const rule = (it: Rule, after?: ReactNode) => (
    <li key={it.id}>
      <div className={classes.head}>
        <b>{asHeading(names.title(it.title))}</b>
        {after && <span>{after}</span>}
      </div>
      {it.when && <ConditionText condition={it.when} names={names} />}
      <SourceNote source={it.source} documents={head.documents} />
    </li>
  );
  const limitOf = (notAbove: string) =>
    rating.levels.some((it) => it.id === notAbove) ? names.level(notAbove) : names.fact(notAbove);
  return (
    <Section title={text.rating}>
      <h3 className={classes.title}>{text.table}</h3>
      <ul className={classes.rules}>
        {rating.table.map((row) => (
          <li key={row.level}>
            <div className={classes.head}>
              <b>{asHeading(names.level(row.level))}</b>
              {row.from !== undefined && <span>{text.rowFrom(names.figure(row.from))}</span>}
              {row.from === undefined && row.when === undefined && <span>{text.rest}</span>}
            </div>
            {row.when && <ConditionText condition={row.when} names={names} />}
            <SourceNote source={row.source} documents={head.documents} />
          </li>
        ))}
      </ul>
      <Rules title={text.noRating}>{rating.noRating.map((it) => rule(it))}</Rules>
      <Rules title={text.vetoes}>{rating.vetoes.map((it) => rule(it, `→ ${names.level(it.level)}`))}</Rules>
      <Rules title={text.ceilings}>
        {rating.ceilings.map((it) => rule(it, text.notAbove(limitOf(it.notAbove))))}
      </Rules>
      <Rules title={text.quotas}>
        {rating.quotas.map((quota) => (
          <QuotaRule key={quota.id} quota={quota} pack={pack} names={names} />
        ))}
      </Rules>
    </Section>
  );
}

function Rules({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.rules}>{children}</ul>
    </>
  );
}

function QuotaRule({ quota, pack, names }: { quota: Quota; pack: Pack; names: Names }) {
  const text = useWords(regulationWords);
  const { documents } = pack.head;
  const levels = (ids: string[]) => ids.map((id) => `“${names.level(id)}”`).join(', ');
  const lines = [
    text.quotaText(names.figure(quota.share), names.level(quota.level), levels(quota.base)),
    ...(quota.otherReading === undefined ? [] : [text.otherReading(levels(quota.otherReading))]),
    text.rounding[quota.rounding],
    text.withinEach(quota.within.map((scope) => text.scopes[scope]).join(' × ')),
    text.excessTo(names.level(quota.excessTo)),
  ];
  return (
    <li>
      <div className={classes.head}>
        <b>{asHeading(names.title(quota.title))}</b>
      </div>
      <div className={classes.how}>{lines.join('; ')}.</div>
      <SourceNote source={quota.source} documents={documents} />
      {quota.exceptional && (
        <div className={classes.how}>
          {names.title(quota.exceptional.title)}: {text.exceptional(names.figure(quota.exceptional.share))}
          <SourceNote source={quota.exceptional.source} documents={documents} />
        </div>
      )}
    </li>
  );
}
