import type { Sections } from '../pack.ts';
import type { ReportFault } from '../pack-fault.ts';
import { checkGroups } from './groups.ts';
import { checkLifeCycles } from './life-cycle.ts';
import { namesOf } from './names.ts';
import { checkProducts } from './products.ts';
import { checkRating } from './rating.ts';
import { checkScoring } from './scoring.ts';
import { checkSources } from './sources.ts';
import { checkUses } from './uses.ts';

/** Everything the shapes cannot say: that names lead somewhere and that the rules fit together. */
export function checkPack(pack: Sections, report: ReportFault): void {
  const names = namesOf(pack);
  checkSources(pack, report);
  checkGroups(pack, report);
  checkLifeCycles(pack, report);
  checkProducts(pack, report);
  checkScoring(names, report);
  checkRating(pack, names, report);
  checkUses(pack, names, report);
}
