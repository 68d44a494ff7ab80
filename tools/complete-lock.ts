/**
 * Adds to package-lock.json the optional packages that npm left out.
 *
 * Native packages (oxlint, oxc-parser, tsgolint …) list one optional package per platform. When a registry does not hold
 * one of them, npm drops it from the lock without a word, and `npm ci` then refuses the whole lock: "Missing … from lock
 * file". A stub (version, optional, os, cpu) in its place makes the lock whole: `npm ci` passes, skips the stub on other
 * platforms, and on its own platform fetches it where the registry has it.
 *
 * Run `npm run lock` after every `npm install <package>`; `--check` only tells (exit 1 when incomplete).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type LockEntry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockEntry> };

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** The stubs a lock lacks, by lock path. Throws when a missing package is asked for by a range instead of a version. */
export function findMissingStubs(lock: Lock): Record<string, LockEntry> {
  const stubs: Record<string, LockEntry> = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolvable(lock, path, name)) continue;
      if (!/^\d/.test(version)) throw new Error(`${name}@${version} is missing and has no exact version`);
      const hoisted = `node_modules/${name}`;
      const taken = stubs[hoisted];
      const place = taken && taken.version !== version ? `${path}/node_modules/${name}` : hoisted;
      stubs[place] = { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true };
    }
  }
  return stubs;
}

/** As Node looks a package up: beside the asking package, then one folder further out each time. */
function isResolvable(lock: Lock, from: string, name: string): boolean {
  const places = [`node_modules/${name}`];
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    places.push(`${folder}/node_modules/${name}`);
  }
  return places.some((place) => lock.packages[place] !== undefined);
}

/** The platform stands in the name of such packages: `binding-linux-x64-musl`, `win32-arm64-msvc`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/^@[^/]*\//, '').split(/[-_.]/);
  const os =
    systems.find((system) => words.includes(system)) ?? (words.includes('windows') ? 'win32' : undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os && !cpu)
    throw new Error(`no platform in the name of ${name}: add its stub to package-lock.json by hand`);
  const libc = words.includes('musl') || words.includes('musleabihf') ? 'musl' : undefined;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

function main(): void {
  const file = join(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const stubs = findMissingStubs(lock);
  const names = Object.keys(stubs);
  if (names.length === 0) return console.log('package-lock.json is complete');
  if (process.argv.includes('--check')) {
    console.error(`package-lock.json lacks ${names.join(', ')}: run npm run lock`);
    process.exitCode = 1;
    return;
  }
  const packages = Object.entries({ ...lock.packages, ...stubs }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`added ${names.length} optional packages of other platforms to package-lock.json`);
}

if (import.meta.main) main();
