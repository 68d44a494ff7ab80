import { type CSSProperties, type KeyboardEvent, type RefObject, useState } from 'react';
import { type Choice, offeredFor } from './choices.ts';
import classes from './proposal-grid.module.css';

/**
 * The one field of the table, lying over the cell that is chosen. It always has the focus, so that the first key pressed,
 * by whatever way of typing Vietnamese, is already in it; the browser alone decides what comes of keys. While nothing is
 * typed it is empty and shows nothing of itself but a frame.
 */
export function CellEditor({
  field,
  label,
  described,
  place,
  editing,
  mayType,
  choices,
  onTyping,
  onDone,
  onCancel,
  onKey,
  onCopy,
  onPaste,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  /** The id of what says more about the cell. */
  described: string;
  place: { top: number; left: number; width: number };
  editing: boolean;
  mayType: boolean;
  choices: Choice[] | undefined;
  /** The first key went in. */
  onTyping: () => void;
  /** What was typed is meant; `key` says where to go on. */
  onDone: (text: string, stroke: KeyboardEvent | undefined) => void;
  onCancel: () => void;
  /** A key while nothing is typed. */
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onCopy: (cut: boolean) => string;
  onPaste: (text: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(-1);
  const offers = editing && choices !== undefined ? offeredFor(choices, typed) : [];
  const style: CSSProperties = {
    top: place.top,
    left: place.left,
    width: editing ? Math.max(place.width, 220) : place.width,
    height: editing
      ? 34 + 20 * Math.min(6, typed.split('\n').length - 1 + Math.floor(typed.length / 40))
      : 34,
  };
  const finish = (stroke?: KeyboardEvent) => {
    const text = offers[picked]?.label ?? field.current?.value ?? '';
    setPicked(-1);
    setTyped('');
    onDone(text, stroke);
  };
  const whileEditing = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      setPicked(-1);
      setTyped('');
      onCancel();
    } else if (key === 'Enter' && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
      setTyped(event.currentTarget.value);
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      finish(event);
    } else if (offers.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setPicked((picked + (key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length);
    }
  };
  return (
    <>
      <textarea
        ref={field}
        className={classes.editor}
        style={style}
        aria-label={label}
        aria-describedby={described}
        aria-controls={offers.length > 0 ? 'cell-offers' : undefined}
        aria-activedescendant={picked >= 0 ? `cell-offer-${picked}` : undefined}
        data-editing={editing || undefined}
        readOnly={!mayType}
        autoComplete="off"
        spellCheck={false}
        rows={1}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setPicked(-1);
          if (!editing) onTyping();
        }}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, every key is its own.
          if (event.nativeEvent.isComposing) return;
          if (editing) whileEditing(event);
          else onKey(event);
        }}
        onCopy={(event) => {
          if (editing) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', onCopy(false));
        }}
        onCut={(event) => {
          if (editing) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', onCopy(true));
        }}
        onPaste={(event) => {
          if (editing) return;
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
        onBlur={() => {
          if (editing) finish();
        }}
      />
      {offers.length > 0 && (
        <ul
          id="cell-offers"
          className={classes.offers}
          role="listbox"
          aria-label={label}
          style={{ top: place.top + Number(style.height) + 2, left: place.left }}
        >
          {offers.map((offer, position) => (
            <li
              key={offer.id}
              id={`cell-offer-${position}`}
              role="option"
              aria-selected={position === picked}
              onMouseDown={(event) => {
                event.preventDefault();
                setTyped('');
                setPicked(-1);
                onDone(offer.label, undefined);
              }}
            >
              {offer.label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
