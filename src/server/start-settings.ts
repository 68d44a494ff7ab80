import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { StartFailure } from '#database/start-failure.ts';
import { type EvidenceSettings, readEvidenceSettings } from './evidence-settings.ts';

export type StartSettings = {
  host: string;
  port: number;
  dataFolder: string;
  databaseUrl: string | undefined;
  /** Absent: nothing leaves the system by mail. */
  mail: { smtpUrl: string; from: string } | undefined;
  /** Where people find the system, for links; absent: the address it listens on. */
  publicAddress: string | undefined;
  /** From so many days before something is due people are reminded of it. */
  remindDays: number;
  /** The most bytes a file of evidence may have. */
  evidenceBytes: number;
  /** Where its content lies, and who scans it. */
  evidence: EvidenceSettings;
  /** How many minutes a proof of who somebody is holds for acts that bind others. */
  proofMinutes: number;
  /** Private networks that messages to other programs may go to. */
  webhookNetworks: readonly string[];
};

/** The folder of the repository: what the program ships with, and where `data` is unless DOTPHA_DATA says otherwise. */
export const repositoryFolder = join(import.meta.dirname, '..', '..');

/**
 * HOST (127.0.0.1), PORT (3000; 0 takes any free one), DOTPHA_DATA (`data` in the repository; relative to where the command
 * was called) and DATABASE_URL (absent: the embedded server); DOTPHA_SMTP_URL and DOTPHA_MAIL_FROM (absent: no mail), DOTPHA_PUBLIC_URL and
 * DOTPHA_REMIND_DAYS (3), DOTPHA_EVIDENCE_MB (200),
 * DOTPHA_PROOF_MINUTES (30), DOTPHA_WEBHOOK_NETWORKS (none), and those of evidence-settings.ts. Throws StartFailure for one that cannot be used.
 */
export function readStartSettings(variables: NodeJS.ProcessEnv): StartSettings {
  const text = variables['PORT']?.trim() || '3000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new StartFailure('setting-invalid', { name: 'PORT', value: text, expected: '0–65535' });
  return {
    host: variables['HOST']?.trim() || '127.0.0.1',
    port,
    dataFolder: resolve(variables['DOTPHA_DATA']?.trim() || join(repositoryFolder, 'data')),
    databaseUrl: variables['DATABASE_URL']?.trim() || undefined,
    mail: readMail(variables),
    publicAddress: readAddress(variables['DOTPHA_PUBLIC_URL']),
    remindDays: readDays(variables['DOTPHA_REMIND_DAYS']),
    evidenceBytes: readMegabytes(variables['DOTPHA_EVIDENCE_MB']) * 1024 * 1024,
    evidence: readEvidenceSettings(variables),
    proofMinutes: readMinutes(variables['DOTPHA_PROOF_MINUTES']),
    webhookNetworks: readNetworks(variables['DOTPHA_WEBHOOK_NETWORKS']),
  };
}

/** The way to the mail server holds a password: what is wrong with it is said without saying it. */
function readMail(variables: NodeJS.ProcessEnv): StartSettings['mail'] {
  const smtpUrl = variables['DOTPHA_SMTP_URL']?.trim();
  if (!smtpUrl) return undefined;
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol))
    throw new StartFailure('setting-invalid', {
      name: 'DOTPHA_SMTP_URL',
      value: '…',
      expected: 'smtp://host:port, smtps://name:password@host:port',
    });
  const from = variables['DOTPHA_MAIL_FROM']?.trim() ?? '';
  if (!/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from))
    throw new StartFailure('setting-invalid', {
      name: 'DOTPHA_MAIL_FROM',
      value: from,
      expected: 'name@host, Name <name@host>',
    });
  return { smtpUrl, from };
}

function readAddress(text: string | undefined): string | undefined {
  const address = text?.trim().replace(/\/+$/, '');
  if (!address) return undefined;
  if (URL.canParse(address) && /^https?:/.test(address)) return address;
  throw new StartFailure('setting-invalid', {
    name: 'DOTPHA_PUBLIC_URL',
    value: address,
    expected: 'https://host',
  });
}

function readDays(text: string | undefined): number {
  const days = text?.trim() || '3';
  if (/^\d{1,2}$/.test(days) && Number(days) <= 30) return Number(days);
  throw new StartFailure('setting-invalid', { name: 'DOTPHA_REMIND_DAYS', value: days, expected: '0–30' });
}

function readMinutes(text: string | undefined): number {
  const minutes = text?.trim() || '30';
  if (/^[1-9]\d{0,2}$/.test(minutes) && Number(minutes) <= 720) return Number(minutes);
  throw new StartFailure('setting-invalid', {
    name: 'DOTPHA_PROOF_MINUTES',
    value: minutes,
    expected: '1–720',
  });
}

/** Networks as `192.0.2.0/24`, commas between. */
function readNetworks(text: string | undefined): string[] {
  const networks = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const strange = networks.find((network) => {
    const [address = '', prefix = '', ...rest] = network.split('/');
    const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return rest.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest;
  });
  if (strange === undefined) return networks;
  throw new StartFailure('setting-invalid', {
    name: 'DOTPHA_WEBHOOK_NETWORKS',
    value: strange,
    expected: '192.0.2.0/24, …',
  });
}

function readMegabytes(text: string | undefined): number {
  const size = text?.trim() || '200';
  if (/^[1-9]\d{0,3}$/.test(size)) return Number(size);
  throw new StartFailure('setting-invalid', { name: 'DOTPHA_EVIDENCE_MB', value: size, expected: '1–9999' });
}
