import { formal, may, type RouteRule } from './route-rule.ts';

/** The addresses of what other systems may do here and are told, and of what is passed on to the national database. */
export const connectionRules: { [useCase: string]: RouteRule } = {
  registerClient: formal(
    may('changeConnections', 'Register a program of another system; its secret is shown once'),
  ),
  listClients: may('changeConnections', 'The programs of other systems, the latest first'),
  rotateClientSecret: formal(
    may('changeConnections', 'Give a program a new secret; the old one holds on for a time'),
  ),
  withdrawClient: formal(may('changeConnections', 'Withdraw a program; its tokens end at once')),

  listWebhooks: may('changeConnections', 'The addresses that are told of acts, the latest first'),
  registerWebhook: formal(
    may('changeConnections', 'Register an address that is told of acts; its secret is shown once'),
  ),
  pauseWebhook: may('changeConnections', 'Pause an address that is told of acts, or let it go on'),
  rotateWebhookSecret: formal(
    may(
      'changeConnections',
      'Sign messages to an address with a new secret, for a time with the old one too',
    ),
  ),
  endWebhook: formal(may('changeConnections', 'Tell an address of nothing any more')),
  listDeliveries: may('changeConnections', 'The messages to an address, and how it answered'),
  resendDelivery: may('changeConnections', 'Send a message again'),

  // result
  listResults: may('readResults', 'Announced ratings for the national database: sent, not sent, due when'),
  listResultExports: may(
    'readResults',
    'The files of results drawn up for the national database, the latest first',
  ),
  exportResults: {
    ...may('sendResults', 'Draw up a file of announced ratings for the national database'),
    heavy: true,
  },
  getResultExport: may('readResults', 'A file of results as it was drawn up'),
  markResultsSent: may('sendResults', 'Write down that a file of results was sent, with its receipt'),
  setOfficialCode: may('sendResults', 'Enter by what code the national database knows an official'),
};
