import * as z from 'zod';

/** An id that nothing has. */
export const nobodysId = '01990000-0000-7000-8000-0000000000aa';

interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

/** Something that a schema takes, with as little in it as can be; every id is one that nothing has. */
export function sampleInput(schema: z.ZodType): Record<string, unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const sample = (part: JsonSchema): unknown => {
    if (part.$ref !== undefined) return sample(root.$defs?.[part.$ref.split('/').at(-1) ?? ''] ?? {});
    if (part.const !== undefined) return part.const;
    if (part.enum !== undefined) return part.enum[0];
    const choice = part.anyOf ?? part.oneOf;
    if (choice?.[0] !== undefined) return sample(choice[0]);
    if (part.allOf !== undefined) return Object.assign({}, ...part.allOf.map(sample));
    if (part.type === 'object' || part.properties !== undefined)
      return Object.fromEntries(
        (part.required ?? []).map((name) => [name, sample(part.properties?.[name] ?? {})]),
      );
    if (part.type === 'array')
      return Array.from({ length: part.minItems ?? 0 }, () => sample(part.items ?? {}));
    if (part.type === 'integer' || part.type === 'number') return Math.max(1, part.minimum ?? 1);
    if (part.type === 'boolean') return true;
    return sampleText(part);
  };
  return sample(root) as Record<string, unknown>;
}

function sampleText({ format, pattern, minLength = 0 }: JsonSchema): string {
  if (format === 'uuid') return nobodysId;
  if (format === 'date') return '2026-03-02';
  const fits = (text: string) =>
    text.length >= minLength && (pattern === undefined || new RegExp(pattern).test(text));
  const found = [
    'x',
    '1',
    '1.0.0',
    'a.md',
    '2026-03',
    '2026-Q1',
    'a'.repeat(12),
    'A'.repeat(64),
    'a'.repeat(64),
    'a@b.vn',
    '07:30',
  ].find(fits);
  if (found === undefined) throw new Error(`no sample for ${pattern ?? ''} of ${minLength} signs`);
  return found;
}
