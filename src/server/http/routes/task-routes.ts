import { adjustTasks } from '#use-cases/decision/adjust-tasks.ts';
import { getDecision } from '#use-cases/decision/get-decision.ts';
import { listDecisions } from '#use-cases/decision/list-decisions.ts';
import { resumeTasks } from '#use-cases/decision/resume-tasks.ts';
import { suspendTasks } from '#use-cases/decision/suspend-tasks.ts';
import { transferTasks } from '#use-cases/decision/transfer-tasks.ts';
import { withdrawTasks } from '#use-cases/decision/withdraw-tasks.ts';
import { importTasks } from '#use-cases/exchange/import-tasks.ts';
import { answerPlan } from '#use-cases/plan/answer-plan.ts';
import { submitPlan } from '#use-cases/plan/submit-plan.ts';
import { handInProduct } from '#use-cases/product/hand-in-product.ts';
import { verifyProduct } from '#use-cases/product/verify-product.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { listDuplicates } from '#use-cases/proposal/list-duplicates.ts';
import { listProposals } from '#use-cases/proposal/list-proposals.ts';
import { saveProposals } from '#use-cases/proposal/save-proposals.ts';
import { stepProposals } from '#use-cases/proposal/step-proposals.ts';
import { addTask } from '#use-cases/task/add-task.ts';
import { answerNegotiation } from '#use-cases/task/answer-negotiation.ts';
import { answerOrder } from '#use-cases/task/answer-order.ts';
import { assignTasks } from '#use-cases/task/assign-tasks.ts';
import { carryOverTask } from '#use-cases/task/carry-over-task.ts';
import { closeTask } from '#use-cases/task/close-task.ts';
import { findSimilarTasks } from '#use-cases/task/find-similar-tasks.ts';
import { getTask } from '#use-cases/task/get-task.ts';
import { giveOpinion } from '#use-cases/task/give-opinion.ts';
import { listMyWork } from '#use-cases/task/list-my-work.ts';
import { listTaskHistory } from '#use-cases/audit/list-task-history.ts';
import { listTasks } from '#use-cases/task/list-tasks.ts';
import { listOrders } from '#use-cases/task/list-orders.ts';
import { orderTask } from '#use-cases/task/order-task.ts';
import { registerTask } from '#use-cases/task/register-task.ts';
import { restoreTask } from '#use-cases/task/withdrawal/restore-task.ts';
import { reviseProposal } from '#use-cases/task/revise-proposal.ts';
import { submitTask } from '#use-cases/task/submit-task.ts';
import { withdrawTask } from '#use-cases/task/withdrawal/withdraw-task.ts';
import { route } from '../route.ts';
import { exportRoute } from './export-route.ts';

export const taskRoutes = {
  list: route('GET', '/tasks', listTasks),
  mine: route('GET', '/me/work', listMyWork),
  export: exportRoute,
  get: route('GET', '/tasks/{taskId}', getTask),
  history: route('GET', '/tasks/{taskId}/history', listTaskHistory),
  register: route('POST', '/tasks/register', registerTask),
  import: route('POST', '/tasks/import', importTasks),
  order: route('POST', '/tasks/order', orderTask),
  add: route('POST', '/tasks/add', addTask),
  carryOver: route('POST', '/tasks/carry-over', carryOverTask),
  answerOrder: route('POST', '/tasks/{taskId}/answer', answerOrder),
  answerNegotiation: route('POST', '/tasks/{taskId}/negotiation', answerNegotiation),
  revise: route('POST', '/tasks/{taskId}/revise', reviseProposal),
  similar: route('GET', '/campaigns/{campaignId}/similar-tasks', findSimilarTasks),
  proposals: route('GET', '/campaigns/{campaignId}/proposals', listProposals),
  saveProposals: route('POST', '/campaigns/{campaignId}/proposals', saveProposals),
  stepProposals: route('POST', '/campaigns/{campaignId}/proposals/step', stepProposals),
  duplicates: route('GET', '/campaigns/{campaignId}/duplicates', listDuplicates),
  orders: route('GET', '/orders', listOrders),
  submit: route('POST', '/tasks/{taskId}/submit', submitTask),
  giveOpinion: route('POST', '/tasks/{taskId}/opinions', giveOpinion),
  decisions: route('GET', '/campaigns/{campaignId}/decisions', listDecisions),
  decision: route('GET', '/decisions/{decisionId}', getDecision),
  assign: route('POST', '/decisions/assign', assignTasks),
  adjust: route('POST', '/decisions/adjust', adjustTasks),
  transfer: route('POST', '/decisions/transfer', transferTasks),
  suspend: route('POST', '/decisions/suspend', suspendTasks),
  resume: route('POST', '/decisions/resume', resumeTasks),
  withdrawByDecision: route('POST', '/decisions/withdraw', withdrawTasks),
  withdraw: route('POST', '/tasks/{taskId}/withdraw', withdrawTask),
  restore: route('POST', '/tasks/{taskId}/restore', restoreTask),
  submitPlan: route('POST', '/tasks/{taskId}/plans', submitPlan),
  answerPlan: route('POST', '/tasks/{taskId}/plans/answer', answerPlan),
  report: route('POST', '/tasks/{taskId}/reports', reportProgress),
  handInProduct: route('POST', '/tasks/{taskId}/products', handInProduct),
  verifyProduct: route('POST', '/products/{productId}/verify', verifyProduct),
  close: route('POST', '/tasks/{taskId}/close', closeTask),
};
