import type { ReactNode } from 'react';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useWords } from '#web/text/language.tsx';
import type { PaperDraft } from '#web/ui/form/paper-fields.tsx';
import { dateText } from '#web/ui/format-date.ts';
import classes from './paper-view.module.css';

/** A decision as it will be on paper: who, number, day, subject, the list enclosed. */
export function PaperView({
  issuer,
  paper,
  heads,
  rows,
}: {
  issuer: string;
  paper: PaperDraft;
  heads: string[];
  rows: ReactNode[][];
}) {
  const text = useWords(decisionWords);
  return (
    <div className={classes.paper}>
      <div className={classes.top}>
        <b>{issuer}</b>
        <span>
          {text.no(paper.number)}, {text.day(dateText(paper.signedOn))}
        </span>
      </div>
      <div className={classes.name}>{text.decision}</div>
      <div className={classes.about}>{paper.title}</div>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={text.enclosed}>
        <table className={classes.list}>
          <caption>{text.enclosed}</caption>
          <thead>
            <tr>
              <th scope="col">{text.position}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, position) => (
              <tr key={position}>
                <td>{position + 1}</td>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.signer}>{paper.signedBy}</div>
    </div>
  );
}
