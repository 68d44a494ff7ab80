/** How much is made. Officials are six a unit, reports about four a task. */
export interface Size {
  units: number;
  departments: number;
  /** Units that assign work of their own, beside the province. */
  authorities: number;
  tasks: number;
}

/** The size that the goals speak of. */
export const fullSize: Size = { units: 500, departments: 30, authorities: 40, tasks: 100_000 };
/** The same organisation with a tenth of the work: what grows between the two grows with the tasks. */
export const tenthSize: Size = { ...fullSize, tasks: 10_000 };
/** Enough for every operation to run. */
export const tinySize: Size = { units: 20, departments: 5, authorities: 2, tasks: 2000 };

export const officialsPerUnit = 6;
/** The years with a campaign each; the last is the one that runs. */
export const years = [2022, 2023, 2024, 2025, 2026] as const;
