import { traverseContractProcedures } from '@orpc/server';
import * as z from 'zod';
import { router } from '#http/router.ts';

const described: { method: string; path: RegExp; useCase: string; schema: z.ZodType | undefined }[] = [];
traverseContractProcedures({ router, path: [] }, ({ contract }) => {
  const { outputSchema, route } = contract['~orpc'];
  // A list of its own address, like /tasks/export, goes before what would take its last word for an id.
  const place = (route.path ?? '').includes('{') ? 'push' : 'unshift';
  described[place]({
    method: route.method ?? '',
    path: new RegExp(`^/api${(route.path ?? '').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    useCase: route.operationId ?? '',
    schema: outputSchema as z.ZodType | undefined,
  });
});

/**
 * Throws where an answer in JSON is not what its address promises: a field that is missing, one too many, a text that
 * is no date. An answer nobody described is left to `tests/api/answers.test.ts`.
 */
export function checkAnswer(method: string, url: string, answer: unknown): void {
  const [path = ''] = url.split('?');
  const found = described.find((it) => it.method === method && it.path.test(path));
  const checked = found?.schema?.safeParse(answer, { reportInput: true });
  if (checked === undefined || checked.success) return;
  throw new Error(
    `${method} ${path}: the answer is not what the output schema of ${found?.useCase} says; mend the schema or the answer\n` +
      z.prettifyError(checked.error),
  );
}
