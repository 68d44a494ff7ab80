import { atLeastOne, isCode, isTest, listFiles, readText } from './source-tree.ts';

const mostFilesInFolder = 25;
const mostLinesInFile = 300;
/** Source files allowed to be longer, each with its reason beside it. */
const longFiles: readonly string[] = [];

const houses = /^(src|tests|tools|bench|bin|regulations|docs)\//;
const forbiddenWords = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'stuff'];
/** `name.kind.ts`, `2026-11-22-title.md`, `001-name.ts`, `$route.tsx` of the router. */
const kebabCase = /^[$_]?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const namedByCustom = /(^|\/)(README(\.[a-z]{2})?\.md)$/;

/** Breaches of the rules for names, folders and lengths, as `path reason`; throws when there is no source file. */
export function probeFiles(root: string, exceptions: readonly string[] = longFiles): string[] {
  const files = listFiles(root).filter((path) => houses.test(path));
  const source = atLeastOne(
    files.filter((path) => path.startsWith('src/') && isCode(path)),
    'source file',
  );
  return [
    ...files.flatMap((path) => nameBreaches(path)),
    ...crowdedFolders(files),
    ...source.flatMap((path) => lengthBreaches(path, readText(root, path), exceptions)),
    ...exceptions
      .filter((path) => lengthBreaches(path, readText(root, path), []).length === 0)
      .map((path) => `${path} needs no exception for its length`),
  ];
}

function nameBreaches(path: string): string[] {
  const parts = path.split('/');
  const odd = namedByCustom.test(path) ? [] : parts.filter((part) => !kebabCase.test(part));
  const words = parts.flatMap((part) => part.split(/[.-]/)).filter((word) => forbiddenWords.includes(word));
  return [
    ...odd.map((part) => `${path} is not kebab-case: ${part}`),
    ...words.map((word) => `${path} says nothing: ${word}`),
  ];
}

function crowdedFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of files) {
    if (isTest(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostFilesInFolder)
    .map(([folder, count]) => `${folder} holds ${count} files, more than ${mostFilesInFolder}`);
}

function lengthBreaches(path: string, text: string, exceptions: readonly string[]): string[] {
  const lines = text.split('\n').length - 1;
  if (lines <= mostLinesInFile || exceptions.includes(path)) return [];
  return [`${path} has ${lines} lines, more than ${mostLinesInFile}`];
}
