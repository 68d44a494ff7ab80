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
        title: 'Nếu bạn là chủ tịch hoặc thư ký',
        lines: [
          'Gọi phiên ở “Đánh giá”, nút “Hội đồng”: chọn ngày và những người được chấm. Quyết định lập hội đồng do chuyên viên ghi trước.',
          'Vào phòng họp, bấm “Ghi điểm danh”. Ghi lại được nhiều lần cho đến khi mở phiếu; người dự khuyết họp thay thì chọn ngay tại đó.',
          'Theo dõi ai đã nộp phiếu ở từng người được chấm: chỉ thấy đã nộp hay chưa, không thấy điểm.',
          'Đủ phiếu thì bấm “Mở phiếu” cho từng người. Mở rồi không đóng lại được, và không ai sửa phiếu của vòng đó nữa.',
          'Phiếu lệch nhau quá mức quy định, hệ thống báo phải chấm vòng nữa: bấm “Chấm vòng mới” và ghi lý do.',
          'Chấm xong mọi người thì bấm “Kết luận phiên”. Biên bản có ngay, tải bản Word hoặc PDF để ký. Chưa xong mà phải nghỉ thì “Dừng phiên”, hôm khác gọi phiên mới.',
        ],
      },
      {
        title: 'Khi có trục trặc',
        lines: [
          'Nhãn “Đang nối lại…” nghĩa là mạng vừa ngắt: điểm đã gõ vẫn còn trong trình duyệt, có mạng lại thì nộp.',
          'Hết phiên đăng nhập thì nhập lại mật khẩu ngay tại trang. Không mất điểm đã gõ.',
          'Không thấy người mình phải chấm: bạn được ghi là vắng, hoặc được ghi là không chấm người đó. Hỏi thư ký.',
          'Ô báo đỏ: điểm ngoài khung của tiêu chí, khung ghi ở đầu cột. Gõ “-” khi không có gì để chấm; để trống thì phiếu chưa nộp được.',
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
        title: 'If you are chair or secretary',
        lines: [
          'Call a session under “Appraisals”, button “Council”: choose the day and whom to score. The specialist records the paper that set the council up.',
          'In the room press “Record attendance”. It can be recorded anew until sheets are opened; a substitute is chosen there too.',
          'See who has handed in about each person: that he has, never what.',
          'Once there are enough sheets press “Reveal” for each person. It cannot be taken back, and nobody changes a sheet of that round any more.',
          'Where sheets lie too far apart the rules ask for another round: open it and say why.',
          'When all are scored conclude the session. The minutes are there at once, as Word or PDF to sign. Where you must stop before, adjourn, and call another session later.',
        ],
      },
      {
        title: 'When something is wrong',
        lines: [
          '“Connecting again…” means that the network broke: what you typed is kept in the browser; hand it in once it is back.',
          'Signed out meanwhile? Type your password where you are. No points are lost.',
          'Somebody you should score is not there: you are recorded as absent, or as not scoring him. Ask the secretary.',
          'A red cell: points outside the frame of the criterion, which stands in the head of its column. Type “-” where there is nothing to judge; an empty cell keeps the sheet from being handed in.',
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
