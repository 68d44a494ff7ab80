import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { mailWords } from '#web/text/admin/mail-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { OwnPlaces } from '../own-places.tsx';
import { AddressPart } from './address-part.tsx';
import { CalendarPart } from './calendar-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';

/** How one's own notices come by mail, and the calendar that follows one's deadlines. */
export function MailPage() {
  const text = useWords(mailWords);
  const settings = useQuery(api.notice.mailSettings.queryOptions({ input: {} }));
  return (
    <>
      <PageHead title={text.title} />
      <OwnPlaces at="mail" />
      {settings.isError && <RefusalNote error={settings.error} onAgain={() => void settings.refetch()} />}
      {settings.isPending && <Loading />}
      {settings.data && (
        <>
          <AddressPart settings={settings.data} />
          <RhythmPart choice={settings.data.choice} />
          <CalendarPart settings={settings.data} />
        </>
      )}
    </>
  );
}
