import { v7 as newId } from 'uuid';
import { dayInVietnam } from '#domain/base/dates.ts';
import { composeDigest, digestLine, type DigestLine, isEmpty } from '#domain/notice/digest.ts';
import { digestDay } from '#domain/notice/digest-day.ts';
import { type DigestRhythm, digestRhythms, rhythmOf } from '#domain/notice/mail-choice.ts';
import { noticeKinds } from '#domain/notice/notice.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import { listMyWork } from '#use-cases/task/list-my-work.ts';
import { loadMailPeople, type MailPerson } from './mail-choice.ts';

/**
 * Writes into the outbox the digests that are due at an instant: one for each person, rhythm and day, whoever asks and how
 * often. What it says and the mail are one transaction, so that a notice stands in exactly one digest. One that cannot
 * be put together stops no other.
 * @returns how many are to be sent
 * @throws AggregateError at the end, with each fault
 */
export async function makeDigests(services: Services, now: string): Promise<{ made: number }> {
  if (services.mail === undefined) return { made: 0 };
  let made = 0;
  const faults: Error[] = [];
  for (const person of await loadMailPeople(services.db)) {
    if (person.address === null) continue;
    for (const rhythm of digestRhythms(person.choice))
      try {
        if (await makeDigest(services, person, rhythm, now)) made += 1;
      } catch (error) {
        faults.push(new Error(`no digest for account ${person.accountId}`, { cause: error }));
      }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map((fault) => fault.message).join('; '));
  return { made };
}

async function makeDigest(
  services: Services,
  { accountId, choice }: MailPerson,
  rhythm: DigestRhythm,
  now: string,
): Promise<boolean> {
  const day = digestDay(choice, rhythm, now);
  if (day === undefined) return false;
  const key = `${rhythm}:${day}`;
  const earlier = await services.db
    .selectFrom('mail')
    .select('id')
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (earlier !== undefined) return false;
  const waiting = await loadWaiting(services, accountId, now);
  const wanted =
    choice.work === rhythm
      ? waiting
      : choice.deadlines === rhythm
        ? waiting.filter(({ dueOn }) => dueOn !== null && dueOn < dayInVietnam(now))
        : [];
  const other = rhythm === 'daily' ? 'weekly' : 'daily';
  const kinds = noticeKinds.filter((kind) => rhythmOf(choice, kind) !== other);
  return services.db.transaction().execute(async (db) => {
    // Whoever comes second to the same key waits here until the first is done, and then has nothing to do.
    const id = newId();
    const [mail] = await db
      .insertInto('mail')
      .values({
        id,
        account_id: accountId,
        kind: 'digest',
        key,
        at: now,
        state: 'waiting',
        last_error: null,
        sent_at: null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('id')
      .execute();
    if (mail === undefined) return false;
    const told = await db
      .updateTable('notice')
      .set({ for_digest: false })
      .where('account_id', '=', accountId)
      .where('for_digest', '=', true)
      .where('kind', 'in', kinds)
      .returning(['id', 'kind', 'thing', 'thing_id as thingId', 'params'])
      .execute();
    const inOrder = told
      .toSorted((one, later) => one.id.localeCompare(later.id))
      .map(({ id: _, ...notice }) => notice);
    const digest = composeDigest({ rhythm, day }, wanted, inOrder);
    const nothing = isEmpty(digest);
    await db
      .updateTable('mail')
      .set(nothing ? { state: 'nothing' } : { content: JSON.stringify(digest) })
      .where('id', '=', id)
      .execute();
    if (!nothing) await services.mail?.enqueue(db, [id]);
    return !nothing;
  });
}

/** What waits for somebody, as his own page lists it, the oldest first. */
async function loadWaiting(services: Services, accountId: string, now: string): Promise<DigestLine[]> {
  const actor = await findActorOf(services.db, accountId, dayInVietnam(now));
  if (actor === undefined) return [];
  const listed = await perform(services, { actor, now, requestId: newId() }, listMyWork, {});
  if (!listed.ok) throw new Error(`what waits is not listed: ${listed.refusal.kind}`);
  return listed.value.waiting.map(digestLine);
}
