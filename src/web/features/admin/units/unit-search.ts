import { successionKinds, type SuccessionKind } from '#domain/organisation/succession-shape.ts';

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** The day the tree is shown of, and the unit that is opened. */
export function readUnitSearch({ asOf, unit }: { [name: string]: unknown }): {
  asOf?: string;
  unit?: string;
} {
  return {
    ...(typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    ...(isId(unit) ? { unit } : {}),
  };
}

/** The act that is prepared, and the unit it began with. */
export function readActSearch({ kind, unit }: { [name: string]: unknown }): {
  kind?: SuccessionKind;
  unit?: string;
} {
  const known = successionKinds.find((it) => it === kind);
  return { ...(known === undefined ? {} : { kind: known }), ...(isId(unit) ? { unit } : {}) };
}
