import type * as z from 'zod';
import type { ValueProblem } from '#domain/base/refusal.ts';
import { type Result, refuse } from '#domain/base/result.ts';

/** The first fault of an input, as a refusal that names its place. */
export function invalidInput(error: z.ZodError): Result<never> {
  const issue = error.issues[0];
  if (issue === undefined) throw new Error('a failed parse without an issue');
  return refuse('invalidValue', {
    path: issue.path.map(String).join('.'),
    problem: problemOf(issue),
    ...limitOf(issue),
  });
}

function problemOf(issue: z.core.$ZodIssue): ValueProblem {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : 'tooLarge';
    case 'invalid_format':
      return issue.format === 'date' ? 'notADate' : 'wrongType';
    case 'invalid_value':
      return 'unknownOption';
    case 'unrecognized_keys':
      return 'unknownName';
    case 'invalid_type':
      return issue.input === undefined
        ? 'required'
        : issue.expected === 'number'
          ? 'notANumber'
          : 'wrongType';
    default:
      return 'wrongType';
  }
}

function limitOf(issue: z.core.$ZodIssue): { limit?: string } {
  switch (issue.code) {
    case 'too_small':
      return { limit: String(issue.minimum) };
    case 'too_big':
      return { limit: String(issue.maximum) };
    case 'invalid_value':
      return { limit: issue.values.map(String).join(', ') };
    case 'unrecognized_keys':
      return { limit: issue.keys.join(', ') };
    default:
      return {};
  }
}
