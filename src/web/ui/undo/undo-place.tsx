import { lazy, Suspense } from 'react';
import { useOffer } from './undo-offer.ts';

const UndoNote = lazy(async () => ({ default: (await import('./undo-note.tsx')).UndoNote }));

/**
 * Where it stands that something can be taken back: the first thing of the content for the keyboard, at the lower edge of the
 * window for the eye. What is said there is read out.
 */
export function UndoPlace() {
  const offer = useOffer();
  return (
    <div role="status" className="no-print">
      {offer !== undefined && (
        <Suspense>
          <UndoNote key={offer.number} offer={offer} />
        </Suspense>
      )}
    </div>
  );
}
