import type { BacklogSource, BacklogState } from '#domain/task/backlog.ts';
import type { Wording } from '#regulation/wording.ts';

/** Where a matter of the backlog comes from, and how it stands, as people say it. */
export const backlogSourceWords: { [source in BacklogSource]: Wording } = {
  petition: { vi: 'đơn thư, kiến nghị của công dân', en: 'petition of citizens' },
  inspectionConclusion: { vi: 'kết luận thanh tra, kiểm tra', en: 'conclusion of an inspection' },
  auditConclusion: { vi: 'kết luận kiểm toán', en: 'conclusion of an audit' },
  voterOpinion: { vi: 'ý kiến cử tri', en: 'opinion of voters' },
  leaderDirection: { vi: 'chỉ đạo của cấp trên', en: 'direction from above' },
  pastWork: { vi: 'việc dở dang từ trước', en: 'work left from before' },
  other: { vi: 'nguồn khác', en: 'other' },
};

export const backlogStateWords: { [state in BacklogState]: Wording } = {
  open: { vi: 'chưa ai làm', en: 'waiting' },
  inWork: { vi: 'đang làm', en: 'in work' },
  settled: { vi: 'đã giải quyết', en: 'settled' },
  dropped: { vi: 'đưa ra khỏi sổ', en: 'dropped' },
};
