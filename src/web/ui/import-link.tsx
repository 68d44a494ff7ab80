import { uiWords } from '#web/text/app/ui-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PageLinkButton } from './page-link.tsx';

type ImportKind = 'units' | 'roster' | 'proposals' | 'targets' | 'reports' | 'campaign';

/** Leads to where a table of an office comes in from Excel. */
export function ImportLink({ kind, campaign }: { kind: ImportKind; campaign?: string }) {
  const text = useWords(uiWords);
  return (
    <PageLinkButton
      to="/import"
      search={{ kind, ...(campaign === undefined ? {} : { campaign }) }}
      size="compact-md"
      variant="default"
    >
      {text.importFromExcel}
    </PageLinkButton>
  );
}
