import type { Digest, DigestLine } from '#domain/notice/digest.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { actionWords } from '#domain/wording/life-cycle-words.ts';
import { dayText, mailWords } from '#domain/wording/mail-words.ts';
import { noticeLines, noticeTitle } from '#domain/wording/notice-words.ts';
import { type MailContent, type MailEntry, type MailPart, mailBody } from './mail-body.ts';

/** Where the page of a thing is. */
const pages: { [thing in Notice['thing']]: string } = {
  task: 'tasks',
  appraisal: 'appraisals',
  campaign: 'campaigns',
  webhook: 'admin/webhooks',
};

/** Of each part so many are written out: the rest is where they all are. */
const longestPart = 30;

/** What every mail needs to know of where it leads and whom it goes to. */
export interface MailFrame {
  /** Where people find the system, without a slash at the end. */
  publicAddress: string;
  language: MailContent['language'];
  stopKey: string;
}

export interface MailMessage {
  subject: string;
  text: string;
  html: string;
}

/**
 * A notice as a mail: that there is something, what it is about, where to read it. Of an appraisal nothing else: what
 * came of it is read after signing in.
 */
export function noticeMessage(
  notice: Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>,
  frame: MailFrame,
): MailMessage {
  const { language } = frame;
  return message(noticeTitle(notice)[language], [{ entries: [noticeEntry(notice, frame, false)] }], frame);
}

/** What waits, what is late and what happened, in one mail. */
export function digestMessage({ rhythm, day, late, waits, told }: Digest, frame: MailFrame): MailMessage {
  const { language, publicAddress } = frame;
  const part = (heading: 'late' | 'waits' | 'told', entries: MailEntry[], place: string): MailPart[] => {
    if (entries.length === 0) return [];
    const left = entries.length - longestPart;
    const rest: MailEntry[] =
      left <= 0 ? [] : [{ lines: [`${left} ${mailWords.more[language]}: ${publicAddress}${place}`] }];
    return [
      {
        heading: `${mailWords[heading][language]} (${entries.length})`,
        entries: [...entries.slice(0, longestPart), ...rest],
      },
    ];
  };
  const subject = mailWords[rhythm === 'daily' ? 'dailySubject' : 'weeklySubject'][language];
  return message(
    `${subject} ${dayText(day)}`,
    [
      ...part(
        'late',
        late.map((line) => lineEntry(line, frame)),
        '/',
      ),
      ...part(
        'waits',
        waits.map((line) => lineEntry(line, frame)),
        '/',
      ),
      ...part(
        'told',
        told.map((notice) => noticeEntry(notice, frame, true)),
        '/notices',
      ),
    ],
    frame,
  );
}

/** That mails come. */
export function testMessage(frame: MailFrame): MailMessage {
  const { language } = frame;
  return message(
    mailWords.testSubject[language],
    [{ entries: [{ lines: [mailWords.testText[language]] }] }],
    frame,
  );
}

/** Where a mail is told to bring fewer of its kind. */
export function stopAddress({
  publicAddress,
  stopKey,
}: Pick<MailFrame, 'publicAddress' | 'stopKey'>): string {
  return `${publicAddress}/mail/stop/${stopKey}`;
}

function message(subject: string, parts: MailPart[], frame: MailFrame): MailMessage {
  const { language, publicAddress } = frame;
  const foot = {
    text: mailWords.automatic[language],
    links: [
      { text: mailWords.change[language], address: `${publicAddress}/me/mail` },
      { text: mailWords.stop[language], address: stopAddress(frame) },
    ],
  };
  return { subject: `[Đột Phá] ${subject}`, ...mailBody({ language, parts, foot }) };
}

function noticeEntry(
  notice: Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>,
  { language, publicAddress }: MailFrame,
  titled: boolean,
): MailEntry {
  const lines = noticeLines(notice).map((line) => line[language]);
  return {
    lines: titled ? [noticeTitle(notice)[language], ...lines] : lines,
    link: {
      text: mailWords.seeAt[language],
      address: `${publicAddress}/${pages[notice.thing]}/${notice.thingId}`,
    },
  };
}

function lineEntry(
  { thing, thingId, title, action, since, dueOn }: DigestLine,
  { language, publicAddress }: MailFrame,
): MailEntry {
  const of = mailWords[thing === 'task' ? 'work' : 'campaign'][language];
  const days = [
    `${mailWords.since[language]} ${dayText(since)}`,
    ...(dueOn === null ? [] : [`${mailWords.due[language]} ${dayText(dueOn)}`]),
  ];
  return {
    lines: [
      `${of}: ${title}`,
      ...(action === undefined ? [] : [`${mailWords.toDo[language]}: ${actionWords[action][language]}`]),
      days.join(' · '),
    ],
    link: { text: mailWords.seeAt[language], address: `${publicAddress}/${pages[thing]}/${thingId}` },
  };
}
