import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const inspectorGuide = words<Guide>(
  {
    role: 'Người kiểm tra',
    intro:
      'Bạn xem mọi việc trong phạm vi được giao và không sửa gì. Mỗi lần bạn xem điểm, mức của ai cũng được ghi lại.',
    parts: [
      {
        title: 'Bắt đầu từ đâu',
        lines: [
          'Tìm người, việc, đơn vị bằng Ctrl K. Mỗi trang việc kể trọn câu chuyện: chỉ tiêu, kế hoạch, báo cáo, vướng mắc, sản phẩm, văn bản, lịch sử.',
          'Trang theo dõi và thống kê: mỗi con số mở ra danh sách đứng sau nó.',
        ],
      },
      {
        title: 'Kiểm một kết quả',
        lines: [
          'Mở kết quả đánh giá rồi mở cây điểm: từ mức xuống điểm, phiếu, chỉ tiêu, minh chứng, và điều của quy định.',
          'Chỗ nào dữ kiện thiếu được ghi là thiếu. Chỗ nào quyết định khác đề xuất có lý do kèm theo.',
          'Chạy lại quy định trên dữ liệu đã giữ: kết quả phải trùng với biên nhận.',
        ],
      },
      {
        title: 'Kiểm việc giao và theo dõi',
        lines: [
          'Ở “Đợt giao việc” mở một đợt: số người, số việc từng nhóm so với quy định, ai còn thiếu, và các quyết định giao đã ký, tải được bản Word, PDF.',
          'Mở một việc: bản đã giao được khóa làm mẫu số. Chỉ tiêu đổi thì phải có quyết định điều chỉnh, hiện ở “Văn bản quyết định”; phần “Lịch sử” ghi trước là gì, sau là gì.',
          'Ở “Theo dõi”, mục “Khai và chứng minh” xếp lên đầu những việc khai đạt mà không có sản phẩm được xác nhận. Mục “Nộp báo cáo” cho biết kỳ nào thiếu.',
          'Kỳ đã chốt giữ nguyên số lúc chốt. “Chốt và so sánh kỳ” cho biết số nào sửa sau khi chốt, ai sửa, vì sao.',
        ],
      },
      {
        title: 'Kiểm văn bản và minh chứng',
        lines: [
          'Văn bản hệ thống lập có mã vuông. Quét mã, hoặc mở địa chỉ ghi dưới mã: hệ thống nói văn bản có thật không và nội dung nay còn như vậy không.',
          'Mỗi tệp minh chứng có dấu vân tay SHA-256 tính lúc nhận và tính lại lúc giao ra. Dấu trùng nghĩa là tệp không bị thay.',
          'Bản nộp lại của một sản phẩm không xóa bản trước: xem được ai trả lại, lý do gì, lần sau bổ sung gì.',
        ],
      },
      {
        title: 'Kiểm nhật ký',
        lines: [
          'Nhật ký chỉ thêm, móc xích từng dòng. Bấm xác minh để tính lại toàn bộ; chỗ bị sửa sẽ lộ ra.',
          'Nhật ký truy cập cho biết ai đã xem điểm, hồ sơ của ai, khi nào, với tư cách gì.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Sao không thấy nút sửa? Vai trò này chỉ đọc. Nút chỉ hiện khi máy chủ cho phép.',
          'Cần số liệu ra ngoài? Xuất bảng; mỗi bảng ghi rõ chốt đến ngày nào.',
        ],
      },
    ],
  },
  {
    role: 'Inspector',
    intro:
      'You read everything in your scope and change nothing. Every look at somebody’s score or level is written down.',
    parts: [
      {
        title: 'Where to begin',
        lines: [
          'Find people, work and units with Ctrl K. The page of a task tells its whole story: indicators, plan, reports, obstacles, products, papers, history.',
          'In the following and statistics views every figure opens the list behind it.',
        ],
      },
      {
        title: 'Check a result',
        lines: [
          'Open an appraisal and its score tree: from the level down to points, sheets, indicators, evidence and the rule.',
          'Missing facts are named as missing. Where the decision differs from the proposal its reason stands beside it.',
          'Run the rules again on what was kept: the result must match the receipt.',
        ],
      },
      {
        title: 'Check assigning and following',
        lines: [
          'Under “Campaigns” open one: people and tasks by group against the rules, who lacks what, and the decisions signed, as Word or PDF.',
          'Open a task: what was assigned is locked as the denominator. A changed target needs a decision, shown under “Papers”; “History” says what stood before and after.',
          'In “Following”, “Declared and proved” puts first what is declared as reached without a verified product; “Reports” shows which periods are missing.',
          'A sealed period keeps the figures of that day. “Seal and compare periods” shows what was corrected later, by whom and why.',
        ],
      },
      {
        title: 'Check papers and evidence',
        lines: [
          'Papers drawn up by the system carry a square code. Scan it, or open the address below it: the system says whether the paper is genuine and whether it still holds.',
          'Each file has a SHA-256 fingerprint, computed when it comes in and again when it is given out. The same fingerprint means the same file.',
          'A product handed in again does not replace the earlier one: see who sent it back, why, and what was added.',
        ],
      },
      {
        title: 'Check the log',
        lines: [
          'The log only grows and each entry is chained to the one before. Verify computes it all again and shows where it was altered.',
          'The access log says who read whose scores or dossier, when and on which grounds.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'Why are there no buttons to change things? This role only reads. Buttons appear where the server allows the act.',
          'Need figures elsewhere? Export a table; each says up to when its data is closed.',
        ],
      },
    ],
  },
);
