import { enterReportForm } from '#use-cases/offline/enter-report-form.ts';
import { getReportDraft } from '#use-cases/offline/get-report-draft.ts';
import { getRegistrationForm } from '#use-cases/offline/get-registration-form.ts';
import { getReportForm } from '#use-cases/offline/get-report-form.ts';
import { listReportForms } from '#use-cases/offline/list-report-forms.ts';
import { reviewReportForm } from '#use-cases/offline/review-report-form.ts';
import { sendReportForm } from '#use-cases/offline/send-report-form.ts';
import { route } from '../route.ts';

/** Forms that go out to those without access and come back; part of the addresses of tasks. */
export const offlineRoutes = {
  sendReportForm: route('POST', '/campaigns/{campaignId}/report-forms', sendReportForm),
  listReportForms: route('GET', '/campaigns/{campaignId}/report-forms', listReportForms),
  getReportForm: route('GET', '/report-forms/{formId}', getReportForm),
  reviewReportForm: route('POST', '/campaigns/{campaignId}/report-forms/review', reviewReportForm),
  enterReportForm: route('POST', '/report-forms/{formId}/enter', enterReportForm),
  getRegistrationForm: route('GET', '/campaigns/{campaignId}/registration-form', getRegistrationForm),
  getReportDraft: route('GET', '/tasks/{taskId}/report-draft', getReportDraft),
};
