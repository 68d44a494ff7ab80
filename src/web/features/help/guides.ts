import type { Power } from '#domain/access/actor.ts';
import { administratorGuide } from '#web/text/help/administrator-guide.ts';
import { councilMemberGuide } from '#web/text/help/council-member-guide.ts';
import { inspectorGuide } from '#web/text/help/inspector-guide.ts';
import { leaderGuide } from '#web/text/help/leader-guide.ts';
import { officialGuide } from '#web/text/help/official-guide.ts';
import { specialistGuide } from '#web/text/help/specialist-guide.ts';
import { verifierGuide } from '#web/text/help/verifier-guide.ts';
import type { HelpRole } from './help-role.ts';

/** The guide of each role. */
export const guides = {
  official: officialGuide,
  specialist: specialistGuide,
  leader: leaderGuide,
  councilMember: councilMemberGuide,
  verifier: verifierGuide,
  inspector: inspectorGuide,
  administrator: administratorGuide,
} satisfies { [role in HelpRole]: unknown };

/** The role whose guide somebody most likely wants: that of his first power, else the official's. */
export function roleOf(powers: readonly { kind: Power['kind'] }[]): HelpRole {
  return powers.find(({ kind }) => kind in guides)?.kind ?? 'official';
}
