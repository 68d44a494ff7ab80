import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const officialGuide = words<Guide>(
  {
    role: 'Cán bộ được giao việc',
    intro:
      'Bạn đăng ký việc đột phá, nhận việc được đặt hàng, lập kế hoạch, báo cáo, nộp sản phẩm và tự đánh giá. Trang “Việc của tôi” luôn cho biết việc nào đang chờ bạn, chờ từ bao giờ, hạn ngày nào.',
    parts: [
      {
        title: 'Đăng ký việc',
        lines: [
          'Ở “Việc của tôi”, bấm “Đăng ký việc”. Ghi tên việc, vì sao chọn, sản phẩm phải có, hạn và ít nhất một chỉ tiêu đo được.',
          'Viết dở cứ để đó: bản nháp được giữ sau mỗi phím gõ trong trình duyệt này và hiện ở “Đang viết dở”.',
          'Xem lại ở trang kiểm tra rồi gửi. Sau khi gửi, cơ quan tham mưu cho ý kiến; nếu được trả lại, việc hiện lại trong danh sách kèm lý do.',
          'Chỉ tiêu trong quyết định giao là mẫu số khi đánh giá. Hãy đăng ký con số bạn thực sự theo được.',
        ],
      },
      {
        title: 'Trả lời việc được đặt hàng',
        lines: [
          'Bấm vào dòng “Trả lời việc đặt hàng”: nhận, thương lượng điều kiện, hoặc từ chối có lý do.',
          'Thương lượng thì ghi rõ chỉ tiêu, hạn bạn đề nghị. Lãnh đạo trả lời; bạn thấy cả hai bản cạnh nhau.',
        ],
      },
      {
        title: 'Lập kế hoạch, chia việc',
        lines: [
          'Sau quyết định giao, gửi kế hoạch trước hạn ghi ở dòng “Lập và gửi kế hoạch”: mục tiêu chung, mục tiêu cụ thể, giải pháp, các mốc.',
          'Chia phần việc cho phòng, người trong đơn vị với tỷ trọng và hạn. Ai nhận thì bấm nhận; tiến độ tự cộng lên và không tính trùng.',
        ],
      },
      {
        title: 'Báo cáo kỳ',
        lines: [
          'Kỳ kết thúc là dòng “Báo cáo kỳ” hiện ra với hạn. Số kỳ trước đã có sẵn; chỉ nhập số mới và việc đã làm.',
          'Viết số như 1.234,5 và ngày như 22/11/2026. Chưa có số thì để trống: trống không phải là không.',
          'Vướng ở đâu thì ghi ngay trong báo cáo: vướng gì, cần ai, đề nghị gì. Thời gian chờ quyết định của cấp trên không tính là bạn chậm.',
          'Kéo, dán hoặc chụp minh chứng. Mất mạng thì tải tiếp từ chỗ dở; hết phiên thì nhập lại mật khẩu ngay tại trang, không mất chữ nào.',
        ],
      },
      {
        title: 'Sản phẩm, tự đánh giá, kết quả',
        lines: [
          'Có sản phẩm thì nộp ngay kèm minh chứng hoặc số văn bản. Đơn vị xác nhận trả lời; bị trả lại thì bổ sung rồi nộp lại.',
          'Cuối kỳ, bấm “Tự chấm điểm”. Những gì hệ thống biết đã điền sẵn; bạn chấm phần còn lại và nhận mức.',
          'Kết quả thông báo xong, mở “Vì sao tôi được mức này” để xem từng điểm, từng minh chứng, từng điều của quy định. Có thể in.',
          'Không đồng ý thì gửi kiến nghị trong hạn ghi tại trang kết quả. Câu trả lời bằng văn bản hiện ở đúng chỗ đó.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Nhờ người nhập hộ được không? Được: lập ủy quyền có thời hạn. Người đó nhập thay, còn gửi đăng ký, nhận việc và tự chấm vẫn là lời của chính bạn.',
          'Nhắc hạn đến đâu? Bấm tên bạn ở góc trang, mở “Thông báo và lịch”: chọn thư đến ngay, gộp theo ngày hay tuần, và lấy địa chỉ lịch để hạn hiện trên điện thoại.',
          'Ai xem được điểm của tôi? Trước khi thông báo chỉ những người làm việc đánh giá. Mọi lần xem đều được ghi lại.',
          'Tài liệu mật? Không đưa vào hệ thống. Tệp hay chữ có dấu độ mật bị từ chối.',
        ],
      },
    ],
  },
  {
    role: 'Official with work assigned',
    intro:
      'You register breakthrough work, take on what is ordered, plan, report, hand in products and assess yourself. “My work” always says what waits for you, since when, and by when.',
    parts: [
      {
        title: 'Register work',
        lines: [
          'In “My work” press “Register work”. Give a title, why, the product expected, the day it is due and at least one measurable indicator.',
          'Leave it half written if you like: the draft is kept with every keystroke in this browser and shown under “Begun, not sent”.',
          'Check your answers and send. The advisory unit gives an opinion; work that comes back appears in your list with the reason.',
          'The targets in the decision are the denominator later. Register figures you can really pursue.',
        ],
      },
      {
        title: 'Answer an order',
        lines: [
          'Open the line “Answer the order”: accept, negotiate the terms, or decline with a reason.',
          'To negotiate, say which target or day you ask for. The leader answers, with both versions side by side.',
        ],
      },
      {
        title: 'Plan, and share the work out',
        lines: [
          'After the decision hand in the plan before the day in the line: general objective, specific objectives, solutions, milestones.',
          'Share parts out to units and people with a weight and a day. They accept; progress adds up by itself and is never counted twice.',
        ],
      },
      {
        title: 'Report a period',
        lines: [
          'When a period has ended, “Report the period” appears with its day. The last figures are there; enter the new ones and what was done.',
          'Write figures as 1,234.5 and days as 22/11/2026. Leave empty what is not known: empty is not zero.',
          'Say in the report what is in the way, who is needed and what you propose. Days spent waiting for a decision do not make you late.',
          'Drag, paste or photograph evidence. After a lost connection the upload goes on; after a lost session you sign in on the spot and lose nothing.',
        ],
      },
      {
        title: 'Products, self-assessment, result',
        lines: [
          'Hand in a product as soon as it exists, with evidence or a document number. What is sent back is mended and handed in again.',
          'At the end press “Assess yourself”. What the system knows is filled in; score the rest and claim a level.',
          'Once announced, open “Why this level” for every point, evidence and rule behind it. It can be printed.',
          'If you disagree, object within the time shown on the page of the result. The answer appears in the same place.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'May somebody enter for me? Yes, by a delegation with an end. Submitting, accepting and scoring yourself remain your own word.',
          'Where do reminders come? Press your name, open “Notices and calendar”: mails at once or one a day or week, and an address that shows your deadlines in the calendar of your phone.',
          'Who sees my score? Before the announcement only those whose work it is. Every look is written down.',
          'State secrets? Never here: files and texts with a secrecy marking are refused.',
        ],
      },
    ],
  },
);
