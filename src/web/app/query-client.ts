import { MutationCache, QueryClient } from '@tanstack/react-query';
import { refusalOf } from '#web/api/refusal-of.ts';
import { endOffer } from '#web/ui/undo/undo-offer.ts';

/** What was loaded stays fresh for a moment; a refusal is an answer and is not asked for again. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    // With the next act the one before can no longer be taken back.
    onMutate: (_variables, { meta }) => {
      if (meta?.['undoes'] !== true) endOffer();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => refusalOf(error) === undefined && failures < 2,
    },
  },
});
