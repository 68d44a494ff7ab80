import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { mailChoiceSchema } from '#domain/notice/mail-choice.ts';
import { command } from '#use-cases/base/use-case.ts';
import { chooseMailRhythmAnswer } from '#use-cases/answers/notice-answers.ts';
import { keepMailChoice } from './mail-choice.ts';

/** Chooses how often one's own notices come by mail, when one is reminded, and in which language. */
export const chooseMailRhythm = command(
  'chooseMailRhythm',
  mailChoiceSchema,
  async (context, choice) => {
    await keepMailChoice(context, choice);
    context.record({
      authorityId: noAuthority,
      action: 'chooseMailRhythm',
      thing: 'account',
      thingId: context.actor.accountId,
      after: choice,
    });
    return ok({ choice });
  },
  { output: chooseMailRhythmAnswer },
);
