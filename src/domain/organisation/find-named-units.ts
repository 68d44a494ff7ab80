import type { NamedUnit } from './formed-from.ts';
import { spellingKey, toneKey } from './name-keys.ts';
import type { DecideReason, SettledBy, UnitRef } from './unit-plan.ts';

/** A unit before, with the district it lay in. */
export interface PlacedUnit extends UnitRef {
  district: string | null;
}

export type Found =
  | { unit: PlacedUnit; settledBy: SettledBy }
  | {
      reason: Extract<DecideReason, 'unknownName' | 'severalOfName' | 'otherKind'>;
      candidates: PlacedUnit[];
    };

/** The name without the word for its kind: `Thị trấn Phó Bảng` is `Phó Bảng`. */
function bareName(name: string): string {
  return name.replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /i, '');
}

/** Finds the units a text names among the units before: each alone, then those of one name by the company they are in. */
export function findNamedUnits<Named extends NamedUnit>(
  named: Named[],
  units: PlacedUnit[],
): { of: Named; found: Found }[] {
  const alone = named.map((of) => ({ of, found: findNamedUnit(of, units) }));
  const districts = new Set(alone.flatMap(({ found }) => ('unit' in found ? [found.unit.district] : [])));
  const [district] = districts;
  if (districts.size !== 1 || district === undefined) return alone;
  return alone.map(({ of, found }) => {
    // Where the text itself gives a district, the company it is in says nothing.
    if ('unit' in found || found.reason !== 'severalOfName' || of.district !== undefined)
      return { of, found };
    const near = found.candidates.filter((candidate) => candidate.district === district);
    const [unit] = near;
    return { of, found: unit !== undefined && near.length === 1 ? { unit, settledBy: 'context' } : found };
  });
}

function findNamedUnit(named: NamedUnit, units: PlacedUnit[]): Found {
  const full = `${named.word} ${named.name}`;
  const byName = units.filter((unit) => toneKey(unit.name) === toneKey(full));
  const alike =
    byName.length > 0 ? byName : units.filter((unit) => spellingKey(unit.name) === spellingKey(full));
  const { district } = named;
  const there =
    district === undefined
      ? alike
      : alike.filter((unit) => unit.district !== null && toneKey(unit.district) === toneKey(district));
  const [unit] = there;
  if (unit !== undefined && there.length === 1) {
    const spelling = byName.length > 0 ? 'name' : 'spelling';
    return { unit, settledBy: alike.length > 1 ? 'district' : spelling };
  }
  if (alike.length > 0) return { reason: 'severalOfName', candidates: alike };
  const others = units.filter((other) => toneKey(bareName(other.name)) === toneKey(named.name));
  return others.length > 0
    ? { reason: 'otherKind', candidates: others }
    : { reason: 'unknownName', candidates: [] };
}
