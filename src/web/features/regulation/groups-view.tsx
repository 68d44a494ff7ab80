import type { Pack } from '#regulation/pack.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import classes from './rules.module.css';

/** Who the regulation is about, and how many tasks of what content each group takes. */
export function GroupsView({ pack }: { pack: Pack }) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const councilOf = (id: string | undefined) => pack.councils.find((it) => it.id === id)?.title[language];
  return (
    <Section title={text.groups}>
      <ul className={classes.rules}>
        {pack.groups.map((group) => {
          const council = councilOf(group.council);
          return (
            <li key={group.id}>
              <div className={classes.head}>
                <b>{asHeading(group.title[language])}</b>
                <span>{text.taskCount(group.tasks.min, group.tasks.max)}</span>
                {council !== undefined && (
                  <span>
                    {text.council}: {council}
                  </span>
                )}
              </div>
              {group.contents.length > 0 && (
                <div>
                  {text.contentsOf}
                  {group.contentsRequired === 'each' && ` (${text.contentsEach})`}:
                  <ul className={classes.points}>
                    {group.contents.map((it) => (
                      <li key={it.id}>{it.title[language]}</li>
                    ))}
                  </ul>
                </div>
              )}
              {group.indicatorsRequired.length > 0 && (
                <div>
                  {text.indicatorsRequired}:
                  <ul className={classes.points}>
                    {group.indicatorsRequired.map((it) => (
                      <li key={it.id}>{it.title[language]}</li>
                    ))}
                  </ul>
                </div>
              )}
              <SourceNote source={group.source} documents={pack.head.documents} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
