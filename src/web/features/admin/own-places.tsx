import { Link } from '@tanstack/react-router';
import { mailWords } from '#web/text/admin/mail-words.ts';
import { useWords } from '#web/text/language.tsx';
import frame from './admin-frame.module.css';

/** The way between the pages about oneself. */
export function OwnPlaces({ at }: { at: 'security' | 'mail' }) {
  const text = useWords(mailWords);
  return (
    <nav aria-label={text.ownPages} className={frame.places}>
      <Link to="/me/security" aria-current={at === 'security' ? 'page' : undefined}>
        {text.security}
      </Link>
      <Link to="/me/mail" aria-current={at === 'mail' ? 'page' : undefined}>
        {text.title}
      </Link>
    </nav>
  );
}
