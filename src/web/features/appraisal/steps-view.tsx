import type { ReactNode } from 'react';
import type { CeilingTrace, RowTrace, RuleTrace, Warning } from '#domain/appraisal/appraisal.ts';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Pack } from '#regulation/pack.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Result } from './appraisal.ts';
import { ConditionLines, TruthTag } from './condition-lines.tsx';
import classes from './steps-view.module.css';

/** Every rule that was tried on the way to the level, in the order it was tried, each with its answer. */
export function StepsView({ result, pack, names }: { result: Result; pack: Pack; names: Names }) {
  const text = useWords(appraisalWords);
  const { documents } = pack.head;
  const rule = (trace: RuleTrace, after?: ReactNode) => (
    <li key={trace.id}>
      <div className={classes.head}>
        <TruthTag truth={trace.truth} names={names} />
        <b>{asHeading(names.title(trace.title))}</b>
        {after}
      </div>
      {trace.trace && <ConditionLines trace={trace.trace} names={names} />}
      <SourceNote source={trace.source} documents={documents} />
    </li>
  );
  const level = (id: string) => <span>→ {names.level(id)}</span>;
  return (
    <Section title={text.steps}>
      {result.noRating.length > 0 && (
        <Part title={text.noRating}>{result.noRating.map((it) => rule(it))}</Part>
      )}
      {result.vetoes.length > 0 && (
        <Part title={text.vetoes}>{result.vetoes.map((it) => rule(it, level(it.level)))}</Part>
      )}
      {result.rows.length > 0 && (
        <Part title={text.table}>
          {result.rows.map((row) => (
            <li key={row.level}>
              <TableRow row={row} names={names} />
              <SourceNote source={row.source} documents={documents} />
            </li>
          ))}
        </Part>
      )}
      {result.ceilings.length > 0 && (
        <Part title={text.ceilings}>
          {result.ceilings.map((it) => rule(it, <Ceiling ceiling={it} names={names} />))}
        </Part>
      )}
      {result.warnings.length > 0 && (
        <Part title={text.warnings}>
          {result.warnings.map((warning, position) => (
            <li key={position}>
              <StateTag tone="warn">{warningText(warning, names)}</StateTag>
            </li>
          ))}
        </Part>
      )}
      {pack.rating.quotas.length > 0 && (
        <Part title={text.quotas} note={text.quotasNote}>
          {pack.rating.quotas.map((quota) => (
            <li key={quota.id}>
              <b>{asHeading(names.title(quota.title))}</b>{' '}
              <span>{text.quotaShare(names.figure(quota.share), names.level(quota.level))}</span>
              <SourceNote source={quota.source} documents={documents} />
            </li>
          ))}
        </Part>
      )}
    </Section>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      {note && <p className={classes.note}>{note}</p>}
      <ul className={classes.rules}>{children}</ul>
    </div>
  );
}

function TableRow({ row, names }: { row: RowTrace; names: Names }) {
  const text = useWords(appraisalWords);
  const rest = row.from === undefined && row.trace === undefined;
  return (
    <>
      <div className={classes.head}>
        <TruthTag truth={row.truth} names={names} />
        <b>{asHeading(names.level(row.level))}</b>
        {row.from !== undefined && <span>{text.rowFrom(names.figure(row.from))}</span>}
        {rest && <span>{text.rest}</span>}
      </div>
      {row.from !== undefined && (
        <div className={classes.head}>
          <TruthTag truth={row.band} names={names} />
          <span>
            {names.words.score} {names.words.comparison.atLeast} {names.figure(row.from)}
          </span>
        </div>
      )}
      {row.trace && <ConditionLines trace={row.trace} names={names} />}
    </>
  );
}

function Ceiling({ ceiling, names }: { ceiling: CeilingTrace; names: Names }) {
  const text = useWords(appraisalWords);
  return (
    <>
      {ceiling.level !== null && <span>{text.notAbove(names.level(ceiling.level))}</span>}
      {ceiling.lowered && <StateTag tone="warn">{text.lowered}</StateTag>}
    </>
  );
}

function warningText(warning: Warning, names: Names): string {
  switch (warning.kind) {
    case 'wrongWay':
      return names.words.wrongWay(names.fact(warning.fact));
    case 'roundingDecides':
      return names.words.roundingDecides(
        names.figure(warning.before),
        names.figure(warning.after),
        names.level(warning.bandBefore),
        names.level(warning.bandAfter),
      );
  }
}
