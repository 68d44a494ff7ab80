import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = 'libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils';

/**
 * LibreOffice with a profile and a folder of its own. Tinos stands in for Times New Roman, which only Windows has: the same
 * measures, and every Vietnamese letter. Where a tool of Debian is missing it fails and says what to install.
 */
export function openOfficeProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'dotpha-office-'));
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>
     <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  const run = (tool: string, ...rest: string[]): void => {
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    const { error, status, stderr } = spawnSync(tool, rest, { encoding: 'utf8', timeout: 400_000, env });
    if (error !== undefined)
      throw new Error(`${tool} is not installed: apt-get install ${packages} (.ci/run does)`);
    if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  };
  return {
    folder,
    run,
    /** Opens the files, named by their endings, and saves each as another kind (`pdf`, `fods`, `xls` …); answers the bytes by name. */
    saveAs(kind: string, files: { readonly [name: string]: Uint8Array }): { [name: string]: Buffer } {
      const names = Object.keys(files);
      for (const name of names) writeFileSync(join(folder, name), files[name] ?? '');
      run(
        'soffice',
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        kind,
        '--outdir',
        folder,
        ...names.map((name) => join(folder, name)),
      );
      return Object.fromEntries(
        names.map((name) => {
          const made = join(folder, name.replace(/\.\w+$/, `.${kind}`));
          try {
            return [name, readFileSync(made)];
          } catch {
            throw new Error(`LibreOffice did not open ${name}: apt-get install ${packages} (.ci/run does)`);
          }
        }),
      );
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
