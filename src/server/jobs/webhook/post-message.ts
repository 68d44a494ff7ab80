import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayReach } from '#use-cases/connection/webhook-address.ts';

/** Why a message did not arrive, or not as it should. */
type PostFault = 'addressRefused' | 'redirected' | 'badStatus' | 'timedOut' | 'unreachable';

/** What came of sending a message; `status` and `answer` where the other side answered. */
interface Posted {
  fault: PostFault | null;
  status: number | null;
  answer: string | null;
}

/** What is kept of an answer, in bytes. */
const answerLength = 1024;

/**
 * Posts a message. The name is looked up here and the connection goes to what was found, so that it cannot lead to another
 * address in between; one that may not be reached is not spoken to. Redirects are not followed.
 */
export async function postMessage(
  address: string,
  message: { body: string; headers: Record<string, string> },
  { allowedNetworks, patience }: { allowedNetworks: readonly string[]; patience: number },
): Promise<Posted> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const none = { status: null, answer: null };
  if (isIP(host) !== 0 && !mayReach(host, url.protocol, allowedNetworks))
    return { fault: 'addressRefused', ...none };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((settle) => {
    const signal = AbortSignal.timeout(patience);
    let answered: Posted | undefined;
    let responded = false;
    const asked = request(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: lookupReachable(url.protocol, allowedNetworks),
        signal,
        headers: { ...message.headers, 'content-length': Buffer.byteLength(message.body) },
      },
      (response) => {
        responded = true;
        const status = response.statusCode ?? 0;
        const fault = status >= 300 && status < 400 ? 'redirected' : 'badStatus';
        const parts: Buffer[] = [];
        let length = 0;
        const finish = () => {
          const answer = Buffer.concat(parts).subarray(0, answerLength).toString('utf8');
          // PostgreSQL keeps no NUL in a text.
          answered ??= {
            fault: status >= 200 && status < 300 ? null : fault,
            status,
            answer: answer.replaceAll('\0', ''),
          };
          settle(answered);
          asked.destroy();
        };
        response.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length >= answerLength) finish();
        });
        response.on('end', finish);
        response.on('error', () => (signal.aborted ? settle({ fault: 'timedOut', ...none }) : finish()));
      },
    );
    asked.on('error', (error) => {
      const fault = signal.aborted
        ? 'timedOut'
        : error instanceof AddressRefused
          ? 'addressRefused'
          : 'unreachable';
      settle({ fault, ...none });
    });
    // Where the other side would rather speak something else (101), the connection ends without an answer or an error.
    asked.on('close', () => {
      if (!responded) settle({ fault: signal.aborted ? 'timedOut' : 'unreachable', ...none });
    });
    asked.end(message.body);
  });
}

class AddressRefused extends Error {}

/** Looks a name up and gives only what may be reached; a name that also leads elsewhere is not reached at all. */
function lookupReachable(protocol: string, allowedNetworks: readonly string[]): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) return done(error ?? new AddressRefused(), '', 4);
      if (!found.every(({ address }) => mayReach(address, protocol, allowedNetworks)))
        return done(new AddressRefused(), '', 4);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}
