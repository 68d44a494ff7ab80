import { getProduct } from '#use-cases/product/get-product.ts';
import { handInAgain } from '#use-cases/product/hand-in-again.ts';
import { listProducts } from '#use-cases/product/list-products.ts';
import { answerCause } from '#use-cases/progress/answer-cause.ts';
import { claimCause } from '#use-cases/progress/claim-cause.ts';
import { comparePeriods } from '#use-cases/progress/compare-periods.ts';
import { correctReport } from '#use-cases/progress/correct-report.ts';
import { getReport } from '#use-cases/progress/get-report.ts';
import { listCauses } from '#use-cases/progress/list-causes.ts';
import { listPeriods } from '#use-cases/progress/list-periods.ts';
import { listReportObligations } from '#use-cases/progress/list-report-obligations.ts';
import { sealPeriod } from '#use-cases/progress/seal-period.ts';
import { route } from '../route.ts';

/** Following work that goes on, and its products; part of the addresses of tasks. */
export const followRoutes = {
  listReportObligations: route('GET', '/campaigns/{campaignId}/report-obligations', listReportObligations),
  listPeriods: route('GET', '/campaigns/{campaignId}/periods', listPeriods),
  sealPeriod: route('POST', '/campaigns/{campaignId}/periods/seal', sealPeriod),
  comparePeriods: route('GET', '/campaigns/{campaignId}/periods/compare', comparePeriods),
  correctReport: route('POST', '/tasks/{taskId}/reports/correct', correctReport),
  getReport: route('GET', '/reports/{reportId}', getReport),
  listCauses: route('GET', '/causes', listCauses),
  claimCause: route('POST', '/tasks/{taskId}/causes', claimCause),
  answerCause: route('POST', '/causes/{causeId}/answer', answerCause),
  listProducts: route('GET', '/products', listProducts),
  getProduct: route('GET', '/products/{productId}', getProduct),
  handInAgain: route('POST', '/products/{productId}/hand-in', handInAgain),
};
