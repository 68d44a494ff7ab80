import type { AddressInfo } from 'node:net';
import { buildHttp } from '#http/build-http.ts';
import type { ThrowAwaySystem } from '../system/throw-away-system.ts';

/** The application of a throw-away system on an address of its own, for programs that speak HTTP themselves. */
export async function listening(system: ThrowAwaySystem, triesPerAddress = 100_000) {
  const { services, clock } = system.forJobs;
  const faults: unknown[] = [];
  const app = await buildHttp({ services, clock, triesPerAddress, onFault: (error) => faults.push(error) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, faults, close: () => app.close() };
}
