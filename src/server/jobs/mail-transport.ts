import { createTransport } from 'nodemailer';

/** How mail leaves the system. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. Secret. */
  smtpUrl: string;
  /** Who the mails are from: an address, or a name and an address in angle brackets. */
  from: string;
}

export type MailTransport = ReturnType<typeof openMailTransport>;

/** So long a mail server may take to answer, in milliseconds. */
const patience = 20_000;

/** The way to the mail server; nothing is sent until it is used. A password goes over an encrypted connection only. */
export function openMailTransport({ smtpUrl }: MailSettings) {
  return createTransport({
    url: smtpUrl,
    requireTLS: new URL(smtpUrl).username !== '',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
