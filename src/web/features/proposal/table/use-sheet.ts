import { useState } from 'react';
import { useDraft } from '#web/ui/form/drafts.ts';
import { emptySheet, type Sheet } from './sheet.ts';

/** How many acts can be undone. */
const remembered = 200;

/** The unsaved edits of a table, kept in this browser with every change, and what was there before each. */
export function useSheet(campaignId: string) {
  const draft = useDraft<Sheet>(`table.${campaignId}`, () => emptySheet);
  const [past, setPast] = useState<Sheet[]>([]);
  const [future, setFuture] = useState<Sheet[]>([]);
  return {
    sheet: draft.value,
    keptAt: draft.keptAt,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next: Sheet) => {
      setPast([...past.slice(-remembered), draft.value]);
      setFuture([]);
      draft.change(next);
    },
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      setFuture([draft.value, ...future]);
      draft.change(before);
    },
    redo: () => {
      const [after, ...later] = future;
      if (after === undefined) return;
      setPast([...past, draft.value]);
      setFuture(later);
      draft.change(after);
    },
    /** What is saved can no longer be undone here. */
    settle: (rest: Sheet) => {
      setPast([]);
      setFuture([]);
      if (Object.keys(rest.edits).length === 0) draft.drop();
      else draft.change(rest);
    },
  };
}
