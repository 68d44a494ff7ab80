import { useNavigate, useSearch } from '@tanstack/react-router';
import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { ChooseFile } from './choose-file.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportView } from './import-view.tsx';

/** A table of an office from Excel: chosen, recognised, looked through row by row, entered. */
export function ImportPage() {
  const text = useWords(importWords);
  const search = useSearch({ from: '/inside/import' });
  const navigate = useNavigate({ from: '/import' });
  const { id, ...rest } = search;
  return (
    <>
      <PageHead title={text.title}>
        {id !== undefined && (
          <PageLinkButton to="/import" search={rest} size="compact-md" variant="default">
            {text.another}
          </PageLinkButton>
        )}
      </PageHead>
      {id === undefined ? (
        <>
          <ChooseFile
            search={search}
            onSearch={(part) => void navigate({ search: { ...search, ...part }, replace: true })}
            onTaken={(taken) => void navigate({ search: { ...search, id: taken } })}
          />
          <EarlierImports />
        </>
      ) : (
        <ImportView key={id} importId={id} />
      )}
    </>
  );
}
