import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** Enters by what code the national database knows an official. */
export function CodeAct({
  authorityId,
  official,
}: {
  authorityId: string;
  official: { id: string; fullName: string; code: string | null };
}) {
  const text = useWords(resultWords);
  const [code, setCode] = useState(official.code ?? '');
  return (
    <ActDialog
      label={text.setCode}
      title={`${text.setCode}: ${official.fullName}`}
      size="md"
      ready
      send={() =>
        client.result.setOfficialCode({
          authorityId,
          officialId: official.id,
          code: code.trim() === '' ? null : code.trim(),
        })
      }
    >
      <textKind.Edit label={text.code} value={code} onChange={(value) => setCode(value ?? '')} />
    </ActDialog>
  );
}
