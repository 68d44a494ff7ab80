import { checkExample } from './check/examples.ts';
import { checkPack } from './check/check-pack.ts';
import { type Example, exampleSchema } from './example.ts';
import { namedNear } from './nearest-name.ts';
import { type Pack, type SectionName, sectionNames, type Sections, sections } from './pack.ts';
import type { Fault, FaultPath, PackFault } from './pack-fault.ts';
import { parseYaml } from './reading/parse-yaml.ts';
import { readYaml, type YamlText } from './reading/yaml-text.ts';

/** A pack folder as text: paths relative to the folder, `/` between parts. */
export interface PackFolder {
  files: { path: string; text: string }[];
}

/** A pack that was read and checked, with what stands beside its rules. */
export interface PackReading {
  pack: Pack;
  /** `judgement.md`: what the text leaves to people. */
  judgement: string;
  examples: PackExample[];
}

export interface PackExample {
  file: string;
  example: Example;
  /** Turns a fault of this example into one with a line: `path` leads into the file. */
  place: (path: FaultPath, fault: Fault) => PackFault;
}

export type PackOutcome = { ok: true; value: PackReading } | { ok: false; faults: PackFault[] };

/**
 * Reads one pack folder: YAML, shapes, inheritance, cross checks. Every fault found is given, not only the first;
 * cross checks start once all shapes are right. The examples are checked against the pack but not computed here.
 *
 * @param find gives the folder of another pack by id, for `inherits`
 */
export function readPack(
  folder: PackFolder,
  find: (id: string) => PackFolder | undefined = () => undefined,
  known: string[] = [],
): PackOutcome {
  if (!folder.files.some(({ path }) => path === 'pack.yaml')) {
    return { ok: false, faults: [fileFault('pack.yaml', { kind: 'noPack', params: {} })] };
  }
  const faults: PackFault[] = strangeFiles(folder);
  const chain = inheritanceChain(folder, find, known, faults);
  const texts = new Map<SectionName, YamlText>();
  const values: Partial<Record<SectionName, unknown>> = {};
  for (const name of sectionNames) {
    const text = findSection(name, chain);
    if (text === undefined) {
      faults.push(fileFault(`${name}.yaml`, { kind: 'missingFile', params: { name: `${name}.yaml` } }));
      continue;
    }
    texts.set(name, text);
    values[name] = parseYaml(text, sections[name], faults);
  }
  const judgement = findFile('judgement.md', chain);
  if (judgement === undefined || judgement.text.trim() === '') {
    faults.push(fileFault('judgement.md', { kind: 'missingFile', params: { name: 'judgement.md' } }));
  }
  const examples = folder.files
    .filter((file) => isExample(file.path))
    .map((file) => readExample(file, faults));
  if (faults.length > 0 || judgement === undefined) return { ok: false, faults };

  const whole = values as unknown as Sections;
  mergeDocuments(whole, chain);
  checkPack(whole, (section, path, kind, params) => {
    faults.push((texts.get(section) as YamlText).place(path, { kind, params } as Fault));
  });
  const valid = examples.filter((example) => example !== undefined);
  if (faults.length === 0) {
    for (const { example, place } of valid) {
      checkExample(example, whole, (path, fault) => faults.push(place(path, fault)));
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { pack: packOf(whole), judgement: judgement.text, examples: valid } };
}

function packOf(whole: Sections): Pack {
  return {
    head: whole.pack,
    settings: whole.settings,
    groups: whole.groups.groups,
    councils: whole.groups.councils,
    lifeCycles: whole['life-cycle'],
    facts: whole.scoring.facts,
    scores: whole.scoring.scores,
    rating: whole.rating,
  };
}

/** One step of the chain: the folder itself first, then what it inherits from. */
interface Link {
  /** Where the folder stands, seen from the pack being read: '' or '../<id>/'. */
  prefix: string;
  folder: PackFolder;
}

function inheritanceChain(
  folder: PackFolder,
  find: (id: string) => PackFolder | undefined,
  known: string[],
  faults: PackFault[],
): Link[] {
  const chain: Link[] = [{ prefix: '', folder }];
  const ids: string[] = [];
  for (;;) {
    const link = chain.at(-1) as Link;
    const head = link.folder.files.find((file) => file.path === 'pack.yaml');
    if (head === undefined) return chain;
    const text = readYaml(`${link.prefix}pack.yaml`, head.text);
    const { id, inherits } = headOf(text);
    if (id !== undefined) ids.push(id);
    if (inherits === undefined) return chain;
    if (ids.includes(inherits)) {
      const loop = [...ids.slice(ids.indexOf(inherits)), inherits];
      faults.push(text.place(['inherits'], { kind: 'inheritsLoop', params: { chain: loop } }));
      return chain;
    }
    const parent = find(inherits);
    if (parent === undefined) {
      faults.push(text.place(['inherits'], { kind: 'inheritsUnknown', params: namedNear(inherits, known) }));
      return chain;
    }
    chain.push({ prefix: `../${inherits}/`, folder: parent });
  }
}

/** What a folder says of itself, as far as it can be read: its id and version, and what it inherits from. */
export function packNameOf(folder: PackFolder): PackName {
  const head = folder.files.find((file) => file.path === 'pack.yaml');
  return head === undefined ? {} : headOf(readYaml('pack.yaml', head.text));
}

/** The id a folder gives itself, as far as it can be read. */
export function packIdOf(folder: PackFolder): string | undefined {
  return packNameOf(folder).id;
}

interface PackName {
  id?: string | undefined;
  version?: string | undefined;
  inherits?: string | undefined;
}

function headOf(text: YamlText): PackName {
  const value = text.value;
  if (typeof value !== 'object' || value === null) return {};
  const textAt = (key: string) => {
    const found = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  return { id: textAt('id'), version: textAt('version'), inherits: textAt('inherits') };
}

function findFile(path: string, chain: Link[]): { file: string; text: string } | undefined {
  for (const { prefix, folder } of chain) {
    const found = folder.files.find((file) => file.path === path);
    if (found !== undefined) return { file: prefix + path, text: found.text };
  }
  return undefined;
}

/** `pack.yaml` is always the folder's own. */
function findSection(name: SectionName, chain: Link[]): YamlText | undefined {
  const found = findFile(`${name}.yaml`, name === 'pack' ? chain.slice(0, 1) : chain);
  return found === undefined ? undefined : readYaml(found.file, found.text);
}

/** The documents of the packs inherited from stay known, because the inherited rules cite them. */
function mergeDocuments(whole: Sections, chain: Link[]): void {
  for (const { prefix, folder } of chain.slice(1)) {
    const head = folder.files.find((file) => file.path === 'pack.yaml');
    const parsed = sections.pack.safeParse(readYaml(`${prefix}pack.yaml`, head?.text ?? '').value);
    const own = new Set(whole.pack.documents.map((document) => document.id));
    const inherited = (parsed.data?.documents ?? []).filter((document) => !own.has(document.id));
    whole.pack = { ...whole.pack, documents: [...whole.pack.documents, ...inherited] };
  }
}

function readExample(file: { path: string; text: string }, faults: PackFault[]): PackExample | undefined {
  const text = readYaml(file.path, file.text);
  const example = parseYaml(text, exampleSchema, faults);
  if (example === undefined) return undefined;
  return { file: file.path, example, place: (path, fault) => text.place(path, fault) };
}

function isExample(path: string): boolean {
  return /^examples\/[^/]+\.yaml$/.test(path);
}

function strangeFiles(folder: PackFolder): PackFault[] {
  const expected = sectionNames.map((name) => `${name}.yaml`);
  return folder.files
    .filter(({ path }) => /\.ya?ml$/.test(path) && !expected.includes(path) && !isExample(path))
    .map(({ path }) => fileFault(path, { kind: 'unknownFile', params: namedNear(path, expected) }));
}

function fileFault(file: string, fault: Fault): PackFault {
  return { ...fault, file, line: 1, column: 1 };
}
