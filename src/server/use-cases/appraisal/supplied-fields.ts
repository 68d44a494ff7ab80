import { taskAttainment, type WeighedIndicator } from '#domain/progress/task-attainment.ts';

interface TaskRow {
  id: string;
  content: string | null;
  finished: boolean;
  onTime: boolean;
  verified: boolean;
  objectiveCause: boolean;
  excusedIndicatorIds: string[];
}

interface IndicatorRow extends WeighedIndicator {
  id: string;
  task_id: string;
}

/** What a list `from: tasks` can ask of each task. A field that is undefined is not known: missing. */
export function taskFields(tasks: TaskRow[], indicators: IndicatorRow[]) {
  return tasks.map((task) => ({
    ...task,
    attainment: taskAttainment(indicators.filter((indicator) => indicator.task_id === task.id)),
  }));
}

/** What a list `from: indicators` can ask of each indicator. */
export function indicatorFields(tasks: TaskRow[], indicators: IndicatorRow[]) {
  // Where nobody gave weights all indicators weigh the same; where some did, one left out is missing: null would say
  // that it is known not to exist.
  const weighted = indicators.some((indicator) => indicator.weight !== null);
  return indicators.map((indicator) => {
    const task = tasks.find(({ id }) => id === indicator.task_id);
    return {
      indicator: indicator.measured,
      weight: weighted ? (indicator.weight ?? undefined) : '1',
      content: task?.content ?? null,
      // Confirmed for the whole task, or for this figure of it.
      objectiveCause:
        task !== undefined && (task.objectiveCause || task.excusedIndicatorIds.includes(indicator.id)),
    };
  });
}
