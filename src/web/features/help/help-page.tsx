import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { helpWords } from '#web/text/help/help-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { PrintButton } from '#web/ui/paper/print-button.tsx';
import { Section } from '#web/ui/section.tsx';
import { guides, roleOf } from './guides.ts';
import { helpRoles } from './help-role.ts';
import classes from './help-page.module.css';

/** The guide of a role, two pages on paper, and where to practise. */
export function HelpPage() {
  const text = useWords(helpWords);
  const { language } = useLanguage();
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const { role = roleOf(me.powers) } = useSearch({ from: '/inside/help' });
  const guide = guides[role][language];
  return (
    <>
      <PageHead title={`${text.title}: ${guide.role}`}>
        <PrintButton>{text.print}</PrintButton>
      </PageHead>
      <nav aria-label={text.roles} className={`${classes.roles} no-print`}>
        {helpRoles.map((it) => (
          <PageLink key={it} to="/help" search={{ role: it }} aria-current={it === role ? 'page' : undefined}>
            {guides[it][language].role}
          </PageLink>
        ))}
      </nav>
      <p className={classes.intro}>{guide.intro}</p>
      <div className={classes.guide}>
        {guide.parts.map(({ title, lines }) => (
          <Section key={title} title={title}>
            <ul className={classes.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
        <Section title={text.rehearsal}>
          {me.rehearsal ? text.rehearsalHere : text.rehearsalElsewhere}
        </Section>
      </div>
    </>
  );
}
