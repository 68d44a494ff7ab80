type Whole = { total: string; allocated: string; agreed: string };

/** Work that is shared out: a task, or a part of one. */
export interface Shared {
  taskId: string;
  taskTitle: string;
  part: { id: string; title: string } | undefined;
  dueOn: string;
  shares: Whole;
  /** Those whose parts add up. */
  indicators: { indicatorId: string; name: string; unitOfMeasure: string; allocation: Whole }[];
}
