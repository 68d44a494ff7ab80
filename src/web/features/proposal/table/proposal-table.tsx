import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Answers } from '#web/api/client.ts';
import { client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { Candidate } from '../candidate.ts';
import { arrangeRows, type TableView } from './arrange-rows.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { choicesOf } from './choices.ts';
import { columnIds } from './columns.ts';
import { exportedRows } from '../exported-rows.ts';
import { areaOf, type Place } from './grid-place.ts';
import { ProposalGrid, type Told } from './proposal-grid.tsx';
import { faultsOfRefusal, readSheet, sheetReader } from './read-sheet.ts';
import { editCells, emptySheet, forgetRows, isNew, newRow, nextKey, restOn } from './sheet.ts';
import { type OvertakenRow, overtakenIn, OvertakenRows } from './saving/overtaken-rows.tsx';
import { SimilarRows } from './similar-rows.tsx';
import { fillDown, type Looked, pasteInto } from './table-edits.ts';
import { type ListedProposal, rowOf, type TableRow } from './table-row.ts';
import { readTableText } from '#domain/sheet/table-text.ts';
import { TableBar } from './table-bar.tsx';
import { undoSave } from './saving/undo-save.ts';
import { useSheet } from './use-sheet.ts';

type Campaign = Answers['campaign']['get'];

/** The table with all that is not saved yet. */
export function ProposalTable({
  campaign,
  members,
  listed,
  ways,
  view,
  onView,
}: {
  campaign: Campaign;
  members: Candidate[];
  listed: ListedProposal[];
  ways: string[];
  view: TableView;
  onView: (view: TableView) => void;
}) {
  const text = useWords(proposalTableWords);
  const undone = useWords(undoWords);
  const { doneName } = useWords(proposalWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { sheet, keptAt, change, settle, undo, redo, canUndo, canRedo } = useSheet(campaign.id);
  const [at, setAt] = useState<{ place: Place; anchor: Place }>({
    place: { row: 0, column: 1 },
    anchor: { row: 0, column: 1 },
  });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<Told['faults']>({});
  const [overtaken, setOvertaken] = useState<OvertakenRow[]>([]);
  const [as, setAs] = useState<'registered' | 'added'>('registered');

  const { pack } = campaign;
  const choices = useMemo(() => choicesOf(pack, members, language), [pack, members, language]);
  const saved = useMemo(
    () => listed.map((proposal) => rowOf(proposal, pack, choices, language)),
    [listed, pack, choices, language],
  );
  const byKey = useMemo(() => new Map(saved.map((row) => [row.key, row])), [saved]);
  const arranged = useMemo(() => arrangeRows(saved, view), [saved, view]);
  const columns = useMemo(
    () => columnIds.filter((column) => column !== 'content' || choices.content !== undefined),
    [choices],
  );
  const read = useMemo(
    () => sheetReader({ choices, language, lastDay: campaign.periodTo, doneName }),
    [choices, language, campaign.periodTo, doneName],
  );
  const enters = ways.includes(as === 'added' ? 'add' : 'register');
  const rows = useMemo(
    (): TableRow[] => [...arranged, ...sheet.added.map(newRow), ...(enters ? [newRow(nextKey(sheet))] : [])],
    [arranged, sheet, enters],
  );
  const { sent, owners, faults } = useMemo(
    () => readSheet(sheet, byKey, read, language),
    [sheet, byKey, read, language],
  );
  const told: Told = useMemo(
    () => ({
      faults: { ...refused, ...faults },
      cells: Object.fromEntries(
        Object.entries(owners).map(([key, ownerId]) => {
          const groupId = members.find(({ subjectId }) => subjectId === ownerId)?.groupId;
          const group = pack.groups.find(({ id }) => id === groupId)?.title[language] ?? '';
          return [key, { group, state: text.newState }];
        }),
      ),
    }),
    [refused, faults, owners, members, pack, language, text],
  );
  const looked: Looked = { sheet, rows, columns };
  const faulty = Object.values(told.faults).reduce((sum, it) => sum + Object.keys(it.why).length, 0);

  const edit = (edits: Parameters<typeof editCells>[2]) => {
    if (edits.length === 0) return;
    setSaid('');
    setRefused({});
    change(editCells(sheet, byKey, edits));
  };
  const save = useMutation({
    mutationFn: () =>
      client.task.saveProposals({ campaignId: campaign.id, as, rows: sent.map((row) => row.sent) }),
    onSuccess: async ({ saved: rowsSaved }) => {
      const number = sent.length;
      offerUndo({
        said: undone.tableSaved(number),
        undo: () => undoSave(campaign.id, byKey, sent, rowsSaved),
      });
      await queries.invalidateQueries();
      settle(emptySheet);
      setOvertaken([]);
      setSaid(text.saved(number));
    },
    onError: async (error) => {
      const refusal = refusalOf(error);
      if (refusal === undefined) return;
      setRefused(faultsOfRefusal(refusal, sent, language));
      const found = overtakenIn(refusal, sent);
      setOvertaken(found);
      // The table shows what there is now beside what was typed.
      if (found.length > 0) await queries.invalidateQueries();
    },
  });
  const decided = ({ key }: OvertakenRow, rest: typeof sheet) => {
    change(rest);
    setRefused(({ [key]: _decided, ...others }) => others);
    setOvertaken((all) => all.filter((it) => it.key !== key));
  };
  const toFirstFault = () => {
    const row = rows.findIndex(({ key }) => told.faults[key] !== undefined);
    const fault = told.faults[rows[row]?.key ?? ''];
    const column = columns.findIndex((it) => fault?.why[it] !== undefined);
    if (row >= 0) setAt({ place: { row, column }, anchor: { row, column } });
    document.querySelector<HTMLElement>('[role="grid"] ~ textarea')?.focus();
  };
  const mark = useCallback(
    (keys: string[], on: boolean) =>
      setMarked((before) => {
        const next = new Set(before);
        for (const key of keys)
          if (on) next.add(key);
          else next.delete(key);
        return next;
      }),
    [],
  );
  const chosen = listed.filter(({ id }) => marked.has(id));
  const row = rows[at.place.row];
  return (
    <>
      <TableBar
        exported={() => exportedRows(arranged, columns, view.filters, campaign, language)}
        view={view}
        onView={onView}
        shown={arranged.length}
        all={saved.length}
        unsaved={sent.length}
        keptAt={keptAt}
        faulty={faulty}
        said={said}
        canUndo={canUndo}
        canRedo={canRedo}
        marked={chosen.length}
        saving={save.isPending}
        as={as}
        ways={ways}
        onAs={setAs}
        onUndo={undo}
        onRedo={redo}
        onFill={() => edit(fillDown(looked, areaOf(at.place, at.anchor)))}
        onBulk={() => setBulk(true)}
        onDiscard={() => {
          setRefused({});
          change(forgetRows(sheet, [...Object.keys(sheet.edits), ...sheet.added]));
        }}
        onFirstFault={toFirstFault}
        onSave={() => {
          if (Object.keys(faults).length > 0) toFirstFault();
          else save.mutate();
        }}
      />
      {save.isError && Object.keys(refused).length === 0 && sent.length > 0 && (
        <RefusalNote error={save.error} onAgain={() => save.reset()} />
      )}
      <OvertakenRows
        overtaken={overtaken}
        rows={byKey}
        sheet={sheet}
        onKeep={(it) => decided(it, restOn(sheet, it.key, it.conflict.params.current))}
        onTake={(it) => decided(it, forgetRows(sheet, [it.key]))}
      />
      <ProposalGrid
        looked={looked}
        told={told}
        choices={choices}
        view={view}
        marked={marked}
        at={at}
        onAt={setAt}
        onView={onView}
        onMark={mark}
        onEdit={edit}
        onPaste={(area, pasted) => {
          const { edits, locked } = pasteInto(looked, area, readTableText(pasted), enters);
          edit(edits);
          const touched = new Set(edits.map(({ key }) => key)).size;
          setSaid(
            [text.pasted(edits.length, touched), ...(locked > 0 ? [text.notPasted(locked)] : [])].join(' '),
          );
        }}
        onUndo={undo}
        onRedo={redo}
      />
      <SimilarRows
        campaignId={campaign.id}
        taskId={row?.proposal?.id}
        title={row === undefined ? '' : (sheet.edits[row.key]?.cells.title ?? row.cells.title)}
      />
      {bulk && (
        <BulkDialog
          campaignId={campaign.id}
          chosen={chosen.filter(({ id }) => !isNew(id))}
          onClose={() => setBulk(false)}
          onDone={(number) => {
            setBulk(false);
            setMarked(new Set());
            setSaid(text.done(number));
          }}
        />
      )}
    </>
  );
}
