import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { scanWithClamd } from '#server/documents/scan/clamd.ts';

/** A line of text that no file has by chance. */
export const harmful = 'dotpha-made-up-malware-for-a-test';
/** The file that every scanner takes for malware (eicar.org); not in one piece, or this file would be it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(
  '',
);

/**
 * A clamd of Debian (`clamav-daemon`) with two signatures of its own. The signatures of the world are not needed for what is
 * asked here: what is said to it, and what is made of its answers. It takes files of a megabyte.
 */
export async function startClamd() {
  const folder = mkdtempSync(join(tmpdir(), 'dotpha-clamd-'));
  chmodSync(folder, 0o755);
  const place = { path: join(folder, 'clamd.sock') };
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  // Name, any kind of file, anywhere in it, the bytes.
  const signature = (name: string, text: string) => `${name}:0:*:${Buffer.from(text).toString('hex')}`;
  file('made-up.ndb', [signature('Made.Up.Test', harmful), signature('Eicar.Test', eicar), ''].join('\n'));
  const settings = file(
    'clamd.conf',
    [
      'Foreground yes',
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${place.path}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 1M',
      'ConcurrentDatabaseReload no',
    ].join('\n'),
  );
  let ended: string | undefined;
  const clamd = spawn('clamd', ['--config-file', settings], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  clamd.once('error', (error) => (ended = String(error)));
  clamd.once('exit', (code) => (ended = `clamd ended with ${code}`));
  const sound = file('sound', 'sound');
  const needed = 'clamd is needed for this test: apt-get install clamav-daemon';
  await vi.waitFor(
    async () => {
      const said = ended ?? (await scanWithClamd(place, sound));
      if (typeof said === 'string' || !('clean' in said))
        throw new Error(`${needed} (${JSON.stringify(said)})`);
    },
    { timeout: 60_000, interval: 200 },
  );
  return {
    place,
    file,
    stop() {
      clamd.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
