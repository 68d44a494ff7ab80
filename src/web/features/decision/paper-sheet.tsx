import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import { paperParts } from '#domain/paper/paper-parts.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useWords } from '#web/text/language.tsx';
import { lookOf, PaperBlocks, Ruled } from './paper-blocks.tsx';
import classes from './paper-sheet.module.css';

/**
 * A draft as it will lie on the desk, on sheets of A4: the same lines in the same form as it is printed with. Papers are
 * Vietnamese in any language.
 */
export function PaperSheet({ paper, format }: { paper: OfficialPaper; format: PaperFormat }) {
  const text = useWords(decisionWords);
  const parts = paperParts(paper, format, null);
  const { head, heading, signature, recipients, bases } = format;
  return (
    <div className={classes.desk} lang="vi">
      <article className={classes.sheet} aria-label={parts.name}>
        <div className={classes.top}>
          <div>
            {parts.superior !== null && <div style={lookOf(head.superior)}>{parts.superior}</div>}
            <Ruled text={parts.issuer} style={head.issuer} under={head.underIssuer} />
          </div>
          <div>
            {head.right.slice(0, -1).map((line) => (
              <div key={line.text} style={lookOf(line.style)}>
                {line.text}
              </div>
            ))}
            {head.right.slice(-1).map((line) => (
              <Ruled key={line.text} {...line} under={head.underRight} />
            ))}
          </div>
          <div>
            <div style={lookOf(head.number)}>{parts.number}</div>
            <div style={lookOf(heading.about)}>{parts.draft}</div>
          </div>
          <div style={lookOf(head.placeAndDate)}>{parts.placeAndDate}</div>
        </div>
        <div className={classes.title}>
          <p style={lookOf(heading.name)}>{parts.name}</p>
          {paper.about !== '' && (
            <Ruled text={paper.about} style={heading.about} under={heading.underAbout} />
          )}
        </div>
        {parts.decider !== null && <p className={classes.centred}>{parts.decider}</p>}
        {parts.bases.map((base) => (
          <p key={base} className={classes.text} style={lookOf(bases)}>
            {base}
          </p>
        ))}
        <PaperBlocks blocks={parts.body} format={format} label={parts.name} />
        <div className={classes.end}>
          <div>
            {parts.recipients.length > 0 && (
              <>
                <div style={lookOf(recipients.labelStyle)}>{recipients.label}</div>
                {parts.recipients.map((it) => (
                  <div key={it} style={lookOf(recipients.list)}>
                    {it}
                  </div>
                ))}
              </>
            )}
          </div>
          <div className={classes.sign}>
            {parts.capacity.map((line) => (
              <div key={line} style={lookOf(signature.capacity)}>
                {line}
              </div>
            ))}
            <div style={lookOf(signature.position)}>{parts.position}</div>
            <div className={classes.signer} style={lookOf(signature.name)}>
              {parts.signer}
            </div>
          </div>
        </div>
      </article>
      {paper.annexes.map((annex) => (
        <article key={annex.title} className={classes.sheet} aria-label={annex.title}>
          <div className={classes.title} style={lookOf(heading.about)}>
            <p>{annex.title}</p>
            <p>{annex.about}</p>
          </div>
          {parts.kept !== null && <p className={classes.note}>{parts.kept}</p>}
          <PaperBlocks blocks={annex.blocks} format={format} label={text.enclosed} />
        </article>
      ))}
    </div>
  );
}
