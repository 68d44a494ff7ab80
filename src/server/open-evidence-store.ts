import { join } from 'node:path';
import type { EvidenceStore } from '#database/evidence/evidence-store.ts';
import { openFileEvidenceStore } from '#database/evidence/file-evidence-store.ts';
import { openS3EvidenceStore } from '#database/evidence/s3-evidence-store.ts';
import type { StartSettings } from './start-settings.ts';

/** Where the settings say files of evidence lie: a bucket, or the data folder. Throws StartFailure. */
export function openEvidenceStore({
  dataFolder,
  evidence: { s3 },
  evidenceBytes,
}: Pick<StartSettings, 'dataFolder' | 'evidence' | 'evidenceBytes'>): Promise<EvidenceStore> {
  const folder = join(dataFolder, 'evidence');
  return s3 === undefined
    ? openFileEvidenceStore(folder, evidenceBytes)
    : openS3EvidenceStore(s3, folder, evidenceBytes);
}
