import { provedAgain } from './ask-again.ts';
import { problemError } from './problem-error.ts';

/** Asks for a file by what it is to be made of; with the name the server gives it. Throws as every other call does. */
export async function askForFile(address: string, of: object): Promise<{ content: Blob; name: string }> {
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(of),
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    const error = problemError(answer.status, await answer.text());
    if (await provedAgain(error)) return askForFile(address, of);
    throw error;
  }
  const name = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { content: await answer.blob(), name: decodeURIComponent(name) };
}
