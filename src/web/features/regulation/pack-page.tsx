import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { namesOf } from '#domain/appraisal/explain-names.ts';
import { openPointsOf } from '#regulation/needs-confirmation.ts';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { CopyAct } from './copy-act.tsx';
import { DocumentsView } from './documents-view.tsx';
import { ExamplesView } from './examples-view.tsx';
import { FactsView } from './facts-view.tsx';
import { GroupsView } from './groups-view.tsx';
import { JudgementView } from './judgement-view.tsx';
import { LifeCycleView } from './life-cycle-view.tsx';
import classes from './pack-page.module.css';
import { RatingView } from './rating-view.tsx';
import { ScoringView } from './scoring-view.tsx';
import { SettingsView } from './settings-view.tsx';

type Whole = Answers['regulation']['get'];

/** A regulation whole: every rule readable, each with its source, and what needs to be confirmed. */
export function PackPage() {
  const { packId } = useParams({ from: '/inside/regulations/$packId' });
  const { version } = useSearch({ from: '/inside/regulations/$packId' });
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: packId, ...(version === undefined ? {} : { version }) } }),
  );
  if (pack.isError) return <RefusalNote error={pack.error} onAgain={() => void pack.refetch()} />;
  if (pack.isPending) return <Loading lines={14} />;
  return <WholePack whole={pack.data} />;
}

function WholePack({ whole: { pack, hash, own, judgement, examples, actions } }: { whole: Whole }) {
  const text = useWords(regulationWords);
  const editor = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const { head } = pack;
  const names = namesOf(pack, language);
  const open = openPointsOf(pack).length;
  const parts = [
    {
      id: 'documents',
      title: text.documents,
      body: <DocumentsView documents={head.documents} title={head.title[language]} />,
    },
    { id: 'groups', title: text.groups, body: <GroupsView pack={pack} /> },
    { id: 'settings', title: text.settings, body: <SettingsView pack={pack} /> },
    {
      id: 'task-cycle',
      title: text.taskCycle,
      body: <LifeCycleView title={text.taskCycle} cycle={pack.lifeCycles.task} documents={head.documents} />,
    },
    {
      id: 'appraisal-cycle',
      title: text.appraisalCycle,
      body: (
        <LifeCycleView
          title={text.appraisalCycle}
          cycle={pack.lifeCycles.appraisal}
          documents={head.documents}
        />
      ),
    },
    { id: 'facts', title: text.facts, body: <FactsView pack={pack} /> },
    { id: 'scoring', title: text.scoring, body: <ScoringView pack={pack} names={names} /> },
    { id: 'rating', title: text.rating, body: <RatingView pack={pack} names={names} /> },
    {
      id: 'judgement',
      title: text.judgement,
      body: <JudgementView title={text.judgement} markdown={judgement} />,
    },
    {
      id: 'examples',
      title: text.examples,
      body: <ExamplesView examples={examples} pack={pack} names={names} />,
    },
  ];
  return (
    <>
      <PageHead
        title={head.title[language]}
        above={<PageLink to="/regulations">{text.title}</PageLink>}
        below={
          <>
            <span>{head.issuer}</span>
            <span>
              {text.validity} {text.from} <DateText date={head.validFrom} />
              {head.validTo !== undefined && (
                <>
                  {' '}
                  {text.to} <DateText date={head.validTo} />
                </>
              )}
            </span>
            <span>
              {head.id} {head.version}, {own ? text.own : text.shipped}
            </span>
            <StateTag tone={open > 0 ? 'warn' : 'good'}>
              {open > 0 ? text.openPoints(open) : text.noOpenPoints}
            </StateTag>
          </>
        }
      >
        <PageLinkButton
          to="/regulations/compare"
          search={{ newer: `${head.id} ${head.version}` }}
          variant="default"
          size="compact-md"
        >
          {editor.compare}
        </PageLinkButton>
        {actions.includes('copyPack') && <CopyAct id={head.id} version={head.version} own={own} />}
      </PageHead>
      <div className={classes.page}>
        <nav aria-label={text.contents} className={classes.contents}>
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {parts.map(({ id, body }) => (
            <div key={id} id={id} className={classes.part}>
              {body}
            </div>
          ))}
          <p className={classes.hash}>SHA-256 {hash}</p>
        </div>
      </div>
    </>
  );
}
