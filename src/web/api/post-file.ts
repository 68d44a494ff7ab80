import { provedAgain } from './ask-again.ts';
import { problemError } from './problem-error.ts';

/** Sends a file as the whole of a request. Throws as every other call does: a refusal of the server, a TypeError without network. */
export async function postFile(address: string, file: File): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
  });
  if (answer.ok) return answer.json();
  const error = problemError(answer.status, await answer.text());
  if (await provedAgain(error)) return postFile(address, file);
  throw error;
}
