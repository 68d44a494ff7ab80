import { Alert } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { instantText } from '#web/ui/format-date.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import type { Import } from './chosen.ts';
import classes from './import-page.module.css';

/** What an import did, and the way on to what it made. */
export function Receipt({ found }: { found: Import }) {
  const text = useWords(importWords);
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const opensAccounts = me.powers.some(({ kind }) => kind === 'administrator');
  const { fileName, appliedAt, sha256, withoutAccount } = found;
  return (
    <Alert color="accent" variant="light" role="status" mb="md" title={text.applied}>
      <p className={classes.line}>{text.receipt(fileName, instantText(appliedAt ?? ''))}</p>
      <p className={classes.line}>
        <Onward found={found} />
      </p>
      {withoutAccount !== null && withoutAccount > 0 && (
        <p className={classes.line}>
          {text.withoutAccount(withoutAccount)}{' '}
          {opensAccounts ? (
            <PageLink to="/admin/accounts">{text.openAccounts}</PageLink>
          ) : (
            text.accountsByAdministrator
          )}
        </p>
      )}
      <p className={classes.line}>
        {text.sha}: <code className={classes.print}>{sha256}</code>
      </p>
    </Alert>
  );
}

function Onward({ found: { kind, campaignId } }: { found: Import }) {
  const text = useWords(importWords);
  if (kind === 'units') return <PageLink to="/admin">{text.toUnits}</PageLink>;
  if (kind === 'roster') return <PageLink to="/admin/officials">{text.toOfficials}</PageLink>;
  if (campaignId === null) return null;
  const campaign = (
    <PageLink to="/campaigns/$campaignId" params={{ campaignId }}>
      {text.toCampaign}
    </PageLink>
  );
  if (kind === 'reports') return campaign;
  return (
    <>
      {campaign}
      {' · '}
      <PageLink to="/campaigns/$campaignId/proposals" params={{ campaignId }}>
        {text.toProposals}
      </PageLink>
    </>
  );
}
