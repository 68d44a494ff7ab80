/** Of which campaign the appraisals are listed; left out: the newest. */
export interface AppraisalFilter {
  campaign?: string;
}

export function readAppraisalFilter(search: Record<string, unknown>): AppraisalFilter {
  const { campaign } = search;
  return typeof campaign === 'string' && campaign !== '' ? { campaign } : {};
}
