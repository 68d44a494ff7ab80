import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Wording } from '#regulation/wording.ts';
import { api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, blockTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import classes from './filter-bar.module.css';
import { type FollowFilter, readFollowFilter } from './follow-filter.ts';
import type { Campaign } from './campaign.ts';
import { periodName } from '#web/text/period-name.ts';

/** What narrows every view alike. Each choice goes into the address, so Back undoes it. */
export function FilterBar({
  filter,
  campaign,
  campaigns,
  withPeriod,
}: {
  filter: FollowFilter;
  campaign: Campaign;
  campaigns: Campaign[];
  withPeriod: boolean;
}) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const periods = useQuery({
    ...api.task.listPeriods.queryOptions({ input: { campaignId: campaign.id } }),
    retry: false,
  });
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const units = useQuery({
    ...api.organisation.listUnits.queryOptions({ input: { limit: 200 } }),
    enabled: filter.unit !== undefined,
  });
  const change = (part: { [name in keyof FollowFilter]?: string }) =>
    void navigate({ to: '/follow', search: readFollowFilter({ ...filter, ...part }) });
  const options = (terms: { readonly [name: string]: Wording }) => [
    { value: '', label: text.any },
    ...Object.entries(terms).map(([value, term]) => ({ value, label: asHeading(term[language]) })),
  ];
  const authorities = [
    ...new Map(campaigns.map(({ authorityId, authorityName }) => [authorityId, authorityName])),
  ];
  const today = dayInVietnam(new Date().toISOString());
  const begun = (periods.data?.periods ?? []).filter((it) => it.from <= today).toReversed();
  const { view: _, rate: _rate, rows: _rows, ...narrowed } = filter;
  return (
    <search className={classes.bar}>
      {authorities.length > 1 && (
        <NativeSelect
          label={text.authority}
          data={[{ value: '', label: text.any }, ...authorities.map(([value, label]) => ({ value, label }))]}
          value={filter.authority ?? ''}
          onChange={(event) =>
            change({ authority: event.currentTarget.value, campaign: '', period: '', group: '' })
          }
        />
      )}
      <NativeSelect
        label={text.campaign}
        className={classes.wide ?? ''}
        data={campaigns
          .filter((it) => filter.authority === undefined || it.authorityId === filter.authority)
          .map(({ id, title }) => ({ value: id, label: title }))}
        value={campaign.id}
        onChange={(event) => change({ campaign: event.currentTarget.value, period: '', group: '' })}
      />
      {withPeriod && (
        <NativeSelect
          label={text.period}
          data={[
            { value: '', label: text.lastEnded },
            ...begun.map(({ period }) => ({ value: period, label: periodName(period, language) })),
          ]}
          value={filter.period ?? ''}
          onChange={(event) => change({ period: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={text.block}
        data={options(blockTerms)}
        value={filter.block ?? ''}
        onChange={(event) => change({ block: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.group}
        data={[
          { value: '', label: text.any },
          ...(pack.data?.pack.groups ?? []).map(({ id, title }) => ({
            value: id,
            label: asHeading(title[language]),
          })),
        ]}
        value={filter.group ?? ''}
        onChange={(event) => change({ group: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.origin}
        data={options(originTerms)}
        value={filter.origin ?? ''}
        onChange={(event) => change({ origin: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.nature}
        data={options(natureTerms)}
        value={filter.nature ?? ''}
        onChange={(event) => change({ nature: event.currentTarget.value })}
      />
      {filter.unit !== undefined && (
        <NativeSelect
          label={text.unit}
          data={[
            { value: '', label: text.any },
            {
              value: filter.unit,
              label: units.data?.units.find(({ id }) => id === filter.unit)?.name ?? text.unit,
            },
          ]}
          value={filter.unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      )}
      {Object.keys(narrowed).length > 0 && (
        <PageLinkButton
          to="/follow"
          search={filter.view === undefined ? {} : { view: filter.view }}
          variant="subtle"
          px="xs"
          className={classes.clear ?? ''}
        >
          {text.clear}
        </PageLinkButton>
      )}
    </search>
  );
}
