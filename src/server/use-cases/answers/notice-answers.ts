import * as z from 'zod';
import { mailChoiceSchema } from '#domain/notice/mail-choice.ts';
import { noticeKinds } from '#domain/notice/notice.ts';
import { appraisalActions, taskActions } from '#regulation/life-cycle.ts';
import { wordingSchema } from '#regulation/wording.ts';

export const chooseMailAnswer = z.strictObject({ mailAddress: z.string().nullable() });

export const chooseMailRhythmAnswer = z.strictObject({ choice: mailChoiceSchema });

export const sendTestMailAnswer = z.strictObject({
  /** False where there is no address, or no mail server. */
  queued: z.boolean(),
});

export const getMailSettingsAnswer = z.strictObject({
  mailAddress: z.string().nullable(),
  choice: mailChoiceSchema,
  mailServer: z.boolean(),
  /** Null: there is none. */
  calendar: z.strictObject({ madeAt: z.string(), readAt: z.string().nullable() }).nullable(),
});

export const listFailedNoticesAnswer = z.strictObject({
  notices: z.array(
    z.strictObject({
      id: z.uuid(),
      userName: z.string(),
      at: z.iso.datetime(),
      attempts: z.int(),
      lastError: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const listMyNoticesAnswer = z.strictObject({
  notices: z.array(
    z.strictObject({
      id: z.uuid(),
      at: z.iso.datetime(),
      kind: z.enum(noticeKinds),
      params: z.strictObject({
        title: z.string(),
        dueOn: z.iso.date().optional(),
        period: z.string().optional(),
        action: z.enum([...taskActions, ...appraisalActions]).optional(),
        rule: wordingSchema.optional(),
      }),
      thing: z.enum(['task', 'appraisal', 'campaign', 'webhook']),
      thingId: z.uuid(),
      readAt: z.iso.datetime().nullable(),
    }),
  ),
  unread: z.int(),
  next: z.string().nullable(),
  mailAddress: z.string().nullable(),
});

export const markNoticesReadAnswer = z.strictObject({ marked: z.int(), ids: z.array(z.uuid()) });
