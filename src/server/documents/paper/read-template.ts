import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';

/**
 * What a template asks for: its fields, those inside a list as `list.field`, and its lists; or why it cannot be read, with
 * the field as it stands there.
 */
export type TemplateReading =
  { fields: string[]; lists: string[] } | { fault: 'notDocx' | 'brokenField'; given: string };

export const templateOptions: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  parser: (tag) => ({ get: (scope) => scope[plainName(tag)] as unknown }),
};

/** A name without what word processors put there unseen: spaces around it, and signs without width. */
function plainName(name: string): string {
  return name
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .normalize('NFC');
}

/** Reads the fields of an office's own .docx. Done by the process that prints: a hostile file takes nothing else with it. */
export function readTemplate(file: Uint8Array): TemplateReading {
  let zip: PizZip;
  try {
    zip = new PizZip(file);
  } catch {
    return { fault: 'notDocx', given: '' };
  }
  if (zip.file('word/document.xml') === null) return { fault: 'notDocx', given: '' };
  const found = { fields: new Set<string>(), lists: new Set<string>(), broken: new Set<string>() };
  const listening: DXT.Module = {
    name: 'fields',
    // What the package tells its modules once a file of the .docx is taken apart.
    set({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) {
      note(inspect?.postparsed ?? [], '', found);
    },
  };
  try {
    const template = new Docxtemplater(zip, { ...templateOptions, modules: [listening] });
    template.render({});
  } catch (error) {
    return { fault: 'brokenField', given: brokenField(error) };
  }
  const [broken] = found.broken;
  if (broken !== undefined) return { fault: 'brokenField', given: broken };
  return { fields: [...found.fields], lists: [...found.lists] };
}

/** Notes what the parts of a template ask for, `before` being the list they stand in. */
function note(
  parts: DXT.Part[],
  before: string,
  found: { fields: Set<string>; lists: Set<string>; broken: Set<string> },
): void {
  for (const part of parts) {
    if (part.type !== 'placeholder') continue;
    const name = plainName(part.value);
    const { subparsed, module = '' } = part as { subparsed?: DXT.Part[]; module?: string };
    // Markup put in as it is would break the file; a point tells a list from its field, and nothing else.
    if (module.includes('rawxml')) found.broken.add(`@${name}`);
    else if (name.includes('.')) found.broken.add(name);
    else if (subparsed === undefined) found.fields.add(before + name);
    else {
      found.lists.add(before + name);
      note(subparsed, `${before}${name}.`, found);
    }
  }
}

/** The field an error of the template is about. */
function brokenField(error: unknown): string {
  interface Told {
    xtag?: string;
    closingtag?: string;
    openingtag?: string;
  }
  const { properties } = error as { properties?: Told & { errors?: { properties?: Told }[] } };
  const told = properties?.errors?.[0]?.properties ?? properties;
  return told?.xtag ?? told?.closingtag ?? told?.openingtag ?? '';
}
