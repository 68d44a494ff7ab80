import { atLeastOne, listFiles, readText } from './source-tree.ts';

/** Where colours are written: by what they are for, and the scale of the accent. */
const homes = ['src/web/app/palette.css', 'src/web/app/theme.ts'];
const colour = /(?<![\w&/])#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|light-dark\(/gi;
/** What is printed is black on white whatever the palette. */
const ofPrint = new Set(['#000', '#fff']);

/** Colours written elsewhere than in the palette, as `path: found`; throws when there is no style sheet. */
export function probeColours(root: string): string[] {
  const files = listFiles(root).filter((path) => /^src\/web\/.*\.(css|tsx?)$/.test(path));
  atLeastOne(
    files.filter((path) => path.endsWith('.css')),
    'style sheet',
  );
  return files
    .filter((path) => !homes.includes(path))
    .flatMap((path) =>
      (readText(root, path).match(colour) ?? [])
        .filter((found) => !ofPrint.has(found))
        .map((found) => `${path}: ${found}`),
    );
}
