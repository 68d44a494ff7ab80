import { playAppraisals } from './play-appraisals.ts';
import { type CaseAccounts, playOrganisation } from './play-organisation.ts';
import { playTasks } from './play-tasks.ts';
import type { Player } from './player.ts';
import type { Case } from './read-case.ts';

/**
 * Takes every step of a case, campaign by campaign in the order of their periods. Throws StepRefused.
 * @param asBase another case goes on from here: the campaigns that only take unfinished work over are left to it
 */
export async function playCase(
  player: Player,
  of: Case,
  accounts: CaseAccounts,
  asBase = false,
): Promise<void> {
  await playOrganisation(player, of, accounts);
  const played = of.tables.campaigns.filter((campaign) => !asBase || campaign['followUp'] !== 'yes');
  const campaigns = played.toSorted((a, b) => ((a['from'] ?? '') < (b['from'] ?? '') ? -1 : 1));
  for (const campaign of campaigns) {
    await playTasks(player, of, campaign);
    await playAppraisals(player, of, campaign);
  }
}
