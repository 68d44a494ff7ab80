import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import { api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { termOptions } from '#web/text/term-options.ts';
import { asHeading, blockTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import { FilterChoice } from '#web/ui/form/filter-choice.tsx';
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
  const authorities = [
    ...new Map(campaigns.map(({ authorityId, authorityName }) => [authorityId, authorityName])),
  ];
  const today = dayInVietnam(new Date().toISOString());
  const begun = (periods.data?.periods ?? []).filter((it) => it.from <= today).toReversed();
  const { view: _, rate: _rate, rows: _rows, ...narrowed } = filter;
  return (
    <search className={classes.bar}>
      {authorities.length > 1 && (
        <FilterChoice
          label={text.authority}
          any={text.any}
          options={authorities.map(([value, label]) => ({ value, label }))}
          value={filter.authority}
          onChoose={(authority) => change({ authority, campaign: '', period: '', group: '' })}
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
        <FilterChoice
          label={text.period}
          any={text.lastEnded}
          options={begun.map(({ period }) => ({ value: period, label: periodName(period, language) }))}
          value={filter.period}
          onChoose={(period) => change({ period })}
        />
      )}
      <FilterChoice
        label={text.block}
        any={text.any}
        options={termOptions(blockTerms, language)}
        value={filter.block}
        onChoose={(block) => change({ block })}
      />
      <FilterChoice
        label={text.group}
        any={text.any}
        options={(pack.data?.pack.groups ?? []).map(({ id, title }) => ({
          value: id,
          label: asHeading(title[language]),
        }))}
        value={filter.group}
        onChoose={(group) => change({ group })}
      />
      <FilterChoice
        label={text.origin}
        any={text.any}
        options={termOptions(originTerms, language)}
        value={filter.origin}
        onChoose={(origin) => change({ origin })}
      />
      <FilterChoice
        label={text.nature}
        any={text.any}
        options={termOptions(natureTerms, language)}
        value={filter.nature}
        onChoose={(nature) => change({ nature })}
      />
      {filter.unit !== undefined && (
        <FilterChoice
          label={text.unit}
          any={text.any}
          options={[
            {
              value: filter.unit,
              label: units.data?.units.find(({ id }) => id === filter.unit)?.name ?? text.unit,
            },
          ]}
          value={filter.unit}
          onChoose={(unit) => change({ unit })}
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
