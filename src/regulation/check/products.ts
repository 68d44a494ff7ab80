import type { Sections } from '../pack.ts';
import type { ReportFault } from '../pack-fault.ts';
import { checkUnique } from './names.ts';

/** Checks the kinds of products of `settings.yaml`: each kind once, and in its checklist each item once. */
export function checkProducts({ settings }: Sections, report: ReportFault): void {
  const kinds = settings.products?.value ?? [];
  checkUnique(
    'settings',
    kinds.map(({ id }, index) => ({ id, path: ['products', 'value', index, 'id'] })),
    report,
  );
  kinds.forEach(({ proofs }, kind) => {
    checkUnique(
      'settings',
      proofs.map(({ id }, index) => ({ id, path: ['products', 'value', kind, 'proofs', index, 'id'] })),
      report,
    );
  });
}
