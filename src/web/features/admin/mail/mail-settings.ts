import type { client } from '#web/api/client.ts';

/** What the server says of one's own mails and calendar. */
export type MailSettings = Awaited<ReturnType<typeof client.notice.mailSettings>>;
