import { answerSubTask } from '#use-cases/cascade/answer-sub-task.ts';
import { cancelSubTask } from '#use-cases/cascade/cancel-sub-task.ts';
import { checkSubTask } from '#use-cases/cascade/check-sub-task.ts';
import { getCascade } from '#use-cases/cascade/get-cascade.ts';
import { getSubTask } from '#use-cases/cascade/get-sub-task.ts';
import { giveSubTasks } from '#use-cases/cascade/give-sub-tasks.ts';
import { listAssignees } from '#use-cases/cascade/list-assignees.ts';
import { listSubTasks } from '#use-cases/cascade/list-sub-tasks.ts';
import { reportSubTask } from '#use-cases/cascade/report-sub-task.ts';
import { reviseSubTask } from '#use-cases/cascade/revise-sub-task.ts';
import { route } from '../route.ts';

export const cascadeRoutes = {
  get: route('GET', '/tasks/{taskId}/sub-tasks', getCascade),
  give: route('POST', '/tasks/{taskId}/sub-tasks', giveSubTasks),
  listAssignees: route('GET', '/tasks/{taskId}/assignees', listAssignees),
  list: route('GET', '/sub-tasks', listSubTasks),
  getSubTask: route('GET', '/sub-tasks/{subTaskId}', getSubTask),
  answer: route('POST', '/sub-tasks/{subTaskId}/answer', answerSubTask),
  revise: route('POST', '/sub-tasks/{subTaskId}/revise', reviseSubTask),
  report: route('POST', '/sub-tasks/{subTaskId}/reports', reportSubTask),
  check: route('POST', '/sub-tasks/{subTaskId}/check', checkSubTask),
  cancel: route('POST', '/sub-tasks/{subTaskId}/cancel', cancelSubTask),
};
