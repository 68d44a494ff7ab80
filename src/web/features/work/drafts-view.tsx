import { Text } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { useDrafts } from '#web/ui/form/drafts.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import classes from './notices-view.module.css';

const ways = ['register', 'order', 'add'] as const;

/** Proposals begun in this browser and not sent yet. */
export function DraftsView() {
  const text = useWords(workWords);
  const drafts = useDrafts<{ title?: string }>('propose.').flatMap((draft) => {
    const way = ways.find((it) => draft.name === `propose.${it}`);
    return way === undefined ? [] : [{ ...draft, way }];
  });
  if (drafts.length === 0) return null;
  return (
    <Section title={text.drafts} note={text.draftsNote}>
      <ul className={classes.list}>
        {drafts.map(({ way, at, value }) => (
          <li key={way}>
            <PageLink to="/propose" search={{ way }} fw={500}>
              {value.title?.trim() || text.untitled}
            </PageLink>
            <Text size="xs" c="dimmed">
              {text.ways[way]}, <InstantText at={at} />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
