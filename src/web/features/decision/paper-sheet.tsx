import type { Paper } from '#domain/paper/paper.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useWords } from '#web/text/language.tsx';
import classes from './paper-sheet.module.css';

/** A paper as it will lie on the desk, on sheets of A4: the same as it is printed. Papers are Vietnamese in any language. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const text = useWords(decisionWords);
  const { form } = paper;
  return (
    <div className={classes.desk} lang="vi">
      <article className={classes.sheet} aria-label={paper.kind}>
        <div className={classes.top}>
          <div>
            {paper.superior !== null && <div>{paper.superior}</div>}
            <div className={classes.issuer}>
              {form === 'state' ? <span className={classes.rule}>{paper.issuer}</span> : paper.issuer}
            </div>
            {form === 'party' && <div aria-hidden>*</div>}
            <div>{paper.number}</div>
          </div>
          <div>
            {paper.motto.map((line, position) => (
              <div key={line} className={classes.motto}>
                {position === paper.motto.length - 1 ? <span className={classes.rule}>{line}</span> : line}
              </div>
            ))}
            <div className={classes.day}>{paper.placeAndDay}</div>
          </div>
        </div>
        <p className={classes.kind}>{paper.kind}</p>
        <p className={classes.about}>{paper.about}</p>
        {paper.bases.map((base) => (
          <p key={base} className={classes.base} data-form={form}>
            {base}
          </p>
        ))}
        <p className={classes.decides}>{paper.decides}</p>
        {paper.articles.map(({ name, text: said }) => (
          <p key={name} className={classes.article}>
            <b>{name}</b> {said}
          </p>
        ))}
        <div className={classes.end}>
          <div className={classes.recipients} data-form={form}>
            <b>Nơi nhận:</b>
            <ul>
              {paper.recipients.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </div>
          <div className={classes.sign}>
            {paper.signature.onBehalfOf !== null && <div>{paper.signature.onBehalfOf}</div>}
            <div>{paper.signature.role}</div>
            <div className={classes.signer}>{paper.signature.name}</div>
          </div>
        </div>
      </article>
      {paper.lists.map((list) => (
        <article key={list.title} className={classes.sheet} aria-label={list.title}>
          <p className={classes.kind}>{list.title}</p>
          <p className={classes.note}>{list.note}</p>
          <div className={classes.wide} tabIndex={0} role="group" aria-label={text.enclosed}>
            <table className={classes.list}>
              <thead>
                <tr>
                  {list.heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.rows.map((cells) => (
                  <tr key={cells[0]}>
                    {cells.map((cell, column) => (
                      <td key={list.heads[column]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </article>
      ))}
    </div>
  );
}
