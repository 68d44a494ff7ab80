import * as z from 'zod';
import { taskStates } from '#regulation/life-cycle.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { ok } from '#domain/base/result.ts';
import { loadHeldPosts } from '#database/organisation/tenure-store.ts';
import { searchOfficials, searchTasks, searchUnits } from '#database/search/search-store.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';
import { mayReadOrganisation } from '#use-cases/organisation/may-read-organisation.ts';

/** Of each kind: who needs more writes another word. */
const perKind = 8;

const input = z.strictObject({ text: z.string().max(200) });

const output = z.strictObject({
  tasks: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(taskStates),
      campaignTitle: z.string(),
    }),
  ),
  officials: z.array(
    z.strictObject({
      id: z.uuid(),
      fullName: z.string(),
      /** The posts held today. */
      posts: z.array(z.strictObject({ title: z.string(), unitName: z.string() })),
    }),
  ),
  units: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      /** The first day the unit is no more; null where none is set. */
      validTo: z.iso.date().nullable(),
    }),
  ),
  campaigns: z.array(z.strictObject({ id: z.uuid(), title: z.string(), authorityName: z.string() })),
  packs: z.array(
    z.strictObject({ id: z.string(), title: z.strictObject({ vi: z.string(), en: z.string() }) }),
  ),
});

/**
 * Whatever somebody may see whose name holds all the words of a text, at most eight of each kind. Accents, case and the order
 * of the words do not matter. People and units are found by whoever may read the organisation; an official finds himself.
 */
export const searchEverything = query(
  'searchEverything',
  input,
  async (context, { text }) => {
    const { db, actor, today } = context;
    const words = searchKey(text).split(' ').filter(Boolean);
    if (words.length === 0) return ok({ tasks: [], officials: [], units: [], campaigns: [], packs: [] });
    const asked = { words, limit: perKind };
    const holds = (name: string) => words.every((word) => searchKey(name).includes(word));

    const tasks = await searchTasks(db, await loadView(db, actor, today), asked);
    const reads = mayReadOrganisation(actor).ok;
    const officials =
      reads || actor.officialId !== null
        ? await searchOfficials(db, asked, reads ? null : actor.officialId)
        : [];
    const held = await loadHeldPosts(
      db,
      officials.map(({ id }) => id),
    );
    const campaigns = await listCampaigns.run(context, { limit: 200 });
    if (!campaigns.ok) return campaigns;
    return ok({
      tasks: tasks.map(({ id, title, state, campaignTitle }) => ({ id, title, state, campaignTitle })),
      officials: officials.map((official) => ({
        ...official,
        posts: held
          .filter(
            ({ officialId, validFrom, validTo }) =>
              officialId === official.id && validFrom <= today && (validTo === null || today < validTo),
          )
          .map(({ title, unitName }) => ({ title, unitName })),
      })),
      units: reads ? await searchUnits(db, asked, today) : [],
      campaigns: campaigns.value.campaigns
        .filter(({ title, authorityName }) => holds(`${title} ${authorityName}`))
        .slice(0, perKind)
        .map(({ id, title, authorityName }) => ({ id, title, authorityName })),
      packs: context.packs
        .list()
        .map(({ pack }) => ({ id: pack.head.id, title: pack.head.title }))
        .filter(({ id, title }) => holds(`${id} ${title.vi} ${title.en}`))
        .slice(0, perKind),
    });
  },
  { output },
);
