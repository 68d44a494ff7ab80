import { useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { Section } from '#web/ui/section.tsx';
import { PartsView } from '../parts/parts-view.tsx';
import type { Task } from '../task.ts';
import { CausesView } from './causes-view.tsx';
import { HistoryView } from './history-view.tsx';
import { IndicatorView } from './indicator-view.tsx';
import { ObstaclesView } from './obstacles-view.tsx';
import { OverviewView } from './overview-view.tsx';
import { OpinionsView, PapersView } from './papers-view.tsx';
import { PlanView } from './plan-view.tsx';
import { ProductsView } from './products-view.tsx';
import { ReportsView } from './reports-view.tsx';
import { RoundsView } from './rounds-view.tsx';
import classes from './task-story.module.css';

/** The whole story: figures over time, roadmap, parts, obstacles, reports, products; papers and history beside. */
export function TaskStory({ task }: { task: Task }) {
  const text = useWords(taskWords);
  return (
    <div className={classes.columns}>
      <div>
        <Section title={text.indicators}>
          {task.indicators.map((indicator) => (
            <IndicatorView key={indicator.id} indicator={indicator} task={task} />
          ))}
        </Section>
        <PlanView task={task} />
        <PartsView task={task} />
        <ObstaclesView task={task} />
        <ReportsView task={task} />
        <ProductsView task={task} />
        <CausesView task={task} />
      </div>
      <div>
        <OverviewView task={task} />
        <RoundsView rounds={task.orderRounds} />
        <PapersView decisions={task.decisions} />
        <OpinionsView opinions={task.opinions} />
        <HistoryView task={task} />
      </div>
    </div>
  );
}
