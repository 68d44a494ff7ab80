import type { MismatchKind } from '#domain/progress/mismatch.ts';
import type { Nature, Origin } from '#regulation/settings.ts';
import { blockTerms, natureTerms, originTerms } from '#web/text/terms.ts';

export const followViews = ['stuck', 'rates', 'targets', 'mismatches', 'reports'] as const;
export type FollowView = (typeof followViews)[number];

/** What is looked at, and how; kept in the address, so that a view can be sent to somebody. */
export interface FollowFilter {
  view?: FollowView;
  authority?: string;
  campaign?: string;
  period?: string;
  unit?: string;
  block?: keyof typeof blockTerms;
  group?: string;
  origin?: Origin;
  nature?: Nature;
  /** Of the heat map. */
  rate?: 'attainment' | 'onTime';
  rows?: 'unit' | 'block' | 'group' | 'origin' | 'nature';
  /** Of the board: who is to move what is stuck. */
  holder?: string;
  /** Of the mismatches. */
  kind?: MismatchKind;
}

const kinds: Record<MismatchKind, true> = {
  nothingDeclared: true,
  declaredWithoutProof: true,
  proofSentBack: true,
  proofWaits: true,
  behindSchedule: true,
};

/** Reads the filter from an address; what is not understood is left out. */
export function readFollowFilter(search: Record<string, unknown>): FollowFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const one = <Name extends string>(name: string, known: { readonly [key in Name]: unknown }) => {
    const value = text(name);
    return value !== undefined && Object.hasOwn(known, value) ? (value as Name) : undefined;
  };
  const filter = {
    view: followViews.find((it) => it === search['view']),
    authority: text('authority'),
    campaign: text('campaign'),
    period: text('period'),
    unit: text('unit'),
    block: one('block', blockTerms),
    group: text('group'),
    origin: one('origin', originTerms),
    nature: one('nature', natureTerms),
    rate: one('rate', { attainment: 1, onTime: 1 }),
    rows: one('rows', { unit: 1, block: 1, group: 1, origin: 1, nature: 1 }),
    holder: text('holder'),
    kind: one('kind', kinds),
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as FollowFilter;
}

/** What of the filter the server is asked with, for a campaign. */
export function askedOf(filter: FollowFilter, campaignId: string) {
  const { period, unit, block, group, origin, nature } = filter;
  return {
    campaignId,
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(block === undefined ? {} : { block }),
    ...(group === undefined ? {} : { groupId: group }),
    ...(origin === undefined ? {} : { origin }),
    ...(nature === undefined ? {} : { nature }),
  };
}

/** The address of the list of tasks that shows the same work. */
export function taskListOf(filter: FollowFilter, campaign: string, more: Partial<FollowFilter> = {}) {
  const { unit, block, group, origin, nature } = { ...filter, ...more };
  return {
    campaign,
    state: 'inForce' as const,
    ...(unit === undefined ? {} : { unit }),
    ...(block === undefined ? {} : { block }),
    ...(group === undefined ? {} : { group }),
    ...(origin === undefined ? {} : { origin }),
    ...(nature === undefined ? {} : { nature }),
  };
}
