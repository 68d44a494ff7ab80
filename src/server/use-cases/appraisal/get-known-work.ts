import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { taskAttainment } from '#domain/progress/task-attainment.ts';
import { attainment } from '#domain/score/attainment.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { loadAssignedTasks, loadMeasuredIndicators } from '#database/appraisal-facts.ts';
import { findAppraisal } from '#database/appraisal-store.ts';
import { loadRevisions } from '#database/evidence/product-store.ts';
import { loadDossierProducts } from '#database/use/dossier-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { productState } from '#use-cases/answers/parts/product-parts.ts';
import { decimal } from '#use-cases/answers/parts/values.ts';

const input = z.strictObject({ appraisalId: z.uuid() });

const output = z.strictObject({
  tasks: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      finished: z.boolean(),
      onTime: z.boolean(),
      verified: z.boolean(),
      /** Percent over its indicators by their weights; null where nothing of them is known or they are not all reported. */
      attainment: decimal.nullable(),
      indicators: z.array(
        z.strictObject({
          id: z.uuid(),
          name: z.string(),
          unitOfMeasure: z.string(),
          target: indicatorSchema,
          /** Percent; null while it is not reported, or known to have no data. */
          attainment: decimal.nullable(),
          /** What was reported last, and for which period. */
          last: z.strictObject({ period: z.string(), actual: z.unknown() }).nullable(),
        }),
      ),
      /** The reports owed so far: how many came by their day, came late, or are still to come past it. */
      reports: z.strictObject({ onTime: z.int(), late: z.int(), missing: z.int() }),
      products: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.string(),
          name: z.string(),
          documentNumber: z.string().nullable(),
          state: productState,
          handedInOn: z.iso.date(),
          evidence: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
        }),
      ),
    }),
  ),
});

/**
 * What the system knows of the work somebody is appraised by: attainment, reports, products with their files. It stands
 * beside the sheets, so that nobody types what is known. He reads it himself, as do those who read the appraisal and the
 * members of his council.
 */
export const getKnownWork = query(
  'getKnownWork',
  input,
  async (context, { appraisalId }) => {
    const { actor, db, today } = context;
    const unknown = refuse('notFound', { what: 'appraisal', id: appraisalId });
    const found = await findAppraisal(db, appraisalId, today);
    if (found === undefined) return unknown;
    const { subject, campaign, access } = found;
    const { pack } = await packOf(context, campaign);
    const own = may(actor, 'readOwnRating', access).ok;
    if (!own && !may(actor, 'readAppraisal', access).ok && !isSeated(actor, pack, subject.group_id, access))
      return unknown;
    if (!own)
      context.noteRead({
        authorityId: campaign.authority_id,
        action: 'readAppraisal',
        thing: 'appraisal',
        thingId: appraisalId,
        grounds: rolesOn(actor, access),
      });
    const tasks = await loadAssignedTasks(db, subject.id, pack.settings);
    const ids = tasks.map(({ id }) => id);
    const indicators = await loadMeasuredIndicators(db, ids);
    const products = await loadDossierProducts(db, ids);
    const revisions = await loadRevisions(
      db,
      products.map(({ id }) => id),
    );
    const owed = await loadObligations(db, campaign.id, pack.settings, ids, today);
    const evidenceOf = (productId: string) =>
      revisions.filter((it) => it.productId === productId).at(-1)?.evidence ?? [];
    return ok({
      tasks: tasks.map(({ id, title, finished, onTime, verified }) => {
        const ofTask = indicators.filter((indicator) => indicator.task_id === id);
        const reports = owed.get(id) ?? [];
        const count = (...states: string[]) => reports.filter(({ state }) => states.includes(state)).length;
        return {
          id,
          title,
          finished,
          onTime,
          verified,
          attainment: taskAttainment(ofTask) ?? null,
          indicators: ofTask.map((indicator) => {
            const reached = attainment(indicator.measured);
            const last = indicator.readings.at(-1);
            return {
              id: indicator.id,
              name: indicator.name,
              unitOfMeasure: indicator.unit_of_measure,
              target: indicator.measured,
              attainment: 'percent' in reached ? reached.percent.toFixed() : null,
              last: last === undefined ? null : { period: last.period, actual: last.actual },
            };
          }),
          reports: {
            onTime: count('onTime'),
            late: count('submittedLate'),
            missing: count('late', 'missing'),
          },
          products: products
            .filter(({ taskId }) => taskId === id)
            .map(({ id: productId, kind, name, documentNumber, state, handedInOn }) => ({
              id: productId,
              kind,
              name,
              documentNumber,
              state,
              handedInOn,
              evidence: evidenceOf(productId).map((file) => ({ id: file.id, name: file.name })),
            })),
        };
      }),
    });
  },
  { output },
);
