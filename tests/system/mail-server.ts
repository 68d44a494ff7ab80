import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine: it wants STARTTLS and a password before it takes a mail. */
export interface MailServer {
  /** For `DOTPHA_SMTP_URL`. The certificate is one made for tests. */
  url: string;
  received: ParsedMail[];
  /** Answers this to every recipient until told otherwise; 0: takes the mail. */
  refuseWith(code: number): void;
  /** Takes no password, or its own again. */
  takePasswords(taken: boolean): void;
  close(): Promise<void>;
}

/** @param port left out: any free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ParsedMail[] = [];
  let refusal = 0;
  let passwords = true;
  const server = new SMTPServer({
    authMethods: ['PLAIN'],
    onAuth({ username, password }, _session, done) {
      if (passwords && username === 'dotpha' && password === 'mat-khau-thu') done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onRcptTo(_address, _session, done) {
      if (refusal === 0) done();
      else done(Object.assign(new Error('not taken'), { responseCode: refusal }));
    },
    onData(stream, _session, done) {
      simpleParser(stream, (error: Error | null, mail) => {
        if (mail !== undefined) received.push(mail);
        done(error);
      });
    },
  });
  // A client that goes away in the middle is no fault of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    url: `smtp://dotpha:mat-khau-thu@127.0.0.1:${bound.port}?tls.rejectUnauthorized=false`,
    received,
    refuseWith(code) {
      refusal = code;
    },
    takePasswords(taken) {
      passwords = taken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
