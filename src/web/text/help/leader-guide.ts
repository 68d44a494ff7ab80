import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const leaderGuide = words<Guide>(
  {
    role: 'Lãnh đạo',
    intro:
      'Bạn đặt hàng việc, duyệt, chỉ đạo và quyết định mức. Mọi việc cần bạn nằm ở “Việc của tôi”; trên điện thoại, duyệt hay cho ý kiến mất không quá ba lần chạm.',
    parts: [
      {
        title: 'Năm phút mỗi sáng',
        lines: [
          'Mở “Việc của tôi”. Dòng trên cùng chờ lâu nhất. Chạm vào tên là mở đúng chỗ cần quyết.',
          'Duyệt kế hoạch: chạm dòng, chọn duyệt hoặc trả lại, gửi. Trả lại thì ghi lý do để người làm biết sửa gì.',
          'Cho ý kiến chỉ đạo: chạm dòng vướng mắc, viết việc phải làm, giao đơn vị nào, hạn nào. Hệ thống tự nhắc đơn vị đó khi sắp đến hạn.',
        ],
      },
      {
        title: 'Đặt hàng việc lớn, việc khó',
        lines: [
          'Bấm “Đặt hàng”: việc gì, phải đạt kết quả gì, giao cho ai. Hạn, tính chất, chỉ tiêu đã có giá trị mặc định, sửa nếu cần.',
          'Người nhận trả lời nhận, thương lượng hay từ chối. Thương lượng thì bạn thấy hai bản cạnh nhau và chốt.',
          'Trước khi đặt hàng, xem việc tương tự đã giao để không trùng.',
        ],
      },
      {
        title: 'Duyệt và giao',
        lines: [
          'Ở đợt giao việc, xem ý kiến của cơ quan tham mưu cạnh đề xuất, số việc từng nhóm so với quy định, rồi đưa vào một quyết định.',
          'Quyết định có số, ngày, người ký và danh sách. Từ lúc đó chỉ tiêu được khóa; muốn đổi phải có quyết định điều chỉnh.',
          'Những việc có hiệu lực với người khác hỏi lại mật khẩu hoặc mã, nếu bạn đăng nhập đã lâu. Xác nhận xong việc tự chạy tiếp.',
        ],
      },
      {
        title: 'Theo dõi',
        lines: [
          'Trang theo dõi trả lời: việc nào đang chạy, chậm, tắc, ở đâu, đang chờ ai. Mỗi con số mở ra danh sách đứng sau nó.',
          'Ô gạch chéo là chưa có báo cáo, không phải là tốt. Số liệu ghi rõ chốt đến ngày nào.',
        ],
      },
      {
        title: 'Quyết định mức',
        lines: [
          'Hệ thống tính và đề xuất, người quyết định. Mở từng người để xem điểm, phiếu, minh chứng, điều kiện và tỷ lệ khống chế.',
          'Quyết định khác đề xuất thì phải ghi lý do; lý do được giữ lại cùng quyết định.',
          'Có kiến nghị thì trả lời trong hạn: giữ nguyên có lý do, hoặc ra quyết định thay thế. Quyết định cũ không bị xóa.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Lỡ gửi nhầm? Việc đã ký không sửa được; ra một văn bản điều chỉnh hoặc thay thế. Việc chưa gửi thì cứ sửa.',
          'Người khác vừa sửa? Hệ thống báo, đặt bản hiện nay cạnh bản bạn đang viết để bạn chọn.',
          'Tìm nhanh một việc, một người: bấm Ctrl K hoặc biểu tượng kính lúp, gõ không dấu cũng được.',
        ],
      },
    ],
  },
  {
    role: 'Leader',
    intro:
      'You order work, approve, guide and decide levels. Whatever needs you is in “My work”; on a phone, approving or guiding takes at most three taps.',
    parts: [
      {
        title: 'Five minutes each morning',
        lines: [
          'Open “My work”. The line on top has waited longest. A tap on its title opens the very place where it is decided.',
          'Approve a plan: tap the line, choose approve or return, send. With a return say what is to be mended.',
          'Give guidance: tap the obstacle, write what is to be done, by which unit, by when. The system reminds that unit.',
        ],
      },
      {
        title: 'Order big, hard work',
        lines: [
          'Press “Order work”: what, with which result, by whom. Day, nature and indicators have defaults you may change.',
          'The receiver accepts, negotiates or declines. When he negotiates you see both versions side by side and settle it.',
          'Look at similar work first, so that nothing is ordered twice.',
        ],
      },
      {
        title: 'Approve and assign',
        lines: [
          'In the campaign see the opinion beside each proposal and the counts per group against the regulation, then put them on one decision.',
          'The decision has number, day, signer and list. From then on the targets are locked; only an adjusting decision changes them.',
          'Acts that bind others ask for your password or code again if you signed in long ago. Then they go on by themselves.',
        ],
      },
      {
        title: 'Follow',
        lines: [
          'The views answer what runs, is late, is stuck, where, and who holds the ball. Every figure opens the list behind it.',
          'A hatched cell means no report, not that all is well. Each view says up to when its data is closed.',
        ],
      },
      {
        title: 'Decide levels',
        lines: [
          'The machine proposes, people decide. Open anybody for scores, sheets, evidence, conditions and caps.',
          'A level other than proposed needs a written reason, which is kept with the decision.',
          'Answer objections in time: keep the level and say why, or replace the decision. The old one is never deleted.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'Sent by mistake? What is signed is adjusted or replaced by another paper. What is not sent yet can be changed.',
          'Somebody changed it meanwhile? You see what is there now beside what you wrote, and choose.',
          'To find work or a person press Ctrl K or the magnifying glass; accents are not needed.',
        ],
      },
    ],
  },
);
