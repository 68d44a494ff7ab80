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

/** The places of the navigation, in the order of the work. */
const places = [
  { to: '/', search: {}, word: 'work', Icon: IconInbox },
  { to: '/campaigns', search: {}, word: 'campaigns', Icon: IconChartBar },
  { to: '/tasks', search: { state: 'open' }, word: 'tasks', Icon: IconChecklist },
  {
    to: '/follow',
    search: {},
    word: 'follow',
    Icon: IconEye,
    for: ['specialist', 'leader', 'inspector'],
  },
  { to: '/appraisals', search: {}, word: 'appraisals', Icon: IconStar },
  { to: '/officials', search: {}, word: 'officials', Icon: IconUsers },
  {
    to: '/statistics',
    search: {},
    word: 'statistics',
    Icon: IconTable,
    for: ['specialist', 'leader', 'inspector'],
  },
  { to: '/regulations', search: {}, word: 'regulations', Icon: IconGavel },
  {
    to: '/admin',
    search: {},
    word: 'admin',
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
