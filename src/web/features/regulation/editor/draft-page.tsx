import { Alert, Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { PackFolder } from '#regulation/read-pack.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { DraftChanges } from './draft-changes.tsx';
import classes from './draft-page.module.css';
import { FaultsView } from './faults-view.tsx';
import { LiveExamples } from './live-examples.tsx';
import { RulesForm } from './rules-form.tsx';
import { StaleFiles } from './stale-files.tsx';
import { useCheckedDraft } from './use-checked-draft.ts';

const TextView = lazy(async () => ({ default: (await import('./text-view.tsx')).TextView }));

type Draft = Answers['regulation']['getDraft'];
type Files = PackFolder['files'];

/** A regulation that is being written: by form or as text, checked and its examples computed while one types. */
export function DraftPage() {
  const { draftId } = useParams({ from: '/inside/regulations/drafts/$draftId' });
  const text = useWords(regulationEditorWords);
  const draft = useQuery(api.regulation.getDraft.queryOptions({ input: { draftId } }));
  if (draft.isError) return <RefusalNote error={draft.error} onAgain={() => void draft.refetch()} />;
  if (draft.isPending) return <Loading lines={14} />;
  const { state, packId, packVersion } = draft.data;
  if (state === 'open') return <OpenDraft key={draftId} draft={draft.data} />;
  return (
    <>
      <PageHead
        title={`${packId} ${packVersion}`}
        above={<PageLink to="/regulations">{text.regulations}</PageLink>}
      />
      <EmptyState
        title={state === 'released' ? text.releasedTitle : text.droppedTitle}
        next={text.closedNext}
      />
    </>
  );
}

function OpenDraft({ draft }: { draft: Draft }) {
  const text = useWords(regulationEditorWords);
  const undo = useWords(undoWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useDraft<{ version: number; files: Files; touched?: string[] }>(
    `pack.${draft.id}`,
    () => draft,
  );
  const [way, setWay] = useState<'form' | 'text'>('form');
  const [opened, setOpened] = useState('pack.yaml');
  const [line, setLine] = useState<{ at: number }>();
  const written = kept.keptAt !== undefined;
  const stale = written && kept.value.version !== draft.version;
  const files = written ? kept.value.files : draft.files;
  const checked = useCheckedDraft(files);

  const change = (path: string, changed: string) => {
    const others = files.some((file) => file.path === path)
      ? files.map((file) => (file.path === path ? { path, text: changed } : file))
      : [...files, { path, text: changed }];
    const touched = written ? (kept.value.touched ?? []) : [];
    kept.change({
      version: written ? kept.value.version : draft.version,
      files: others,
      touched: touched.includes(path) ? touched : [...touched, path],
    });
  };
  const openFault = (fault: PackFault) => {
    setWay('text');
    setOpened(fault.file);
    setLine({ at: fault.line });
  };
  const store = async () => {
    if (!written) return draft.version;
    const saved = await client.regulation.saveDraft({
      draftId: draft.id,
      version: kept.value.version,
      files: [...files],
    });
    await queries.invalidateQueries({ queryKey: api.regulation.key() });
    kept.drop();
    return saved.version;
  };
  const save = useMutation({
    mutationFn: async () => {
      const version = await store();
      offerUndo({
        said: undo.packSaved(name),
        undo: () => client.regulation.saveDraft({ draftId: draft.id, version, files: draft.files }),
      });
    },
    // Where somebody was faster, both versions are shown.
    onError: () => queries.invalidateQueries({ queryKey: api.regulation.key() }),
  });
  const faults = checked?.faults ?? [];
  const name = `${draft.packId} ${draft.packVersion}`;
  const title = checked?.pack?.head.title[language] ?? `${draft.packId} ${draft.packVersion}`;

  return (
    <>
      <PageHead
        title={title}
        above={<PageLink to="/regulations">{text.regulations}</PageLink>}
        below={
          <>
            <span>
              {text.draft} {draft.packId} {draft.packVersion}
            </span>
            <span>
              {text.copiedFrom} {draft.copiedFrom}
            </span>
            <span>
              {text.changed} <InstantText at={draft.changedAt} />
            </span>
          </>
        }
      >
        <PageLinkButton
          to="/regulations/try"
          search={{ draft: draft.id }}
          variant="default"
          size="compact-md"
        >
          {text.tryOut}
        </PageLinkButton>
        {draft.actions.includes('dropDraftPack') && (
          <ActDialog
            label={text.drop}
            ready
            seen={draft.version}
            send={async (version) => {
              await client.regulation.dropDraft({ draftId: draft.id, version });
              offerUndo({
                said: undo.packDropped(name),
                undo: () => client.regulation.reopenDraft({ draftId: draft.id, version: version + 1 }),
              });
              kept.drop();
            }}
          >
            <p>{text.dropNote}</p>
          </ActDialog>
        )}
        {draft.actions.includes('releasePack') && (
          <ActDialog
            label={text.release}
            main
            ready={checked !== undefined && faults.length === 0}
            send={async () => {
              const version = await store();
              const released = await client.regulation.release({ draftId: draft.id, version });
              await navigate({ to: '/regulations/$packId', params: { packId: released.packId }, search: {} });
            }}
          >
            <p>{text.releaseNote}</p>
            {faults.length > 0 && <Alert color="red">{text.faults(faults.length)}</Alert>}
          </ActDialog>
        )}
      </PageHead>
      {stale && (
        <StaleFiles
          mine={kept.value.files}
          theirs={draft.files}
          touched={kept.value.touched ?? []}
          said={text.stale(kept.value.version, draft.version)}
          onTake={kept.drop}
          onMerge={(merged) => {
            save.reset();
            kept.change({ ...kept.value, version: draft.version, files: merged });
          }}
        />
      )}
      <div className={classes.bar}>
        <SegmentedControl
          value={way}
          onChange={(chosen) => setWay(chosen === 'text' ? 'text' : 'form')}
          data={[
            { value: 'form', label: text.byForm },
            { value: 'text', label: text.byText },
          ]}
        />
        <Button size="compact-md" disabled={!written} loading={save.isPending} onClick={() => save.mutate()}>
          {text.save}
        </Button>
        <span className={classes.note} role="note">
          {written ? text.unsaved : text.saved}
        </span>
        {faults.length > 0 && <StateTag tone="bad">{text.faults(faults.length)}</StateTag>}
      </div>
      {save.isError && <RefusalNote error={save.error} />}
      <div className={classes.columns}>
        <div>
          {way === 'form' ? (
            <RulesForm files={files} onChange={change} />
          ) : (
            <Suspense fallback={<Loading lines={12} />}>
              <TextView
                files={files}
                opened={opened}
                line={line}
                faults={faults}
                pack={checked?.pack}
                onOpen={(path) => {
                  setOpened(path);
                  setLine(undefined);
                }}
                onChange={change}
              />
            </Suspense>
          )}
        </div>
        <div className={classes.beside}>
          <FaultsView faults={checked?.faults} onOpen={openFault} />
          <LiveExamples examples={checked?.examples ?? []} pack={checked?.pack} />
          <DraftChanges copiedFrom={draft.copiedFrom} pack={checked?.pack} />
        </div>
      </div>
    </>
  );
}
