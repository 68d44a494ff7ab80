import type { TaskState } from '#regulation/life-cycle.ts';
import type { Horizon, Nature, Origin } from '#regulation/settings.ts';
import { blockTerms, horizonTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import { taskStateTones } from './task-state-tones.ts';

export type Block = keyof typeof blockTerms;

/** Which tasks are listed; kept in the address, so that a list can be sent to somebody. */
export interface TaskFilter {
  campaign?: string;
  /** `open`: whatever has not come to an end; `inForce`: assigned and not taken away. */
  state?: TaskState | 'open' | 'inForce';
  origin?: Origin;
  nature?: Nature;
  horizon?: Horizon;
  group?: string;
  block?: Block;
  /** The unit of whoever leads, or one above it. */
  unit?: string;
  search?: string;
}

/** Reads the filter from an address; what is not understood is left out. */
export function readTaskFilter(search: Record<string, unknown>): TaskFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== ''
      ? value
      : typeof value === 'number'
        ? String(value)
        : undefined;
  };
  const one = <Name extends string>(name: string, known: { readonly [key in Name]: unknown }) => {
    const value = text(name);
    return value !== undefined && Object.hasOwn(known, value) ? (value as Name) : undefined;
  };
  const filter = {
    campaign: text('campaign'),
    state: one<TaskState | 'open' | 'inForce'>('state', { open: true, inForce: true, ...taskStateTones }),
    origin: one<Origin>('origin', originTerms),
    nature: one<Nature>('nature', natureTerms),
    horizon: one<Horizon>('horizon', horizonTerms),
    group: text('group'),
    block: one<Block>('block', blockTerms),
    unit: text('unit'),
    search: text('search'),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as TaskFilter;
}
