/**
 * The layers of the house, one row each: where a layer lives, by which `#` name others reach it, what it may import.
 *
 * `regulation ← domain ← database, documents, regulations ← use-cases ← http, jobs`; `start` and `cli` wire, `web` stands apart.
 * This table is the rule; `layer-probe.ts` applies it to every import, types included.
 */
export interface Layer {
  readonly name: string;
  /** A folder of the repository, a single file, or `folder/*`: the files directly in it. The first row that fits holds. */
  readonly place: string;
  /** The subpath import by which other layers reach it; absent: nobody imports it. */
  readonly reachedBy?: string;
  /** Other layers whose values and types it may import. */
  readonly mayImport: readonly string[];
  /** Other layers of which it may import types only. */
  readonly mayImportTypes?: readonly string[];
  /** Packages it may import; absent: any. Node's own modules count as packages. */
  readonly packages?: readonly string[];
  /** Its folders are rooms (business words, features) that reach each other by the `#` name only. */
  readonly rooms?: string;
  /** Its rooms may not import each other at all. */
  readonly closedRooms?: boolean;
}

const server = ['regulation', 'domain', 'database', 'documents', 'regulations', 'use-cases'];
const everything = [
  ...server,
  'http',
  'jobs',
  'replay',
  'start',
  'server',
  'cli',
  'web',
  'tools',
  'bench',
  'tests',
];

export const layers: readonly Layer[] = [
  {
    name: 'regulation',
    place: 'src/regulation',
    reachedBy: '#regulation/',
    mayImport: [],
    packages: ['zod', 'yaml', 'decimal.js'],
  },
  {
    name: 'domain',
    place: 'src/domain',
    reachedBy: '#domain/',
    mayImport: ['regulation'],
    packages: ['zod', 'decimal.js'],
    rooms: 'src/domain',
  },
  {
    name: 'database',
    place: 'src/server/database',
    reachedBy: '#database/',
    mayImport: ['regulation', 'domain'],
  },
  {
    name: 'documents',
    place: 'src/server/documents',
    reachedBy: '#server/',
    mayImport: ['regulation', 'domain'],
  },
  // Finds packs on the disk and has `regulation` read them.
  {
    name: 'regulations',
    place: 'src/server/regulations',
    reachedBy: '#server/',
    mayImport: ['regulation', 'domain'],
  },
  {
    name: 'use-cases',
    place: 'src/server/use-cases',
    reachedBy: '#use-cases/',
    mayImport: ['regulation', 'domain', 'database', 'documents', 'regulations'],
    rooms: 'src/server/use-cases',
  },
  { name: 'http', place: 'src/server/http', reachedBy: '#http/', mayImport: server },
  { name: 'jobs', place: 'src/server/jobs', reachedBy: '#server/', mayImport: server },
  // Plays cases through the use cases, as the people in them would.
  {
    name: 'replay',
    place: 'src/server/replay',
    reachedBy: '#server/',
    mayImport: ['regulation', 'domain', 'database', 'regulations', 'use-cases', 'server'],
  },
  {
    name: 'start',
    place: 'src/server/start.ts',
    reachedBy: '#server/',
    mayImport: [...server, 'http', 'jobs', 'replay', 'server'],
  },
  // What `start` is made of: settings, listening, the build of the pages. Wires nothing itself.
  {
    name: 'server',
    place: 'src/server/*',
    reachedBy: '#server/',
    mayImport: ['regulation', 'domain', 'database'],
  },
  {
    name: 'cli',
    place: 'src/cli',
    reachedBy: '#cli/',
    mayImport: [...server, 'http', 'jobs', 'replay', 'start', 'server'],
  },
  {
    name: 'web',
    place: 'src/web',
    reachedBy: '#web/',
    mayImport: ['regulation', 'domain'],
    mayImportTypes: ['http'],
    rooms: 'src/web/features',
    closedRooms: true,
  },
  { name: 'tools', place: 'tools', mayImport: everything },
  { name: 'bench', place: 'bench', mayImport: everything },
  { name: 'tests', place: 'tests', mayImport: everything },
];

/** The one folder of `web` where the type of the HTTP router enters, through a single file. */
export const routerTypeEntersAt = 'src/web/api/';

/** What tests beside the code may import on top of their layer: they set up and wire what they test. */
export const testsOfCoreMayImport = ['vitest', 'fast-check', 'node:'];
export const serverLayersForTests = [...server, 'http', 'jobs', 'replay', 'start', 'server', 'cli', 'tests'];
export const coreLayers = ['regulation', 'domain'];
