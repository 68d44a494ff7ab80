import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const administratorGuide = words<Guide>(
  {
    role: 'Quản trị hệ thống',
    intro:
      'Bạn lo tài khoản, cơ quan, sao lưu. Bạn không có tiếng nói trong việc giao và đánh giá, và không thấy điểm của ai.',
    parts: [
      {
        title: 'Tài khoản và quyền',
        lines: [
          'Mở tài khoản với tên đăng nhập và mật khẩu tạm, giao quyền theo cơ quan, từ ngày đến ngày. Quyền hết hạn tự hết.',
          'Không ai tự đổi tài khoản, quyền của mình. Người mất điện thoại xác thực thì bạn gỡ, họ cài lại.',
          'Việc giao quyền hỏi lại mật khẩu hoặc mã nếu bạn đăng nhập đã lâu.',
        ],
      },
      {
        title: 'Cơ quan, chức danh',
        lines: [
          'Cây cơ quan có ngày: kéo thanh ngày để xem cây của một ngày bất kỳ.',
          'Sáp nhập, chia tách, đổi tên bằng trợ giúp từng bước với số văn bản. Xem trước ảnh hưởng rồi mới ghi. Không xóa gì.',
        ],
      },
      {
        title: 'Ngày đầu tiên',
        lines: [
          'Đăng nhập bằng tài khoản quản trị in ra ở dòng lệnh khi khởi động lần đầu, đổi mật khẩu và bật xác thực hai lớp ở “Bảo mật của tôi”.',
          'Nhập cây cơ quan, chức danh, người giữ chức danh ở “Quản trị”. Mỗi chức danh ghi cấp quản lý: từ đó hệ thống biết ai thuộc đợt của cấp nào.',
          'Mở tài khoản cho chuyên viên ban tổ chức trước. Chuyên viên lập đợt và chọn người; bạn không phải làm việc đó.',
          'Tài khoản của cán bộ gắn với hồ sơ cán bộ. Cán bộ không cần quyền riêng: giữ chức danh nào thì có việc của chức danh đó.',
          'Người khác nhập hộ cán bộ: cán bộ lập “Ủy quyền nhập” có ngày hết hạn; không cho mượn mật khẩu.',
        ],
      },
      {
        title: 'Khi có người báo lỗi',
        lines: [
          'Hỏi họ đang ở trang nào và câu báo viết gì: mỗi câu từ chối nói rõ vì sao và phải làm gì.',
          '“Không có trang này” thường là không có quyền xem. Xem quyền và thời hạn của họ ở “Tài khoản”.',
          'Nút không hiện: bước đó chưa đến, đã qua, hoặc không phải của họ. Nút chỉ hiện khi máy chủ cho phép.',
          'Ai đã làm gì, lúc nào: “Nhật ký”. Ai đã xem điểm, hồ sơ của ai: “Nhật ký truy cập”. Cả hai không ai sửa được.',
        ],
      },
      {
        title: 'Vận hành',
        lines: [
          'Sao lưu mỗi ngày thư mục dữ liệu theo tài liệu vận hành, và thử khôi phục mỗi quý.',
          'Xem thư không gửi được, phiên đang mở, kết quả kiểm nhật ký hằng đêm.',
          'Số phút trước khi hỏi lại mật khẩu cho việc có hiệu lực với người khác đặt bằng DOTPHA_PROOF_MINUTES.',
        ],
      },
      {
        title: 'Tỉnh tập dượt',
        lines: [
          'Chạy trên máy hoặc thư mục riêng: DOTPHA_DATA=tap-duot npm start -- --demo. Mọi trang có dải vàng “Tỉnh tập dượt – dữ liệu giả”.',
          'Làm lại từ đầu: npm start -- --demo --reset. Lệnh này từ chối xóa nơi không phải tỉnh tập dượt.',
          'Tài khoản tập dượt: chuyenvien, lanhdao, canbo, hoidong, xacminh, thanhtra; mật khẩu hiện ở dòng lệnh khi khởi động.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Quên mật khẩu? Đặt mật khẩu mới cho người đó; phiên cũ và mã truy cập của họ chấm dứt.',
          'Chương trình khác cần dữ liệu? Người dùng tự tạo mã truy cập có phạm vi và hạn. Mã không làm được việc có hiệu lực với người khác.',
        ],
      },
    ],
  },
  {
    role: 'Administrator',
    intro:
      'You look after accounts, units and backups. You have no say in assigning and appraising, and see nobody’s score.',
    parts: [
      {
        title: 'Accounts and powers',
        lines: [
          'Open accounts with a name and a first password; give powers at a unit, from a day to a day. What has ended, ends by itself.',
          'Nobody changes his own account or powers. Whoever lost the authenticator has it taken off by you and sets it up again.',
          'Giving powers asks for your password or code again if you signed in long ago.',
        ],
      },
      {
        title: 'Units and posts',
        lines: [
          'The tree of units is dated: move the slider to see it on any day.',
          'Merge, split and rename step by step with the number of the paper. See what it does before it is recorded. Nothing is deleted.',
        ],
      },
      {
        title: 'The first day',
        lines: [
          'Sign in with the administrator shown at the console on first start, change the password and switch on the second factor under “My security”.',
          'Enter units, posts and who holds them under “Administration”. Each post names who manages it: from that the system knows whose campaign its holder belongs to.',
          'Open the account of the specialist first. He sets up campaigns and chooses the people; that is not your work.',
          'The account of an official is tied to his record. He needs no power of his own: his post brings his work.',
          'Somebody enters for an official? The official makes a delegation with an end. Passwords are not lent.',
        ],
      },
      {
        title: 'When somebody reports a fault',
        lines: [
          'Ask for the page and the words: every refusal says why, and what to do.',
          '“There is no such page” mostly means no right to see it. Look at the powers and their dates under “Accounts”.',
          'A button is missing: the step has not come, is over, or is not theirs. Buttons appear where the server allows the act.',
          'Who did what and when: the log. Who read whose scores: the access log. Nobody can change either.',
        ],
      },
      {
        title: 'Operations',
        lines: [
          'Back the data folder up every day as the operations page says, and try a restore each quarter.',
          'Look at mails that failed, open sessions and the nightly check of the log.',
          'DOTPHA_PROOF_MINUTES sets after how long acts that bind others ask for the password again.',
        ],
      },
      {
        title: 'The rehearsal province',
        lines: [
          'Run it in a folder of its own: DOTPHA_DATA=rehearsal npm start -- --demo. Every page has a yellow strip “Rehearsal province – made-up data”.',
          'Begin anew: npm start -- --demo --reset. It refuses to throw away anything that is no rehearsal.',
          'Accounts to practise with: chuyenvien, lanhdao, canbo, hoidong, xacminh, thanhtra; the password is shown at the console on start.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'A forgotten password? Set a new one; the old sessions and tokens of that person end.',
          'Another program needs data? A user makes a token with scopes and an end. No token does what binds others.',
        ],
      },
    ],
  },
);
