import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './find-chromium.ts';

afterEach(() => void vi.unstubAllEnvs());

test('finds a browser that runs, or says what to install', { timeout: 600_000 }, () => {
  const { stdout, status } = spawnSync(findChromium(), ['--version'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^(Chromium|Google Chrome) /);
  expect(status).toBe(0);
});

test('a CHROMIUM_PATH that is no program is refused, not passed over', () => {
  vi.stubEnv('CHROMIUM_PATH', '/made/up/chromium');
  expect(findChromium).toThrow(
    'CHROMIUM_PATH=/made/up/chromium is no program: set it to a Chromium or Chrome.',
  );
});
