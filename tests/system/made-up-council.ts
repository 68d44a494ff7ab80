import type { MadeUpAuthority } from './made-up-authority.ts';
import { paper } from './made-up-authority.ts';
import type { Caller, ThrowAwaySystem } from './throw-away-system.ts';

const names = ['chair', 'secretary', 'member', 'substitute'] as const;
export type SeatName = (typeof names)[number];

/** A made-up council of a made-up authority: its people, each with a way in. */
export interface MadeUpCouncil {
  councilId: string;
  accountIds: Record<SeatName, string>;
  /** As the paper numbers them. */
  memberIds: Record<SeatName, string>;
  /** Everybody signs in anew: for a new day. */
  signIn(): Promise<Record<SeatName, Caller>>;
}

/**
 * Sets up the council of the group of a made-up authority by a paper signed on a day: chair, secretary, the member there
 * is already, and one who stands in for anybody.
 * @param officials whose account a seat is, by official
 */
export async function setUpMadeUpCouncil(
  system: ThrowAwaySystem,
  authority: MadeUpAuthority,
  options: { council: string; signedOn: string; officials?: Partial<Record<SeatName, string>> },
): Promise<MadeUpCouncil> {
  const admin = await system.signIn('admin');
  for (const name of names)
    if (name !== 'member')
      await system.openAccount(admin, name, {
        ...(options.officials?.[name] === undefined ? {} : { officialId: options.officials[name] }),
        powers: [{ kind: 'councilMember', unitId: authority.provinceId, council: options.council }],
      });
  const { specialist } = await authority.signIn();
  const { eligible } = await specialist.get(`/campaigns/${authority.campaignId}/councils`);
  const accountOf = (name: SeatName): string =>
    eligible.find((candidate: { userName: string }) => candidate.userName === name).accountId;
  const { id, members } = await specialist.post(`/campaigns/${authority.campaignId}/councils`, {
    council: options.council,
    ...paper('12-QĐ/HĐ', options.signedOn),
    members: names.map((name) => ({
      accountId: accountOf(name),
      fullName: `Thành viên ${name}`,
      role: name,
    })),
  });
  const byName = (of: (name: SeatName, position: number) => string) =>
    Object.fromEntries(names.map((name, position) => [name, of(name, position)])) as Record<SeatName, string>;
  return {
    councilId: id,
    accountIds: byName(accountOf),
    memberIds: byName((_name, position) => members[position].id),
    async signIn() {
      return {
        chair: await system.signIn('chair'),
        secretary: await system.signIn('secretary'),
        member: await system.signIn('member'),
        substitute: await system.signIn('substitute'),
      };
    },
  };
}
