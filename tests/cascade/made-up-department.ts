import type { MadeUpAuthority } from '../system/made-up-authority.ts';
import type { Caller, ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Somebody made up, in a post, with a way in. */
export interface MadeUpPerson {
  officialId: string;
  postId: string;
}

type Name = 'headOne' | 'headTwo' | 'clerk' | 'outsider';

/** Two offices below the department of the owner, with heads and a clerk, and somebody who is in another department. */
export interface MadeUpDepartment {
  officeOneId: string;
  officeTwoId: string;
  /** Below the first office. */
  teamId: string;
  otherOfficeId: string;
  people: Record<Name, MadeUpPerson>;
  signIn(): Promise<Record<Name, Caller>>;
}

/** Fills the department of a made-up authority's owner. */
export async function makeDepartment(
  system: ThrowAwaySystem,
  authority: MadeUpAuthority,
): Promise<MadeUpDepartment> {
  const admin = await system.signIn('admin');
  const since = { validFrom: '2020-01-01' };
  const unit = async (name: string, parentId: string): Promise<string> => {
    const made = await admin.post('/units', {
      name,
      kind: 'office',
      tree: 'government',
      block: 'government',
      parentId,
      ...since,
    });
    return made.id;
  };
  const person = async (name: Name, unitId: string, isHead: boolean): Promise<MadeUpPerson> => {
    const post = await admin.post('/posts', {
      unitId,
      title: isHead ? 'Trưởng phòng' : 'Chuyên viên',
      kind: 'office',
      isHead,
      managedById: authority.provinceId,
      ...since,
    });
    const official = await admin.post('/officials', {
      fullName: `Trần Giả Định ${name}`,
      enteredById: authority.provinceId,
      madeUp: true,
    });
    await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });
    await system.openAccount(admin, name.toLowerCase(), { officialId: official.id });
    return { officialId: official.id, postId: post.id };
  };
  const officeOneId = await unit('Phòng Một', authority.departmentId);
  const officeTwoId = await unit('Phòng Hai', authority.departmentId);
  const teamId = await unit('Tổ Một', officeOneId);
  const otherOfficeId = await unit('Phòng khác', authority.provinceId);
  return {
    officeOneId,
    officeTwoId,
    teamId,
    otherOfficeId,
    people: {
      headOne: await person('headOne', officeOneId, true),
      headTwo: await person('headTwo', officeTwoId, true),
      clerk: await person('clerk', officeOneId, false),
      outsider: await person('outsider', otherOfficeId, true),
    },
    signIn: async () => ({
      headOne: await system.signIn('headone'),
      headTwo: await system.signIn('headtwo'),
      clerk: await system.signIn('clerk'),
      outsider: await system.signIn('outsider'),
    }),
  };
}

/** What a made-up part of a task asks for. */
export function madeUpPart(title: string, share: string, assignee: object, more: object = {}) {
  return { title, expectedProduct: 'Danh mục hồ sơ giả định', dueOn: '2026-10-31', share, assignee, ...more };
}
