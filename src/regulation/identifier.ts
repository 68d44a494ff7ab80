import * as z from 'zod';

/** Name of a fact, node, level, group …: letters and digits, starting with a letter, as `onTime` or `task-count`. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'identifier')
  .meta({ description: 'Starts with a small letter; letters, digits, single hyphens.' });
