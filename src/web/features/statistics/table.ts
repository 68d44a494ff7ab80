import type { Answers } from '#web/api/client.ts';

/** A cross table as the server answers it. */
export type Table = Answers['use']['crossTable'];
