import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { instantText } from '#web/ui/format-date.ts';
import { plainView, type TableView } from './arrange-rows.ts';
import classes from './proposal-grid.module.css';
import { SavedViews } from './saved-views.tsx';

/** What can be done with the table as a whole, and how much of it is not saved. */
export function TableBar({
  exported,
  view,
  shown,
  all,
  unsaved,
  keptAt,
  faulty,
  said,
  canUndo,
  canRedo,
  marked,
  saving,
  as,
  ways,
  onView,
  onAs,
  onUndo,
  onRedo,
  onFill,
  onBulk,
  onDiscard,
  onFirstFault,
  onSave,
}: {
  /** What is shown, to be taken along. */
  exported: () => ExportedTable;
  view: TableView;
  shown: number;
  all: number;
  /** Rows. */
  unsaved: number;
  keptAt: string | undefined;
  /** Cells. */
  faulty: number;
  /** What was done last. */
  said: string;
  canUndo: boolean;
  canRedo: boolean;
  marked: number;
  saving: boolean;
  as: 'registered' | 'added';
  ways: string[];
  onView: (view: TableView) => void;
  onAs: (as: 'registered' | 'added') => void;
  onUndo: () => void;
  onRedo: () => void;
  onFill: () => void;
  onBulk: () => void;
  onDiscard: () => void;
  onFirstFault: () => void;
  onSave: () => void;
}) {
  const text = useWords(proposalTableWords);
  const filtered = Object.values(view.filters).some((it) => it !== '');
  return (
    <>
      <div className={classes.bar}>
        <SavedViews view={view} onView={onView} />
        {filtered && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onView({ ...plainView, sort: view.sort })}
          >
            {text.clearFilters}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {text.rows(shown, all)}
        </Text>
        <ExportButtons table={exported} />
        <span style={{ flex: 1 }} />
        {ways.includes('register') && ways.includes('add') && (
          <Group gap={6} wrap="nowrap">
            <Text size="sm" c="dimmed" id="new-rows-are">
              {text.newAre}
            </Text>
            <NativeSelect
              size="xs"
              aria-labelledby="new-rows-are"
              data={(['registered', 'added'] as const).map((it) => ({ value: it, label: text.newAs[it] }))}
              value={as}
              onChange={(event) => onAs(event.currentTarget.value === 'added' ? 'added' : 'registered')}
            />
          </Group>
        )}
      </div>
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!canUndo}
          onClick={onUndo}
        >
          {text.undo}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          disabled={!canRedo}
          onClick={onRedo}
        >
          {text.redo}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onFill}>
          {text.fillDown}
        </Button>
        <Button size="compact-sm" variant="default" disabled={marked === 0} onClick={onBulk}>
          {text.bulk}
          {marked > 0 && ` (${marked})`}
        </Button>
        <Text
          size="sm"
          role="note"
          aria-live="polite"
          c={faulty > 0 ? 'var(--mantine-color-error)' : 'dimmed'}
        >
          {[
            said,
            faulty > 0 && text.faults(faulty),
            said === '' && faulty === 0 && unsaved === 0 && text.nothingToSave,
            said === '' &&
              faulty === 0 &&
              unsaved > 0 &&
              [text.unsaved(unsaved), keptAt && text.kept(instantText(keptAt))].filter(Boolean).join(', '),
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
        {faulty > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onFirstFault}>
            {text.firstFault}
          </Button>
        )}
        <span style={{ flex: 1 }} />
        {unsaved > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDiscard}>
            {text.discard}
          </Button>
        )}
        <Button size="compact-md" disabled={unsaved === 0} loading={saving} onClick={onSave}>
          {unsaved === 0 ? text.save : text.saveRows(unsaved)}
        </Button>
      </div>
    </>
  );
}
