import { formal, may, type RouteRule } from './route-rule.ts';

/** The addresses of what other systems may do here and are told. */
export const connectionRules: { [useCase: string]: RouteRule } = {
  registerClient: formal(
    may('changeConnections', 'Register a program of another system; its secret is shown once'),
  ),
  listClients: may('changeConnections', 'The programs of other systems, the latest first'),
  rotateClientSecret: formal(
    may('changeConnections', 'Give a program a new secret; the old one holds on for a time'),
  ),
  withdrawClient: formal(may('changeConnections', 'Withdraw a program; its tokens end at once')),
};
