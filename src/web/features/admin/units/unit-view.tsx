import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, blockTerms } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateCell, tableOf } from '#web/ui/export/table-of.ts';
import { FactsList } from '#web/ui/facts-list.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';
import { NewPostAct } from './new-post-act.tsx';
import { NewUnitAct } from './new-unit-act.tsx';
import { AppointAct, EndTenureAct } from './tenure-acts.tsx';
import classes from './units-page.module.css';

type Link = Answers['organisation']['getUnit']['before'][number];

/** A unit on a day: what it is, its posts and who holds them, what it came from and went into. */
export function UnitView({
  unitId,
  asOf,
  mayChange,
  onChoose,
}: {
  unitId: string;
  asOf: string | undefined;
  mayChange: boolean;
  onChoose: (unitId: string) => void;
}) {
  const text = useWords(unitWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const day = asOf === undefined ? {} : { asOf };
  const found = useQuery(api.organisation.getUnit.queryOptions({ input: { id: unitId, ...day } }));
  const posts = useQuery(api.organisation.listPosts.queryOptions({ input: { unitId, ...day } }));
  const error = found.error ?? posts.error;
  if (error !== null) return <RefusalNote error={error} />;
  if (found.data === undefined || posts.data === undefined) return <Loading />;
  const { unit, above, before, after } = found.data;
  const changeable = mayChange && asOf === undefined && unit.validTo === null;
  return (
    <>
      <Section title={unit.name}>
        <FactsList
          facts={[
            { name: text.kind, value: unit.kind },
            { name: text.block, value: asHeading(blockTerms[unit.block][language]) },
            { name: text.code, value: unit.code },
            {
              name: shared.validity,
              value: (
                <>
                  {text.from} <DateText date={unit.validFrom} />
                  {unit.validTo !== null && (
                    <>
                      {' '}
                      {text.to} <DateText date={unit.validTo} />
                    </>
                  )}
                </>
              ),
            },
            { name: text.above, value: above.map(({ name }) => name).join(' › ') },
            { name: text.cameFrom, value: before.length > 0 && <Links links={before} onChoose={onChoose} /> },
            { name: text.wentInto, value: after.length > 0 && <Links links={after} onChoose={onChoose} /> },
          ].filter(({ value }) => value !== false)}
        />
        {changeable && (
          <div className={frame.acts} style={{ marginTop: 12 }}>
            <NewUnitAct parent={{ value: unit.id, label: unit.name }} block={unit.block} tree={unit.tree} />
            <PageLinkButton
              to="/admin/succession"
              search={{ unit: unit.id }}
              variant="default"
              size="compact-md"
            >
              {text.rearrange}
            </PageLinkButton>
          </div>
        )}
      </Section>
      <Section
        title={text.posts}
        note={posts.data.posts.length}
        acts={
          posts.data.posts.length > 0 && (
            <ExportButtons
              table={() =>
                tableOf(
                  {
                    name: `${text.posts}: ${unit.name}`,
                    about: asOf === undefined ? [] : [`${text.asOfDay}: ${dateText(asOf)}`],
                  },
                  posts.data.posts.flatMap(({ holders, ...post }) =>
                    (holders.length === 0 ? [null] : holders).map((holder) => ({ post, holder })),
                  ),
                  [
                    [text.post, ({ post }) => post.title],
                    [text.isHead, ({ post }) => (post.isHead ? text.isHead : null)],
                    [text.holder, ({ holder }) => holder?.fullName ?? text.vacant],
                    [shared.acting, ({ holder }) => (holder?.acting ? shared.acting : null)],
                    [text.validFrom, ({ holder }) => dateCell(holder?.validFrom ?? null)],
                  ],
                )
              }
            />
          )
        }
      >
        {posts.data.posts.length === 0 && <p className={frame.quiet}>{text.none}</p>}
        {posts.data.posts.length > 0 && (
          <DataTable
            label={text.posts}
            rows={posts.data.posts}
            keyOf={({ id }) => id}
            columns={[
              {
                head: text.post,
                names: true,
                cell: ({ title, isHead }) => (
                  <span>
                    <b>{title}</b>
                    {isHead && <span className={frame.small}> ({text.isHead})</span>}
                  </span>
                ),
              },
              {
                head: text.holder,
                width: '58%',
                cell: (post) => (
                  <div>
                    {post.holders.length === 0 && <span className={frame.small}>{text.vacant} </span>}
                    {post.holders.map((holder) => (
                      <div key={holder.tenureId}>
                        {holder.fullName}
                        {holder.acting && ` (${shared.acting})`}, {shared.since}{' '}
                        <DateText date={holder.validFrom} />{' '}
                        {changeable && <EndTenureAct tenureId={holder.tenureId} fullName={holder.fullName} />}
                      </div>
                    ))}
                    {changeable && <AppointAct postId={post.id} title={post.title} />}
                  </div>
                ),
              },
            ]}
          />
        )}
        {changeable && <NewPostAct unitId={unit.id} managedBy={above[0] ?? unit} />}
      </Section>
    </>
  );
}

function Links({ links, onChoose }: { links: Link[]; onChoose: (unitId: string) => void }) {
  const text = useWords(unitWords);
  return (
    <ul className={classes.list}>
      {links.map(({ successionId, kind, on, paper, unit }) => (
        <li key={`${successionId} ${unit?.id ?? ''}`}>
          {text.kinds[kind]}, <DateText date={on} />, {paper.number}
          {unit !== null && (
            <>
              :{' '}
              <button type="button" className={classes.name} onClick={() => onChoose(unit.id)}>
                {unit.name}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
