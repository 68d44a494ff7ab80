import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { compareVersions } from '#regulation/choose-version.ts';
import { changeYaml } from '#regulation/edit/change-yaml.ts';
import { type PackFolder, packNameOf } from '#regulation/read-pack.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayChangePacks } from './may-change-packs.ts';

const input = z.strictObject({
  fromId: z.string().min(1).max(100),
  /** Left out: the newest. */
  fromVersion: z.string().max(20).optional(),
  packId: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  packVersion: z
    .string()
    .max(20)
    .regex(/^\d+\.\d+\.\d+$/),
});

/**
 * Copies a regulation, inherited files included, into a draft of one's own: under another id, or as the next version of
 * an own one. Errors: `notAllowed`, `notFound`; `duplicate` for the id of a shipped one; `invalidValue` for a version
 * that is not higher than the last.
 */
export const copyPack = command(
  'copyPack',
  input,
  async (context, { fromId, fromVersion, packId, packVersion }) => {
    const permit = await mayChangePacks(context);
    if (!permit.ok) return permit;
    const { packs, actor, now } = context;
    const from = packs.find(fromId, fromVersion);
    if (from === undefined) return refuse('notFound', { what: 'pack', id: fromId });
    const free = mayBeNamed(packs, packId, packVersion);
    if (!free.ok) return free;

    const copiedFrom = `${fromId} ${from.pack.head.version}`;
    const files = wholeFiles(packs, { files: from.files }).map((file) =>
      file.path !== 'pack.yaml'
        ? file
        : {
            ...file,
            text: changeYaml(file.text, [
              { path: ['id'], value: packId },
              { path: ['version'], value: packVersion },
              ...(packId === fromId ? [] : [{ path: ['replaces'], value: [fromId] }]),
            ]),
          },
    );
    const id = context.newId();
    await context.db
      .insertInto('draft_pack')
      .values({
        id,
        pack_id: packId,
        pack_version: packVersion,
        copied_from: copiedFrom,
        files: JSON.stringify(files),
        state: 'open',
        created_by: actor.accountId,
        created_at: now,
        changed_by: actor.accountId,
        changed_at: now,
      })
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'copyPack',
      thing: 'pack',
      thingId: id,
      after: { copiedFrom, packId, packVersion },
    });
    return ok({ id, version: 1 });
  },
  { output: z.strictObject({ id: z.uuid(), version: z.int() }) },
);

/** Whether an own pack may have this id and version. Errors: `duplicate`, `invalidValue`. */
export function mayBeNamed(packs: PackLibrary, packId: string, packVersion: string): Result<null> {
  const last = packs.find(packId);
  if (last === undefined) return ok(null);
  if (!last.own) return refuse('duplicate', { what: 'pack', key: packId });
  const { version } = last.pack.head;
  return compareVersions(packVersion, version) > 0
    ? ok(null)
    : refuse('invalidValue', {
        path: 'packVersion',
        problem: 'tooSmall',
        given: packVersion,
        limit: version,
      });
}

/** The files of a pack and, for each it does not have, that of the pack it inherits from. */
function wholeFiles(packs: PackLibrary, folder: PackFolder): PackFolder['files'] {
  const files = [...folder.files];
  const seen = new Set<string>();
  for (let above = packNameOf(folder).inherits; above !== undefined && !seen.has(above);) {
    seen.add(above);
    const parent = packs.filesOf(above);
    // Examples belong to the rules they were worked by.
    for (const file of parent?.files ?? [])
      if (!file.path.startsWith('examples/') && !files.some(({ path }) => path === file.path))
        files.push(file);
    above = parent && packNameOf(parent).inherits;
  }
  return files;
}
