import { namedNear } from '../nearest-name.ts';
import { sectionNames, type Sections } from '../pack.ts';
import type { FaultPath, ReportFault } from '../pack-fault.ts';
import type { Source } from '../source.ts';
import { checkUnique } from './names.ts';

/** Checks the documents of `pack.yaml`, its dates, and every `source` in every file. */
export function checkSources(pack: Sections, report: ReportFault): void {
  const { documents, validFrom, validTo } = pack.pack;
  checkUnique(
    'pack',
    documents.map(({ id }, index) => ({ id, path: ['documents', index, 'id'] })),
    report,
  );
  if (validTo !== undefined && validFrom >= validTo) {
    report('pack', ['validTo'], 'datesReversed', { from: validFrom, to: validTo });
  }
  const kinds = new Map(documents.map((document) => [document.id, document.kind]));
  for (const section of sectionNames) {
    eachSource(pack[section], [], (source, path) => {
      const kind = kinds.get(source.document);
      if (kind === undefined) {
        report(section, [...path, 'document'], 'unknownDocument', namedNear(source.document, kinds.keys()));
      } else if (kind === 'assumption' && source.needsConfirmation === undefined) {
        report(section, [...path, 'document'], 'notConfirmed', { document: source.document });
      }
    });
  }
}

function eachSource(value: unknown, path: FaultPath, found: (source: Source, path: FaultPath) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => eachSource(item, [...path, index], found));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && typeof inner === 'object' && inner !== null && 'document' in inner) {
      found(inner as Source, [...path, key]);
    } else eachSource(inner, [...path, key], found);
  }
}
