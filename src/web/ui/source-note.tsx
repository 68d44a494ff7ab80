import type { Document, Source } from '#regulation/source.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import classes from './source-note.module.css';

/** Where a rule rests: the document and the place in it; what was assumed stands beside, to be confirmed. */
export function SourceNote({ source, documents }: { source: Source | undefined; documents: Document[] }) {
  const { language } = useLanguage();
  const { toConfirm } = useWords(uiWords);
  if (source === undefined) return null;
  const document = documents.find((it) => it.id === source.document);
  const name = document?.number ?? document?.title[language] ?? source.document;
  return (
    <span className={classes.note}>
      <span className={classes.place}>{source.at === undefined ? name : `${name}, ${source.at}`}</span>
      {source.needsConfirmation && (
        <span className={classes.open}>
          <b>{toConfirm}:</b> {source.needsConfirmation[language]}
        </span>
      )}
    </span>
  );
}
