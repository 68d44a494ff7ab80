import { renewCalendar } from '#use-cases/calendar/renew-calendar.ts';
import { withdrawCalendar } from '#use-cases/calendar/withdraw-calendar.ts';
import { chooseMailRhythm } from '#use-cases/notice/choose-mail-rhythm.ts';
import { chooseMail } from '#use-cases/notice/choose-mail.ts';
import { getMailSettings } from '#use-cases/notice/get-mail-settings.ts';
import { listFailedNotices } from '#use-cases/notice/list-failed-notices.ts';
import { listMyNotices } from '#use-cases/notice/list-my-notices.ts';
import { markNoticesRead } from '#use-cases/notice/mark-notices-read.ts';
import { sendTestMail } from '#use-cases/notice/send-test-mail.ts';
import { route } from '../route.ts';

export const noticeRoutes = {
  list: route('GET', '/me/notices', listMyNotices),
  markRead: route('POST', '/me/notices/read', markNoticesRead),
  chooseMail: route('POST', '/me/mail', chooseMail),
  mailSettings: route('GET', '/me/mail', getMailSettings),
  chooseRhythm: route('POST', '/me/mail/rhythm', chooseMailRhythm),
  sendTest: route('POST', '/me/mail/test', sendTestMail),
  renewCalendar: route('POST', '/me/calendar', renewCalendar),
  withdrawCalendar: route('POST', '/me/calendar/withdraw', withdrawCalendar),
  listFailed: route('GET', '/notices/failed', listFailedNotices),
};
