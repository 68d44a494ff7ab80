import { QueryClient } from '@tanstack/react-query';
import { refusalOf } from '#web/api/refusal-of.ts';

/** What was loaded stays fresh for a moment; a refusal is an answer and is not asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => refusalOf(error) === undefined && failures < 2,
    },
  },
});
