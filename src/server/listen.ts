import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { StartFailure } from '#database/start-failure.ts';

/** Opens the server for requests and gives the address to put into a browser. Throws StartFailure. */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw explain(error, host, port);
  }
  const bound = server.server.address();
  return addressOf(host, typeof bound === 'object' && bound ? bound.port : port);
}

/** Tells before anything else is begun that the address cannot be listened on. Throws StartFailure. */
export async function checkAddress(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port }, resolve);
    });
  } catch (error) {
    throw explain(error, host, port);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EADDRINUSE') return new StartFailure('port-taken', { host, port });
  if (code === 'EACCES') return new StartFailure('port-forbidden', { host, port });
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return new StartFailure('host-unknown', { host });
  return error;
}

/** Listening everywhere (0.0.0.0, ::) is no address to type; the machine's own is. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
