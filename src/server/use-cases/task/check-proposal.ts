import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Origin } from '#regulation/settings.ts';
import { checkTarget } from './check-target.ts';
import type { TaskProposal } from './task-proposal.ts';

type Proposed = Pick<TaskProposal, 'nature' | 'horizon' | 'content' | 'indicators'>;

/** What the regulation lets a task be. Errors: `invalidValue` with the path of what does not fit. */
export function checkProposal(
  proposal: Proposed,
  origin: Origin,
  pack: Pack,
  groupId: string | undefined,
): Result<null> {
  const { settings } = pack;
  const unknown = (path: string, given: string, allowed: readonly string[]) =>
    refuse('invalidValue', { path, problem: 'unknownOption', given, limit: allowed.join(', ') });
  if (!settings.origins.value.includes(origin)) return unknown('origin', origin, settings.origins.value);
  if (!settings.natures.value.includes(proposal.nature))
    return unknown('nature', proposal.nature, settings.natures.value);
  if (!settings.horizons.value.includes(proposal.horizon))
    return unknown('horizon', proposal.horizon, settings.horizons.value);

  const group = pack.groups.find((candidate) => candidate.id === groupId);
  const contents = group?.contents.map((content) => content.id) ?? [];
  if (proposal.content !== undefined && !contents.includes(proposal.content))
    return unknown('content', proposal.content, contents);
  const required = group?.indicatorsRequired.map((indicator) => indicator.id) ?? [];
  for (const [position, indicator] of proposal.indicators.entries()) {
    const path = `indicators[${position}]`;
    const checked = checkTarget(indicator.target, `${path}.target`);
    if (!checked.ok) return checked;
    if (indicator.required !== undefined && !required.includes(indicator.required))
      return unknown(`${path}.required`, indicator.required, required);
  }
  return ok(null);
}
