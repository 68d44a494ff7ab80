import { chooseMail } from '#use-cases/notice/choose-mail.ts';
import { listFailedNotices } from '#use-cases/notice/list-failed-notices.ts';
import { listMyNotices } from '#use-cases/notice/list-my-notices.ts';
import { markNoticesRead } from '#use-cases/notice/mark-notices-read.ts';
import { route } from '../route.ts';

export const noticeRoutes = {
  list: route('GET', '/me/notices', listMyNotices),
  markRead: route('POST', '/me/notices/read', markNoticesRead),
  chooseMail: route('POST', '/me/mail', chooseMail),
  listFailed: route('GET', '/notices/failed', listFailedNotices),
};
