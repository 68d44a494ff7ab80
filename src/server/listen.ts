import type { FastifyInstance } from 'fastify';
import { StartFailure } from '#database/start-failure.ts';

/** Opens the server for requests and gives the address to put into a browser. Throws StartFailure. */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new StartFailure('port-taken', { host, port });
    if (code === 'EACCES') throw new StartFailure('port-forbidden', { host, port });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new StartFailure('host-unknown', { host });
    }
    throw error;
  }
  const bound = server.server.address();
  return addressOf(host, typeof bound === 'object' && bound ? bound.port : port);
}

/** Listening everywhere (0.0.0.0, ::) is no address to type; the machine's own is. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
