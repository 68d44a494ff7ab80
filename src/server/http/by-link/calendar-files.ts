import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import { dayInVietnam } from '#domain/base/dates.ts';
import { mailWords } from '#domain/wording/mail-words.ts';
import {
  calendarFile,
  calendarMediaType,
  type CalendarStyle,
} from '#server/documents/calendar/calendar-file.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform } from '#use-cases/base/perform.ts';
import { findCalendarOwner, readCalendar } from '#use-cases/calendar/read-calendar.ts';
import { taskCalendar } from '#use-cases/calendar/task-calendar.ts';
import { tokenHash } from '#use-cases/sign-in/token-hash.ts';
import { callOf } from '#http/evidence-files.ts';
import { problemOfRefusal, problemType } from '#http/problem.ts';
import type { RequestContext } from '#http/request-context.ts';

interface Around {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  /** Where people find the system, without a slash at the end; left out, where the request came to. */
  publicAddress?: string | undefined;
}

interface Named {
  Params: { name: string };
}

/** A calendar asks once an hour, on several devices; more is a program gone wrong. */
const readsOfOne = { max: 60, timeWindow: '15 minutes' };

/**
 * `GET /calendar/{token}.ics`: the deadlines of whoever holds the address, for his calendar to follow; whoever has it needs
 * no sign-in. `GET /calendar/tasks/{taskId}.ics`: the days of one task as a file, for whoever may see it.
 */
export async function serveCalendars(app: FastifyInstance, around: Around): Promise<void> {
  const countRead = app.createRateLimit({
    ...readsOfOne,
    keyGenerator: (request) => tokenHash((request.params as Named['Params']).name),
  });
  const styleOf = (
    request: FastifyRequest,
    chosen: Pick<CalendarStyle, 'language' | 'alarmDays'>,
  ): CalendarStyle => ({
    language: chosen.language,
    alarmDays: chosen.alarmDays,
    publicAddress: around.publicAddress ?? `${request.protocol}://${request.host}`,
  });

  app.get<Named>('/calendar/:name', async (request, reply) => {
    const context = await around.contextOf(request, reply);
    const { services, now } = context;
    const token = /^([\w-]{43})\.ics$/.exec(request.params.name)?.[1];
    const accountId = token === undefined ? undefined : await findCalendarOwner(services.db, token);
    const actor =
      accountId === undefined ? undefined : await findActorOf(services.db, accountId, dayInVietnam(now));
    if (actor === undefined) {
      // Nobody guesses 256 bits; whoever tries is counted with those who try passwords.
      await context.countTry();
      return plain(reply, 404, `${mailWords.noCalendar.vi}\n${mailWords.noCalendar.en}\n`);
    }
    const reads = await countRead(request);
    if (!reads.isAllowed && reads.isExceeded)
      return plain(reply.header('retry-after', reads.ttlInSeconds), 429, '');
    const read = await perform(services, { actor, now, requestId: newId() }, readCalendar, {});
    if (!read.ok) return plain(reply, 404, '');
    const { told, ...chosen } = read.value;
    return sent(reply, calendarFile(told, styleOf(request, chosen)), 'inline');
  });

  app.get<Named>('/calendar/tasks/:name', async (request, reply) => {
    const context = await around.contextOf(request, reply);
    const call = callOf(context, 'task:read');
    const taskId = request.params.name.replace(/\.ics$/, '');
    const read = 'kind' in call ? undefined : await perform(context.services, call, taskCalendar, { taskId });
    if (read?.ok) {
      const { told, ...chosen } = read.value;
      return sent(reply, calendarFile(told, styleOf(request, chosen)), 'attachment; filename="dotpha.ics"');
    }
    const refusal = read === undefined ? call : read.refusal;
    if (!('params' in refusal)) throw new Error('no refusal');
    const problem = problemOfRefusal(refusal, context.asked);
    return reply.status(problem.status).type(problemType).send(problem);
  });
}

function sent(reply: FastifyReply, file: string, disposition: string): FastifyReply {
  return reply
    .type(calendarMediaType)
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    .send(file);
}

function plain(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .status(status)
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(text);
}
