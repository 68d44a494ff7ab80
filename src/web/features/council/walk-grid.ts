import type { KeyboardEvent } from 'react';

type Step = [rows: number, columns: number];

const steps: { [key: string]: Step } = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Goes from cell to cell of a grid of fields, each named by `data-row` and `data-column`: the arrows lead where they point,
 * left and right only from the edge of what is typed, Enter to the next field and on to the next row.
 */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || from.dataset['row'] === undefined) return;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-row]')];
  const next = event.key === 'Enter' ? fields[fields.indexOf(from) + 1] : neighbour(fields, from, event.key);
  if (event.key === 'Enter') event.preventDefault();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}

function neighbour(
  fields: HTMLInputElement[],
  from: HTMLInputElement,
  key: string,
): HTMLInputElement | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const { selectionStart: start, selectionEnd: end, value } = from;
  const whole = start === 0 && end === value.length;
  if (key === 'ArrowLeft' && !whole && !(start === 0 && end === 0)) return undefined;
  if (key === 'ArrowRight' && !whole && !(start === value.length && end === value.length)) return undefined;
  const rows = [...new Set(fields.map(({ dataset }) => Number(dataset['row'])))];
  const row = rows[rows.indexOf(Number(from.dataset['row'])) + step[0]];
  const column = Number(from.dataset['column']) + step[1];
  return fields.find(({ dataset }) => Number(dataset['row']) === row && Number(dataset['column']) === column);
}
