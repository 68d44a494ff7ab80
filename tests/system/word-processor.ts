import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A word processor that opens .docx files and prints them, and what turns a PDF into a picture. */
export interface WordProcessor {
  /** The PDF of each .docx, by name; all are opened in one go. */
  print(files: { [name: string]: Uint8Array }): { [name: string]: Uint8Array };
  /** How many dark points are on the picture of each page of a PDF. */
  inkOf(pdf: Uint8Array): number[];
  close(): void;
}

export function openWordProcessor(): WordProcessor {
  const folder = mkdtempSync(join(tmpdir(), 'dotpha papers '));
  // Tinos stands in for Times New Roman, which only Windows has: the same measures, and every Vietnamese letter.
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>
     <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  /** A tool of Debian; where it is missing the test fails and says what to install. */
  const run = (tool: string, ...rest: string[]): void => {
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    const { error, status, stderr } = spawnSync(tool, rest, { encoding: 'utf8', timeout: 400_000, env });
    if (error !== undefined)
      throw new Error(
        `${tool} is not installed: apt-get install libreoffice-writer-nogui poppler-utils (.ci/run does)`,
      );
    if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  };
  return {
    print(files) {
      const names = Object.keys(files);
      for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] ?? '');
      run(
        'soffice',
        `-env:UserInstallation=file://${join(folder, 'profile').replaceAll(' ', '%20')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      );
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `${name}.pdf`))]));
    },
    inkOf(pdf) {
      const place = join(folder, 'pictured.pdf');
      writeFileSync(place, pdf);
      const pictures = mkdtempSync(join(folder, 'pictures '));
      run('pdftoppm', '-r', '30', '-gray', place, join(pictures, 'page'));
      return readdirSync(pictures)
        .toSorted()
        .map((name) => readFileSync(join(pictures, name)).filter((grey) => grey < 128).length);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
