import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';

/** Copies a regulation into a draft and opens it; an own one is taken for the next version of itself. */
export function CopyAct({ id, version, own }: { id: string; version: string; own: boolean }) {
  const text = useWords(regulationEditorWords);
  const undo = useWords(undoWords);
  const navigate = useNavigate();
  const [packId, setPackId] = useState(own ? id : '');
  const [packVersion, setPackVersion] = useState(own ? next(version) : '1.0.0');
  return (
    <ActDialog
      label={text.copy}
      main
      size="md"
      ready={packId !== '' && packVersion !== ''}
      send={async () => {
        const draft = await client.regulation.copy({
          fromId: id,
          fromVersion: version,
          packId: packId.trim(),
          packVersion: packVersion.trim(),
        });
        await navigate({ to: '/regulations/drafts/$draftId', params: { draftId: draft.id } });
        offerUndo({
          said: undo.packCopied(`${packId.trim()} ${packVersion.trim()}`),
          undo: () => client.regulation.dropDraft({ draftId: draft.id, version: draft.version }),
        });
      }}
    >
      <p style={{ margin: 0 }}>
        {text.copyFrom} {id} {version}
      </p>
      <textKind.Edit
        label={text.packId}
        description={text.packIdNote}
        required
        value={packId}
        onChange={(value) => setPackId(value ?? '')}
      />
      <textKind.Edit
        label={text.packVersion}
        required
        value={packVersion}
        onChange={(value) => setPackVersion(value ?? '')}
      />
    </ActDialog>
  );
}

/** `1.0.0` → `1.1.0`. */
function next(version: string): string {
  const [major = '1', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}
