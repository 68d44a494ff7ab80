import { ok, refuse, type Result } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import type { Context } from '#use-cases/base/context.ts';
import { appointOfficial } from '#use-cases/organisation/appoint-official.ts';
import { createOfficial } from '#use-cases/organisation/create-official.ts';
import { createPost } from '#use-cases/organisation/create-post.ts';
import { refusalsOf, type RowDone, textOf } from './sheet-kind.ts';
import { loadUnitDirectory } from './unit-directory.ts';

export interface EnteredOfficial extends RowDone {
  officialId: string;
  postId: string;
}

/** What is known of a unit: its posts, and who holds one today. */
interface UnitPeople {
  posts: Map<string, { id: string; validFrom: string }>;
  people: Map<string, { officialId: string; postId: string }[]>;
}

/** Titles of those at the head of a unit, where the table does not say who is. */
const headTitles =
  /^(bi thu|chu tich|giam doc|truong ban|chanh|cuc truong|chi cuc truong|hieu truong|truong phong)\b/;

/**
 * Enters people with their posts: the post where the unit has none of that title, the person where nobody of that name holds
 * a post in the unit, the tenure where he does not hold it yet.
 */
export async function officialEnterer(context: Context) {
  const { db, today } = context;
  const units = await loadUnitDirectory(context);
  const known = new Map<string, UnitPeople>();
  const home = context.actor.powers.find(({ kind, unitId }) => kind === 'specialist' && unitId !== null);

  const peopleOf = async (unitId: string): Promise<UnitPeople> => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const posts = await db
      .selectFrom('post')
      .select(['id', 'title', 'valid_from as validFrom'])
      .where('unit_id', '=', unitId)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .execute();
    const held = await db
      .selectFrom('tenure')
      .innerJoin('official', 'official.id', 'tenure.official_id')
      .innerJoin('post', 'post.id', 'tenure.post_id')
      .select(['official.id as officialId', 'official.name_key as nameKey', 'post.id as postId'])
      .where('post.unit_id', '=', unitId)
      .where((where) =>
        where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', today)]),
      )
      .execute();
    const found: UnitPeople = {
      posts: new Map(posts.map((post) => [searchKey(post.title), post])),
      people: Map.groupBy(held, ({ nameKey }) => nameKey),
    };
    known.set(unitId, found);
    return found;
  };

  const unitOf = (record: ReadRecord) => units.find(textOf(record, 'unit') ?? '', 'unit');
  const authorityOf = (record: ReadRecord) => {
    const managing = textOf(record, 'managedById');
    return managing === undefined ? ok({ id: home?.unitId }) : units.find(managing, 'managedById');
  };

  const enter = async (record: ReadRecord): Promise<Result<EnteredOfficial>> => {
    const fullName = textOf(record, 'fullName') ?? '';
    const title = textOf(record, 'post') ?? '';
    const unit = unitOf(record);
    if (!unit.ok) return unit;
    const { posts, people } = await peopleOf(unit.value.id);
    const from = textOf(record, 'from');
    const authority = authorityOf(record);
    if (!authority.ok) return authority;
    const managedById = authority.value.id ?? undefined;

    const names = people.get(searchKey(fullName)) ?? [];
    let post = posts.get(searchKey(title));
    const label = `${fullName}, ${title}, ${unit.value.name}`;
    const holds = post && names.find(({ postId }) => postId === post?.id);
    const aboutHim = (id: string) => [{ thing: 'official' as const, id }];
    if (holds !== undefined) return ok({ does: 'same', label, about: aboutHim(holds.officialId), ...holds });
    const persons = new Set(names.map(({ officialId }) => officialId));
    if (persons.size > 1)
      return refuse('invalidValue', { path: 'fullName', problem: 'severalFit', given: fullName });
    if (post === undefined) {
      if (managedById === undefined)
        return refuse('invalidValue', { path: 'managedById', problem: 'required' });
      // Several may hold it one after another: it is there as long as the unit and who manages it.
      const begins = [unit.value.validFrom, units.get(managedById)?.validFrom ?? ''].toSorted().at(-1);
      const validFrom = begins ?? today;
      const isHead = record.lines[0]?.values['isHead'];
      const created = await createPost.run(context, {
        unitId: unit.value.id,
        title,
        kind: 'post',
        isHead: typeof isHead === 'boolean' ? isHead : headTitles.test(searchKey(title)),
        managedById,
        validFrom,
      });
      if (!created.ok) return created;
      post = { id: created.value.id, validFrom };
    }
    const [before] = persons;
    let officialId = before;
    if (officialId === undefined) {
      const enteredById = managedById ?? (await managerOf(context, post.id));
      if (enteredById === undefined)
        return refuse('invalidValue', { path: 'managedById', problem: 'required' });
      const created = await createOfficial.run(context, { fullName, enteredById, madeUp: false });
      if (!created.ok) return created;
      officialId = created.value.id;
    }
    const tenure = await appointOfficial.run(context, {
      officialId,
      postId: post.id,
      acting: record.lines[0]?.values['acting'] === true,
      from: from ?? (today > post.validFrom ? today : post.validFrom),
    });
    if (!tenure.ok) return tenure;
    posts.set(searchKey(title), post);
    people.set(searchKey(fullName), [...names, { officialId, postId: post.id }]);
    const does = before === undefined ? 'create' : 'change';
    return ok({ does, label, about: aboutHim(officialId), officialId, postId: post.id });
  };
  return { enter, look: (record: ReadRecord) => refusalsOf([unitOf(record), authorityOf(record)]) };
}

async function managerOf({ db }: Context, postId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('management')
    .select('authority_id')
    .where('post_id', '=', postId)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return found?.authority_id;
}
