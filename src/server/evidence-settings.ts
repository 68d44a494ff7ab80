import { readFileSync } from 'node:fs';
import type { S3Settings } from '#database/evidence/s3-bucket.ts';
import { StartFailure } from '#database/start-failure.ts';

export interface EvidenceSettings {
  /** The bucket files lie in; absent: a folder of the data folder. */
  s3: S3Settings | undefined;
  /** Where clamd listens; absent: nothing is scanned. */
  clamd: { path: string } | { host: string; port: number } | undefined;
}

/**
 * DOTPHA_EVIDENCE_S3 (`https://host/bucket`) with DOTPHA_S3_KEY, DOTPHA_S3_SECRET or DOTPHA_S3_SECRET_FILE, DOTPHA_S3_REGION
 * (us-east-1) and DOTPHA_S3_SECONDS (30); DOTPHA_CLAMD (`/path/of/socket` or `host:port`). Throws StartFailure for one that cannot be used, without its secret.
 */
export function readEvidenceSettings(variables: NodeJS.ProcessEnv): EvidenceSettings {
  return { s3: readS3(variables), clamd: readClamd(variables['DOTPHA_CLAMD']?.trim()) };
}

function readS3(variables: NodeJS.ProcessEnv): S3Settings | undefined {
  const address = variables['DOTPHA_EVIDENCE_S3']?.trim().replace(/\/+$/, '');
  if (!address) return undefined;
  if (!URL.canParse(address) || !/^https?:\/\/[^/@?#]+\/[^/?#]+$/.test(address))
    throw new StartFailure('setting-invalid', {
      name: 'DOTPHA_EVIDENCE_S3',
      value: address.replace(/\/\/[^/@]*@/, '//…@'),
      expected: 'https://host/bucket',
    });
  const key = variables['DOTPHA_S3_KEY']?.trim();
  const secret =
    variables['DOTPHA_S3_SECRET']?.trim() || secretIn(variables['DOTPHA_S3_SECRET_FILE']?.trim());
  if (!key) throw missing('DOTPHA_S3_KEY');
  if (!secret) throw missing('DOTPHA_S3_SECRET');
  const region = variables['DOTPHA_S3_REGION']?.trim() || 'us-east-1';
  return {
    address,
    key,
    secret,
    region,
    seconds: readSeconds(variables['DOTPHA_S3_SECONDS']?.trim() || '30'),
  };
}

function readSeconds(text: string): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1) return seconds;
  throw new StartFailure('setting-invalid', { name: 'DOTPHA_S3_SECONDS', value: text, expected: '1–9999' });
}

function missing(name: string): StartFailure {
  return new StartFailure('setting-invalid', { name, value: '', expected: '…' });
}

function secretIn(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure('setting-invalid', {
      name: 'DOTPHA_S3_SECRET_FILE',
      value: file,
      expected: `a file that can be read (${code})`,
    });
  }
}

function readClamd(text: string | undefined): EvidenceSettings['clamd'] {
  if (!text) return undefined;
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new StartFailure('setting-invalid', {
    name: 'DOTPHA_CLAMD',
    value: text,
    expected: '/run/clamav/clamd.ctl, host:3310',
  });
}
