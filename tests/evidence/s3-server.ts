import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Settings } from '#database/evidence/s3-bucket.ts';

interface Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => Server;

/**
 * A server of the S3 kind on this machine, with one bucket; it takes the signature of one key. It listens on a loopback
 * address of its own, so that nobody takes its port while it is stopped: who asks for any free one gets it on 127.0.0.1.
 */
export async function startS3(
  folder = mkdtempSync(join(tmpdir(), 'dotpha-s3-')),
  { host, port }: { host: string; port: number } = {
    host: `127.${[randomInt(1, 255), randomInt(1, 255), randomInt(1, 255)].join('.')}`,
    port: 0,
  },
) {
  const server = new S3rver({
    address: host,
    port,
    silent: true,
    directory: folder,
    resetOnClose: false,
    configureBuckets: [{ name: 'evidence' }],
  });
  const { port: taken } = await server.run();
  const settings: S3Settings = {
    address: `http://${host}:${taken}/evidence`,
    key: 'S3RVER',
    secret: 'S3RVER',
    region: 'us-east-1',
    seconds: 30,
  };
  return {
    settings,
    folder,
    place: { host, port: taken },
    stop: () => server.close(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
