import { isValidElement, type ReactNode } from 'react';
import type { Answers } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import classes from './campaign-parts.module.css';

/** The ways to everything that is done in a campaign, in the order of its life. */
export function CampaignParts({ campaign }: { campaign: Answers['campaign']['get'] }) {
  const text = useWords(assigningWords);
  const { id, authorityId, actions } = campaign;
  const params = { campaignId: id };
  const mayAssign = actions.steps.includes('assign');
  const parts: { name: string; links: ReactNode[] }[] = [
    {
      name: text.parts.propose,
      links: [
        <PageLink key="table" to="/campaigns/$campaignId/proposals" params={params}>
          {text.table}
        </PageLink>,
        actions.ways.includes('order') && (
          <PageLink key="order" to="/propose" search={{ way: 'order' }}>
            {text.order}
          </PageLink>
        ),
        actions.readBacklog && (
          <PageLink key="backlog" to="/backlog" search={{ authority: authorityId }}>
            {text.backlog}
          </PageLink>
        ),
        <PageLink key="duplicates" to="/campaigns/$campaignId/duplicates" params={params}>
          {text.duplicates}
        </PageLink>,
      ],
    },
    {
      name: text.parts.assign,
      links: [
        <PageLink key="review" to="/campaigns/$campaignId/review" params={params}>
          {text.review}
        </PageLink>,
        mayAssign && (
          <PageLink key="assign" to="/campaigns/$campaignId/assign" params={params}>
            {text.assign}
          </PageLink>
        ),
      ],
    },
    {
      name: text.parts.follow,
      links: [
        <PageLink key="tasks" to="/tasks" search={{ campaign: id }}>
          {text.tasks}
        </PageLink>,
        <PageLink key="follow" to="/follow" search={{ campaign: id }}>
          {text.follow}
        </PageLink>,
        actions.enterReports && (
          <PageLink key="reportForms" to="/campaigns/$campaignId/report-forms" params={params}>
            {text.reportForms}
          </PageLink>
        ),
        <PageLink key="statistics" to="/campaigns/$campaignId/figures" params={params}>
          {text.statistics}
        </PageLink>,
      ],
    },
    {
      name: text.parts.appraise,
      links: [
        <PageLink key="appraisals" to="/appraisals" search={{ campaign: id }}>
          {text.appraisals}
        </PageLink>,
        mayAssign && (
          <PageLink key="rate" to="/campaigns/$campaignId/rate" params={params}>
            {text.rate}
          </PageLink>
        ),
      ],
    },
  ];
  return (
    <nav className={classes.parts} aria-label={text.partsOf}>
      {parts.map(({ name, links }) => (
        <div key={name}>
          <p className={classes.name}>{name}</p>
          <ul className={classes.links}>
            {links.filter(isValidElement).map((link) => (
              <li key={link.key}>{link}</li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
