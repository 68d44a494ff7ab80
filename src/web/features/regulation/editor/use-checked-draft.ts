import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type PackFolder, packNameOf } from '#regulation/read-pack.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { client } from '#web/api/client.ts';
import { type CheckedDraft, checkDraft } from './check-draft.ts';

/** Checks what is being written, a moment after the last keystroke; nothing until the packs it rests on have come. */
export function useCheckedDraft(files: PackFolder['files']): CheckedDraft | undefined {
  const [settled] = useDebouncedValue(files, 250);
  const inherits = useMemo(() => packNameOf({ files: settled }).inherits, [settled]);
  const parents = useQuery({
    queryKey: ['parents of a draft', inherits],
    queryFn: () => loadParents(inherits),
    staleTime: Infinity,
  });
  return useMemo(
    () => (parents.data === undefined ? undefined : checkDraft(settled, parents.data)),
    [settled, parents.data],
  );
}

/** The packs along the chain of inheritance, as far as there are such. */
async function loadParents(first: string | undefined): Promise<Map<string, PackFolder>> {
  const found = new Map<string, PackFolder>();
  for (let id = first; id !== undefined && !found.has(id);) {
    try {
      const { files } = await client.regulation.files({ id });
      found.set(id, { files });
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
      return found;
    }
    id = packNameOf(found.get(id) as PackFolder).inherits;
  }
  return found;
}
