import { join, resolve } from 'node:path';
import type { PackShelf } from '#server/regulations/load-pack-library.ts';
import { repositoryFolder } from '#server/start-settings.ts';

/** Where packs are looked for: those shipped, and the organisation's own in its data folder. */
export function packShelves(): PackShelf[] {
  const data = resolve(process.env['DOTPHA_DATA']?.trim() || join(repositoryFolder, 'data'));
  return [
    { folder: join(repositoryFolder, 'regulations'), own: false },
    { folder: join(data, 'regulations'), own: true },
  ];
}
