import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mailWords } from '#domain/wording/mail-words.ts';
import { stopMail } from '#use-cases/notice/stop-mail.ts';
import { askedOf } from '#http/asked.ts';
import type { RequestContext } from '#http/request-context.ts';

interface Around {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

interface Keyed {
  Params: { key: string };
}

/**
 * `GET /mail/stop/{key}` asks whoever follows the link of a mail what he wants, `POST` does it: fewer mails, or none
 * (also for the one click of mail programs, RFC 8058). A page of its own without a script or a sign-in; it says the
 * same whether there is such a link or not, and nothing of whose it is.
 */
export function serveMailStop(app: FastifyInstance, around: Around): void {
  void app.register(async (pages) => {
    pages.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => done(null, String(body)),
    );
    pages.get<Keyed>('/mail/stop/:key', async (request, reply) => {
      const { language } = askedOf(request);
      return shown(reply, language, asking(language));
    });
    pages.post<Keyed>('/mail/stop/:key', async (request, reply) => {
      const context = await around.contextOf(request, reply);
      await context.countTry();
      const wish = request.body === 'wish=daily' ? 'daily' : 'none';
      await stopMail(context.services, request.params.key, wish, context.now);
      const { language } = context.asked;
      return shown(reply, language, done(language));
    });
  });
}

type Language = 'vi' | 'en';

function asking(language: Language): string {
  return `<h1>${mailWords.stopTitle[language]}</h1><p>${mailWords.stopNote[language]}</p>
<form method="post"><button name="wish" value="daily">${mailWords.onlyDaily[language]}</button>
<button name="wish" value="none">${mailWords.stopAll[language]}</button></form>`;
}

function done(language: Language): string {
  return `<h1>${mailWords.stopDone[language]}</h1><p role="status">${mailWords.stopDoneNote[language]}</p>
<p>${mailWords.stopNote[language]}</p>`;
}

const style = `body{margin:0;background:#faf9f7;color:#1f2933;font:16px/1.55 'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif}
main{max-width:34rem;margin:12vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.3}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
button{font:inherit;padding:.55rem 1rem;border:1px solid #8a94a0;border-radius:6px;background:#fff;color:inherit;cursor:pointer}
button:focus-visible{outline:3px solid #1f2933;outline-offset:2px}`;

function shown(reply: FastifyReply, language: Language, content: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${mailWords.stopTitle[language]}</title><style>${style}</style></head><body><main>${content}</main></body></html>`);
}
