import type { Page } from 'playwright-core';
import { demoPeople, type DemoSite } from './demo-site.ts';

/** Who takes a part in the journeys, by what he is to the work, with the account of the made-up province. */
const accounts = {
  ...demoPeople,
  member: 'hoidong',
  verifier: 'xacminh',
  inspector: 'thanhtra',
  administrator: 'admin',
};

/** A window for each of them. */
export type JourneyPeople = { [role in keyof typeof accounts]: Page };

/** Signs everybody in, one after the other: the province runs on one processor. */
export async function signInAll(site: DemoSite): Promise<JourneyPeople> {
  const people: Partial<JourneyPeople> = {};
  for (const [role, userName] of Object.entries(accounts))
    people[role as keyof JourneyPeople] = await site.signIn(userName);
  return people as JourneyPeople;
}
