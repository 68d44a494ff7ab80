import type { Deadline } from '#domain/calendar/deadline.ts';

/** A day somebody is to keep; with its kind, `id` and `part` name it for ever. */
export type FoundDeadline = Omit<Deadline, 'uid'> & { id: string; part?: string };
