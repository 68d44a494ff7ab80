import { join } from 'node:path';
import { connect } from '#database/connect.ts';
import { buildHttp } from '#http/build-http.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { numberHole } from '../load/requests.ts';
import type { Operation } from '../operations.ts';
import { deriveTemplate } from './derive-template.ts';
import { listenTo } from './heard.ts';
import type { Template } from './template.ts';

/** Has the application answer one request of each kind in this process, and keeps the statements that it sent. */
export async function recordOperations(
  databaseUrl: string,
  operations: Operation[],
): Promise<Record<string, Template>> {
  const db = connect(databaseUrl);
  const regulations = join(import.meta.dirname, '..', '..', 'regulations');
  const packs = await loadPackLibrary({ folders: [{ folder: regulations, own: false }] });
  const app = await buildHttp({ services: { db, packs }, onFault: (error) => console.error(error) });
  const templates: Record<string, Template> = {};
  try {
    for (const { name, questions } of operations) {
      const question = questions[0];
      if (question === undefined) throw new Error(`${name} has no request`);
      const { method, path, body, cookie } = question;
      // Shorter than the numbers of the clients, so that it is none of theirs.
      const number = String(Date.now()).slice(-8);
      const fill = (text: string) => text.replaceAll(numberHole, number);
      const payload = body === undefined ? undefined : fill(JSON.stringify(body));
      const { answer, heard } = await listenTo(async () =>
        app.inject({
          method,
          url: `/api${path}`,
          headers: { cookie, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(payload === undefined ? {} : { payload }),
        }),
      );
      if (answer.statusCode !== 200)
        throw new Error(`${name}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
      templates[name] = deriveTemplate(heard, question.inputs.map(fill), `${path} ${payload ?? ''}`);
    }
    return templates;
  } finally {
    await app.close();
    await db.destroy();
  }
}
