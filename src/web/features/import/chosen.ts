import type { Answers } from '#web/api/client.ts';

export type Import = Answers['import']['get'];

/** Which sheet is read, and which of its columns, counted from 0, holds which thing. */
export interface Chosen {
  sheet: number;
  places: Record<string, number>;
}
