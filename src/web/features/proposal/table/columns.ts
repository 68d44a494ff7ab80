/** The columns of the table of proposals, in their order. */
export const columnIds = [
  'owner',
  'title',
  'name',
  'direction',
  'baseline',
  'target',
  'unit',
  'product',
  'due',
  'nature',
  'horizon',
  'content',
  'reason',
  'group',
  'origin',
  'state',
  'opinion',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** What stands in the cells of a row, as it is shown and typed. */
export type Cells = { [column in ColumnId]: string };

interface ColumnShape {
  /** Pixels. */
  width: number;
  /** Said by the system, never typed. */
  told?: boolean;
  /** Set when the row is entered, and fixed from then on. */
  once?: boolean;
  figures?: boolean;
}

export const columnShapes: { readonly [column in ColumnId]: ColumnShape } = {
  owner: { width: 190, once: true },
  title: { width: 290 },
  name: { width: 210 },
  direction: { width: 112 },
  baseline: { width: 92, figures: true },
  target: { width: 100, figures: true },
  unit: { width: 92 },
  product: { width: 230 },
  due: { width: 104 },
  nature: { width: 118 },
  horizon: { width: 104 },
  content: { width: 170 },
  reason: { width: 210 },
  group: { width: 190, told: true },
  origin: { width: 104, told: true },
  state: { width: 140, told: true },
  opinion: { width: 230, told: true },
};
