import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { AdminFrame } from '../admin-frame.tsx';
import frame from '../admin-frame.module.css';
import { CampaignsPart } from './campaigns-part.tsx';
import { ExportAct } from './export-act.tsx';
import { ExportsPart } from './exports-part.tsx';
import { OpenPart } from './open-part.tsx';
import { readResultSearch } from './result-search.ts';

/** Announced ratings for the national database: what is to be sent by when, and what was sent. */
export function ResultsPage() {
  const text = useWords(resultWords);
  const search = readResultSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(api.campaign.list.queryOptions({ input: { limit: 200 } }));
  const authorities = new Map(data.campaigns.map((it) => [it.authorityId, it.authorityName]));
  const years = [...new Set(data.campaigns.map((it) => Number(it.periodTo.slice(0, 4))))];
  const authorityId = search.authorityId ?? data.campaigns[0]?.authorityId;
  const go = (to: typeof search) => void navigate({ to: '/admin/results', search: to });
  if (authorityId === undefined)
    return (
      <AdminFrame at="results">
        <EmptyState title={text.none} next={text.noneNext} />
      </AdminFrame>
    );
  const chosen = { authorityId, ...(search.year === undefined ? {} : { year: search.year }) };
  return (
    <AdminFrame at="results" acts={<ExportAct selection={chosen} />}>
      <p className={frame.quiet}>{text.note}</p>
      <div
        data-narrows
        className={frame.filters}
        style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))' }}
      >
        <choiceKind.Edit
          label={text.authority}
          value={authorityId}
          options={[...authorities].map(([value, label]) => ({ value, label }))}
          onChange={(value) => go({ ...chosen, authorityId: value ?? authorityId })}
        />
        <choiceKind.Edit
          label={text.year}
          value={search.year === undefined ? null : String(search.year)}
          none={text.allYears}
          options={years.toSorted((a, b) => b - a).map((year) => ({ value: `${year}`, label: `${year}` }))}
          onChange={(value) => go({ authorityId, ...(value === null ? {} : { year: Number(value) }) })}
        />
      </div>
      <CampaignsPart selection={chosen} />
      <OpenPart selection={chosen} />
      <ExportsPart authorityId={authorityId} />
    </AdminFrame>
  );
}
