import { editorSchemas } from '#regulation/editor-schemas.ts';

interface Schema {
  $ref?: string;
  $defs?: { [name: string]: Schema };
  type?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  properties?: { [name: string]: Schema };
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

let schemas: Map<string, object> | undefined;

/** The JSON Schema of a file of a pack; nothing for one that has none. */
function schemaOf(file: string): Schema | undefined {
  schemas ??= editorSchemas();
  const name = file.startsWith('examples/') ? 'example' : file.replace(/\.yaml$/, '');
  return schemas.get(`${name}.schema.json`);
}

/** What may stand at a place of a file: the keys of a table there, and the values of a single one. */
export interface Possible {
  keys: { name: string; description: string | undefined }[];
  values: string[];
}

/** Looks a place up in the schema of its file. */
export function possibleAt(file: string, path: (string | number)[]): Possible {
  const root = schemaOf(file);
  if (root === undefined) return { keys: [], values: [] };
  let here = open(root, root);
  for (const step of path)
    here = here.flatMap((schema) => stepInto(schema, step)).flatMap((it) => open(it, root));
  return {
    keys: here.flatMap(({ properties = {} }) =>
      Object.entries(properties).map(([name, { description }]) => ({ name, description })),
    ),
    values: here.flatMap((schema) =>
      schema.type === 'boolean'
        ? ['true', 'false']
        : [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(String),
    ),
  };
}

/** A schema with everything it can be: references followed, alternatives laid side by side. */
function open(schema: Schema, root: Schema, depth = 0): Schema[] {
  if (depth > 8) return [];
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target = schema.$ref === '#' ? root : root.$defs?.[name];
    return target === undefined ? [] : open(target, root, depth + 1);
  }
  const others = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...others.flatMap((other) => open(other, root, depth + 1))];
}

function stepInto(schema: Schema, step: string | number): Schema[] {
  if (typeof step === 'number')
    return [schema.prefixItems?.[step] ?? schema.items].filter((it) => it !== undefined);
  const named = schema.properties?.[step];
  if (named !== undefined) return [named];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
