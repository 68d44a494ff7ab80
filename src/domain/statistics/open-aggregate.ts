/**
 * How many people a figure rests on at least before results are announced: of fewer, whoever knows one of them could
 * work out the others. Source: issue "The interface that a specialist, a leader and an official live in", Theo dõi.
 */
const leastPeople = 5;

/** Of whom a figure tells: each person once, and whose results are not announced yet. */
export interface ToldOf {
  people: number;
  /** Of these, how many whose result is not announced. */
  awaited: number;
}

/** Whether a figure over some people may be shown. That there is nobody may be said. */
export function openAggregate({ people, awaited }: ToldOf): boolean {
  return people === 0 || awaited === 0 || people >= leastPeople;
}

/**
 * Which of some parts of a total may be shown, and whether the total may: where what is hidden of it rests on too few
 * people, whoever subtracts what is shown from the total would know it.
 */
export function openTotal(parts: readonly ToldOf[]): boolean {
  const hidden = parts.filter((part) => !openAggregate(part));
  const people = hidden.reduce((sum, part) => sum + part.people, 0);
  return hidden.length === 0 || (hidden.length > 1 && people >= leastPeople);
}
