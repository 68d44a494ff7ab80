import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import classes from './shell.module.css';

/** The way to the notices, with how many have not been read. */
export function NoticeBell() {
  const text = useWords(appWords);
  const told = useQuery({
    ...api.notice.list.queryOptions({ input: { unread: true, limit: 1 } }),
    refetchInterval: 120_000,
  });
  const unread = told.data?.unread ?? 0;
  const label = text.notices(unread);
  return (
    <Link to="/notices" className={classes.bell} aria-label={label} title={label}>
      <IconBell size={18} stroke={1.7} aria-hidden />
      {unread > 0 && (
        <span className={classes.unread} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
