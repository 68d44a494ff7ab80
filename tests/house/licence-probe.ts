import { z } from 'zod';
import { atLeastOne, readText } from './source-tree.ts';

/** Licences whose terms let a package be used in, or beside, an Apache-2.0 work. */
const allowedLicences: readonly string[] = [
  'Apache-2.0',
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'PostgreSQL',
  'OFL-1.1',
  // Weak copyleft by file: unchanged files of these packages are used as they are.
  'MPL-2.0',
];

/**
 * Packages whose manifest names no licence, but whose Readme or licence file does; looked up by hand, one by one.
 * `combine-errors` is what tus-js-client remembers uploads with outside the browser: our pages do not carry it.
 * The others are behind the S3 server of the tests.
 */
const toldInReadme: { readonly [name: string]: string } = {
  'combine-errors': 'MIT',
  busboy: 'MIT',
  'humanize-number': 'MIT',
  streamsearch: 'MIT',
};

const manifest = z.object({
  name: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
});
const lockFile = z.object({
  packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })),
});

/** Packages of the lock, installed here, whose licence is not allowed, as `name: licence`. */
export function probeLicences(root: string): string[] {
  const { packages } = lockFile.parse(JSON.parse(readText(root, 'package-lock.json')));
  const manifests = Object.keys(packages)
    .filter((folder) => folder !== '')
    .map((folder) => readText(root, `${folder}/package.json`))
    // Packages for other platforms are in the lock but not on this disk.
    .filter((text) => text !== '');
  return atLeastOne(manifests, 'installed package').flatMap((text) => {
    const { name, license } = manifest.parse(JSON.parse(text));
    const licence =
      typeof license === 'string' ? license : (license?.type ?? toldInReadme[name] ?? 'none named');
    return isAllowed(licence) ? [] : [`${name}: ${licence}`];
  });
}

/** SPDX: one of several joined by OR is enough, all of those joined by AND are needed. */
export function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((part) => allowedLicences.includes(part.trim())));
}

/** Entries of the lock that name a host: they would tie an install to one registry. */
export function probeLockHosts(root: string): string[] {
  const { packages } = lockFile.parse(JSON.parse(readText(root, 'package-lock.json')));
  const entries = atLeastOne(Object.entries(packages), 'package in the lock');
  return entries.filter(([, { resolved }]) => resolved?.includes('://')).map(([folder]) => folder);
}
