import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Choice } from './search-choice.tsx';

/** Units by part of their name, as they are today. */
export function useFoundUnits(search: string): Choice[] {
  const { data } = useQuery({
    ...api.organisation.listUnits.queryOptions({
      input: { limit: 50, ...(search === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Officials by part of their name, each with the first post held. */
export function useFoundOfficials(search: string): Choice[] {
  const { data } = useQuery({
    ...api.organisation.listOfficials.queryOptions({
      input: { limit: 50, ...(search === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (data?.officials ?? []).map(({ id, fullName, posts }) => ({
    value: id,
    label: [fullName, posts[0]?.title].filter(Boolean).join(', '),
  }));
}
