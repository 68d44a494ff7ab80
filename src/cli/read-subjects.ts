import * as z from 'zod';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import { refusalOfIssues } from '#domain/base/refusal-of-issues.ts';

const batchSchema = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        unit: z.string().min(1).optional(),
        group: z.string().min(1).optional(),
        block: z.string().min(1).optional(),
        facts: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1),
});

/** Somebody of a batch: what quotas look at, and the facts. */
export type SubjectInput = z.infer<typeof batchSchema>['subjects'][number];

export function readSubjects(input: unknown): Result<SubjectInput[]> {
  const read = batchSchema.safeParse(input, { reportInput: true });
  if (!read.success) return { ok: false, refusal: refusalOfIssues(read.error.issues, '') };
  const seen = new Set<string>();
  for (const { id } of read.data.subjects) {
    if (seen.has(id)) return refuse('duplicate', { what: 'official', key: id });
    seen.add(id);
  }
  return ok(read.data.subjects);
}
