import type { AccessAction } from '#domain/access/may.ts';
import type { SubTaskAction } from '#domain/cascade/sub-task-steps.ts';
import type { AppraisalAction, TaskAction } from '#regulation/life-cycle.ts';

/**
 * Who an address answers. The use case behind it carries the rule out; this says which one it is.
 * `open`: anybody. `signedIn`: whoever signs in, about himself or what is public. `visible`: whoever signs in, of what
 * he may see. `may`: whom this action of access is allowed. `step`: whom the regulation lets take this step.
 */
export type Access =
  | 'open'
  | 'signedIn'
  | 'visible'
  | { may: AccessAction }
  | { step: TaskAction | AppraisalAction | SubTaskAction };

export interface RouteRule {
  access: Access;
  /** What is done, in words. */
  summary: string;
  /** Any token may ask this, whatever its scopes. */
  anyToken?: boolean;
  /** Somebody could try passwords or codes here: tries from one address are counted. */
  guessing?: boolean;
  /** The act binds others: a session must have shown lately who its holder is, and no token will do. */
  proof?: 'fresh';
  /** Holds much in memory while it is done: few at once, the others wait. */
  heavy?: boolean;
}

/** What answers anybody. */
export const open = (summary: string): RouteRule => ({ access: 'open', summary });
/** What answers whoever signs in. */
export const signedIn = (summary: string): RouteRule => ({ access: 'signedIn', summary });
/** What answers whoever signs in, of what he may see. */
export const visible = (summary: string): RouteRule => ({ access: 'visible', summary });
/** What answers whom an action of access is allowed. */
export const may = (action: AccessAction, summary: string): RouteRule => ({
  access: { may: action },
  summary,
});
/** What answers whom the regulation lets take a step. */
export const step = (action: TaskAction | AppraisalAction | SubTaskAction, summary: string): RouteRule => ({
  access: { step: action },
  summary,
});
/** An act that binds others. */
export const formal = (rule: RouteRule): RouteRule => ({ ...rule, proof: 'fresh' });
/** Where passwords or codes could be tried. */
export const guessing = (rule: RouteRule): RouteRule => ({ ...rule, guessing: true });
