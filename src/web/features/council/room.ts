import type { Answers } from '#web/api/client.ts';

/** What was done in a session and what of it the reader sees; abilities are in the room. */
export type Minutes = Answers['council']['minutes'];
export type Room = Answers['council']['room'];
export type Item = Minutes['items'][number];
export type Round = Item['rounds'][number];
export type Member = Minutes['council']['members'][number];
