import { findNamedUnits, type PlacedUnit } from './find-named-units.ts';
import { toneKey } from './name-keys.ts';
import { readFormedFrom } from './read-formed-from.ts';
import { settleShares } from './settle-shares.ts';
import type { Traced, Untraced } from './traced-unit.ts';
import type { PlannedLink, UnitPlan, UnitRef, UnitsAfter, UnitsBefore } from './unit-plan.ts';

type FormedUnit = UnitRef & { formedFrom?: string | null | undefined };

/**
 * The plan of a reform: from the units before and the published texts of the units after, the acts that are regular,
 * and all that a person must decide. Nothing is guessed: no unit before is taken over whole by two units after, and
 * none of the provinces concerned is left out, without standing in `toDecide`. Provinces after that take up none of
 * the provinces before are passed over.
 */
export function planUnits(before: UnitsBefore, after: UnitsAfter): UnitPlan {
  const known = before.provinces.map((province) => ({ ...refOf(province), district: null }));
  const concerned = after.provinces
    .map((province) => ({ province, traced: trace(province, known) }))
    .filter(({ traced }) => concerns(traced, known));
  const provinces = settleShares(
    concerned.map(({ traced }) => traced),
    'province',
    null,
    known,
  );
  const plan: UnitPlan = { successions: provinces.successions, toDecide: provinces.toDecide };

  for (const { province } of concerned) {
    const codes = provinces.successions
      .flatMap(({ links }) => links)
      .filter((link) => link.after?.code === province.code)
      .map((link) => link.before.code);
    const units = before.provinces
      .filter(({ code }) => codes.includes(code))
      .flatMap(({ districts }) => districts)
      .flatMap(({ name, communes }) => communes.map((unit) => ({ ...refOf(unit), district: name })));
    if (units.length === 0) continue;
    const traced = province.communes.map((commune) => trace(commune, units));
    const communes = settleShares(traced, 'commune', refOf(province), units);
    plan.successions.push(...communes.successions);
    plan.toDecide.push(...communes.toDecide);
  }
  const taken = new Set(provinces.successions.flatMap(({ links }) => links.map((link) => link.before.code)));
  const districts = before.provinces.filter(({ code }) => taken.has(code)).flatMap((one) => one.districts);
  if (districts.length > 0)
    plan.successions.push({
      kind: 'dissolve',
      level: 'district',
      parent: null,
      links: districts.map((unit) => ({
        before: refOf(unit),
        after: null,
        share: 'whole',
        settledBy: 'code',
      })),
    });
  return plan;
}

/** Whether a province after takes up one of the provinces before, or may. */
function concerns(traced: Traced | Untraced, provinces: PlacedUnit[]): boolean {
  if ('links' in traced) return true;
  const { candidates, named, after } = traced;
  return candidates.length + named.length > 0 || provinces.some(({ code }) => code === after.code);
}

function trace(unit: FormedUnit, units: PlacedUnit[]): Traced | Untraced {
  const after = refOf(unit);
  const text = unit.formedFrom ?? '';
  const read = readFormedFrom(unit.formedFrom);
  if (read.kind === 'undecided') {
    const candidates = units.filter((one) => mentions(text, one.name));
    return { after, text, reason: read.reason, at: read.at, candidates, named: [] };
  }
  if (read.kind === 'unchanged') {
    const same = units.find((one) => one.code === unit.code && toneKey(one.name) === toneKey(unit.name));
    if (same === undefined)
      return { after, text, reason: 'unknownName', at: unit.name, candidates: [], named: [] };
    const link: PlannedLink = { before: refOf(same), after, share: 'whole', settledBy: 'code' };
    return { after, text, unchanged: true, links: [link] };
  }

  const written = [...read.whole.map((one) => ({ ...one, share: 'whole' as const })), ...read.parts];
  const links: PlannedLink[] = [];
  const named: PlacedUnit[] = [];
  let open: Untraced | undefined;
  for (const { found, of } of findNamedUnits(written, units)) {
    if ('reason' in found) open ??= { after, text, at: `${of.word} ${of.name}`, named, ...found };
    else {
      named.push(found.unit);
      links.push({ before: refOf(found.unit), after, share: of.share, settledBy: found.settledBy });
    }
  }
  return open ?? { after, text, unchanged: false, links };
}

function mentions(text: string, name: string): boolean {
  return ` ${toneKey(text.replace(/[,()]/g, ' '))} `.includes(` ${toneKey(name)} `);
}

function refOf({ code, name }: UnitRef): UnitRef {
  return { code, name };
}
