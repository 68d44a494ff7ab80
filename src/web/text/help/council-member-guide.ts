import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const councilMemberGuide = words<Guide>(
  {
    role: 'Thành viên hội đồng',
    intro:
      'Bạn chấm điểm độc lập trước và trong phiên họp, rồi cùng hội đồng đề xuất mức. Phiếu của bạn không ai thấy cho đến khi chủ tọa mở phiếu.',
    parts: [
      {
        title: 'Trước phiên',
        lines: [
          '“Việc của tôi” liệt kê từng phiếu phải chấm. Bấm vào tên để mở phiếu: bên cạnh là phần tự chấm, chỉ tiêu, sản phẩm và minh chứng.',
          'Chấm bằng bàn phím: nhập điểm, Enter sang tiêu chí sau. Phiếu dở được giữ lại.',
          'Có lợi ích liên quan thì khai tránh xung đột. Bạn không chấm người đó, và không ai chấm chính mình.',
        ],
      },
      {
        title: 'Trong phiên',
        lines: [
          'Điểm danh quyết định phiên đủ người hay chưa; thiếu thì phiên không mở phiếu được.',
          'Khi chủ tọa mở phiếu, mọi người cùng thấy điểm và độ phân tán. Chênh quá mức quy định thì chấm vòng hai.',
          'Vòng hai chấm lại từ đầu; vòng một vẫn được giữ trong biên bản.',
        ],
      },
      {
        title: 'Sau phiên',
        lines: [
          'Biên bản ghi người dự, người tránh, điểm, độ phân tán và đề xuất. Cấp có thẩm quyền quyết định, khác đề xuất phải có lý do.',
          'Trước khi thông báo, điểm và mức là việc riêng của hội đồng.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Chấm theo gì? Mỗi tiêu chí có căn cứ trong quy định và thang điểm; bấm vào căn cứ để đọc nguyên văn.',
          'Thiếu minh chứng? Ghi nhận xét; thiếu không phải là không, nhưng cũng không phải là đạt.',
          'Lỡ gửi phiếu? Còn trong vòng thì gửi phiếu mới; phiếu cũ vẫn được giữ.',
        ],
      },
    ],
  },
  {
    role: 'Council member',
    intro:
      'You score on your own before and in the session, and propose levels with the council. Nobody sees your sheet before the chair opens them.',
    parts: [
      {
        title: 'Before the session',
        lines: [
          '“My work” lists every sheet you owe. A sheet shows the self-assessment, indicators, products and evidence beside your points.',
          'Score by keyboard: type points, Enter leads to the next criterion. A sheet half done is kept.',
          'Declare a conflict of interest where there is one. You do not score that person, and nobody scores himself.',
        ],
      },
      {
        title: 'In the session',
        lines: [
          'Attendance decides whether there is a quorum; without one no sheets are opened.',
          'Once the chair opens them all see points and spread. Where they lie too far apart a second round is scored.',
          'The second round starts afresh; the first one stays in the minutes.',
        ],
      },
      {
        title: 'After the session',
        lines: [
          'The minutes hold who was there, who recused himself, points, spread and proposals. The authority decides; another level needs a reason.',
          'Before the announcement points and levels are the council’s own business.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'Score by what? Each criterion has its source and scale; press the source to read it.',
          'No evidence? Say so in a remark: missing is not zero, and not full marks either.',
          'Sent too early? While the round is open send another sheet; the earlier one is kept.',
        ],
      },
    ],
  },
);
