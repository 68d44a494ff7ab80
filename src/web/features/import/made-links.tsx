import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import type { Answers } from '#web/api/client.ts';
import classes from './import-page.module.css';

type Made = Answers['import']['rows']['rows'][number]['about'][number];

/** The ways to what a row made, changed or found; the label itself where there is one only. */
export function MadeLinks({ label, about }: { label: string; about: Made[] }) {
  const text = useWords(importWords);
  const [only] = about;
  if (only === undefined) return label;
  if (about.length === 1) return <MadeLink made={only}>{label}</MadeLink>;
  return (
    <>
      {label}
      <span className={classes.made}>
        {about.map((made) => (
          <MadeLink key={made.id} made={made}>
            {text.things[made.thing]}
          </MadeLink>
        ))}
      </span>
    </>
  );
}

function MadeLink({ made: { thing, id }, children }: { made: Made; children: string }) {
  if (thing === 'unit')
    return (
      <PageLink to="/admin" search={{ unit: id }}>
        {children}
      </PageLink>
    );
  if (thing === 'official')
    return (
      <PageLink to="/officials/$officialId" params={{ officialId: id }}>
        {children}
      </PageLink>
    );
  return (
    <PageLink to="/tasks/$taskId" params={{ taskId: id }}>
      {children}
    </PageLink>
  );
}
