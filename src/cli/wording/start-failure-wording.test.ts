import { expect, test } from 'vitest';
import { StartFailure, type StartFailures } from '#database/start-failure.ts';
import { wordStartFailure } from './start-failure-wording.ts';

const samples: StartFailures = {
  'setting-invalid': { name: 'PORT', value: 'abc', expected: '0–65535' },
  'port-taken': { host: '127.0.0.1', port: 3000 },
  'port-forbidden': { host: '127.0.0.1', port: 80 },
  'host-unknown': { host: 'made-up' },
  'folder-not-writable': { folder: '/srv/data', reason: 'EACCES' },
  'nothing-there': { folder: '/srv/data' },
  'disk-full': { folder: '/srv/data' },
  'already-running': { folder: '/srv/data', holder: 'http://127.0.0.1:3000' },
  'leftover-server': { folder: '/srv/data', processId: 4711 },
  'no-binary': { platform: 'linux-mips' },
  'root-not-possible': {},
  'cluster-not-created': { folder: '/srv/data', reason: 'initdb' },
  'cluster-of-other-version': { folder: '/srv/data', found: '17', needed: '18' },
  'cluster-damaged': { folder: '/srv/data', reason: 'PG_VERSION' },
  'database-did-not-start': { reason: 'no', log: '/srv/data/server.log' },
  'database-stopped': { log: '/srv/data/server.log' },
  'database-unreachable': { address: 'db:5432', reason: 'ECONNREFUSED' },
  'database-refuses-sign-in': { address: 'db:5432', user: 'lan' },
  'database-missing': { address: 'db:5432', database: 'dotpha' },
  'database-too-old': { address: 'db:5432', found: '15.12', needed: '16' },
  'database-newer': { migrations: '9999-later' },
  'migration-failed': { reason: 'no' },
  'evidence-store-unreachable': { address: 'https://s3/evidence', reason: 'ECONNREFUSED' },
  'evidence-store-refused': { address: 'https://s3/evidence', status: 403 },
  'evidence-bucket-missing': { address: 'https://s3/evidence', status: 404 },
  'web-build-failed': { reason: 'no' },
  'not-a-rehearsal': {},
};

const kinds = Object.keys(samples) as (keyof StartFailures)[];

test.each(kinds)('%s is one sentence in each language that says what is wrong and what to do', (kind) => {
  const failure = new StartFailure(kind, samples[kind]);
  for (const language of ['vi', 'en'] as const) {
    const sentence = wordStartFailure(failure, language);
    expect(sentence).toMatch(/^\S[^\n]*: [^\n]*\.$/);
    expect(sentence).not.toMatch(/undefined|\[object/);
    expect(sentence).not.toMatch(/[.!?] \p{Lu}/u);
  }
  expect(wordStartFailure(failure, 'vi')).not.toBe(wordStartFailure(failure, 'en'));
});

test('the sentence for a taken port names another one to try', () => {
  expect(wordStartFailure(new StartFailure('port-taken', samples['port-taken']), 'en')).toBe(
    'Port 3000 on 127.0.0.1 is taken by another program: stop that program, or choose another port, for example PORT=3001 npm start.',
  );
});
