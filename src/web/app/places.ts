import {
  IconChartBar,
  IconChecklist,
  IconEye,
  IconGavel,
  IconInbox,
  IconSettings,
  IconStar,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';
import type { Power } from '#domain/access/actor.ts';

/** The powers a place is for; everybody's without. What a page shows is the server's to decide: this keeps the list short. */
interface ForPowers {
  for?: readonly Power['kind'][];
}

/** The places of the navigation, in the order of the work, under the heading of their group. */
const places = [
  { to: '/', search: {}, word: 'work', group: null, Icon: IconInbox },
  { to: '/campaigns', search: {}, word: 'campaigns', group: 'assigning', Icon: IconChartBar },
  { to: '/tasks', search: { state: 'open' }, word: 'tasks', group: 'assigning', Icon: IconChecklist },
  {
    to: '/follow',
    search: {},
    word: 'follow',
    group: 'assigning',
    Icon: IconEye,
    for: ['specialist', 'leader', 'inspector'],
  },
  { to: '/appraisals', search: {}, word: 'appraisals', group: 'appraising', Icon: IconStar },
  { to: '/officials', search: {}, word: 'officials', group: 'appraising', Icon: IconUsers },
  {
    to: '/statistics',
    search: {},
    word: 'statistics',
    group: 'appraising',
    Icon: IconTable,
    for: ['specialist', 'leader', 'inspector'],
  },
  { to: '/regulations', search: {}, word: 'regulations', group: 'system', Icon: IconGavel },
  {
    to: '/admin',
    search: {},
    word: 'admin',
    group: 'system',
    Icon: IconSettings,
    for: ['administrator', 'specialist', 'inspector'],
  },
] as const;

/** Those of somebody with these powers. */
export function placesOf({ powers }: { powers: readonly { kind: Power['kind'] }[] }) {
  return places.filter((place) => {
    const { for: kinds }: { to: string } & ForPowers = place;
    return kinds?.some((kind) => powers.some((power) => power.kind === kind)) ?? true;
  });
}

/** Whether a path is within a place. */
export function isAt(path: string, place: string): boolean {
  return place === '/' ? path === '/' || path.startsWith('/propose') : path.startsWith(place);
}
