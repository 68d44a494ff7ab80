import { thingWords } from '#domain/wording/thing-words.ts';

/** What of the log is shown; days as ISO dates. */
export interface LogSearch {
  from?: string;
  to?: string;
  action?: string;
  thing?: string;
  userName?: string;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 60;

/** Reads the filters of the log out of an address. */
export function readLogSearch({ from, to, action, thing, userName }: { [name: string]: unknown }): LogSearch {
  return {
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(isText(action) ? { action } : {}),
    ...(isText(thing) && thing in thingWords ? { thing } : {}),
    ...(isText(userName) ? { userName } : {}),
  };
}
