import { namedNear } from '../nearest-name.ts';
import type { Sections } from '../pack.ts';
import type { ReportFault } from '../pack-fault.ts';
import { checkUnique } from './names.ts';

/** Checks `groups.yaml`: ids, councils, numbers of tasks against the contents they must cover. */
export function checkGroups(pack: Sections, report: ReportFault): void {
  const { groups, councils } = pack.groups;
  const councilIds = councils.map((council) => council.id);
  checkUnique(
    'groups',
    groups.map(({ id }, index) => ({ id, path: ['groups', index, 'id'] })),
    report,
  );
  checkUnique(
    'groups',
    councilIds.map((id, index) => ({ id, path: ['councils', index, 'id'] })),
    report,
  );
  groups.forEach((group, index) => {
    const path = ['groups', index];
    const { min, max } = group.tasks;
    for (const list of ['contents', 'indicatorsRequired'] as const) {
      checkUnique(
        'groups',
        group[list].map(({ id }, place) => ({ id, path: [...path, list, place, 'id'] })),
        report,
      );
    }
    if (max !== undefined && min > max) {
      report('groups', [...path, 'tasks', 'min'], 'reversedRange', { min: String(min), max: String(max) });
    }
    if (group.council !== undefined && !councilIds.includes(group.council)) {
      report('groups', [...path, 'council'], 'unknownCouncil', namedNear(group.council, councilIds));
    }
    if (group.contentsRequired === 'each') {
      const contents = group.contents.length;
      if (contents === 0) report('groups', [...path, 'contentsRequired'], 'noContents', { group: group.id });
      if (max !== undefined && contents > max) {
        const params = { contents: String(contents), tasks: String(max) };
        report('groups', [...path, 'tasks', 'max'], 'contentsBeyondTasks', params);
      }
    }
  });
}
