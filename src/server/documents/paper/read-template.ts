import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';

/** What a template asks for: its fields, those inside a list as `list.field`; or why it cannot be read. */
export type TemplateReading = { fields: string[] } | { fault: 'notDocx' | 'brokenField'; given: string };

export const templateOptions = { paragraphLoop: true, linebreaks: true, errorLogging: false };

/** Reads the fields of an office's own .docx. Done by the process that prints: a hostile file takes nothing else with it. */
export function readTemplate(file: Uint8Array): TemplateReading {
  let zip: PizZip;
  try {
    zip = new PizZip(file);
  } catch {
    return { fault: 'notDocx', given: '' };
  }
  if (zip.file('word/document.xml') === null) return { fault: 'notDocx', given: '' };
  const fields = new Set<string>();
  const listening: DXT.Module = {
    name: 'fields',
    // What the package tells its modules once a file of the .docx is taken apart.
    set({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) {
      for (const name of namesOf(inspect?.postparsed ?? [], '')) fields.add(name);
    },
  };
  try {
    const template = new Docxtemplater(zip, { ...templateOptions, modules: [listening] });
    template.render({});
  } catch (error) {
    return { fault: 'brokenField', given: brokenField(error) };
  }
  return { fields: [...fields] };
}

function namesOf(parts: DXT.Part[], before: string): string[] {
  return parts.flatMap((part) => {
    if (part.type !== 'placeholder') return [];
    const inner = (part as { subparsed?: DXT.Part[] }).subparsed;
    return inner === undefined ? [before + part.value] : namesOf(inner, `${part.value}.`);
  });
}

/** The field an error of the template is about. */
function brokenField(error: unknown): string {
  const { properties } = error as {
    properties?: { xtag?: string; errors?: { properties?: { xtag?: string } }[] };
  };
  return properties?.errors?.[0]?.properties?.xtag ?? properties?.xtag ?? '';
}
