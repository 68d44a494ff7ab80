import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const verifierGuide = words<Guide>(
  {
    role: 'Người xác nhận sản phẩm',
    intro:
      'Bạn xem sản phẩm cán bộ nộp có thật, có đúng và có đủ minh chứng hay không: xác nhận, hoặc trả lại kèm lý do. Bạn không chấm điểm và không quyết định mức; số cán bộ tự khai chỉ được tính là đã chứng minh khi có sản phẩm bạn đã xác nhận.',
    parts: [
      {
        title: 'Việc đến với bạn thế nào',
        lines: [
          'Người nộp sản phẩm ghi đơn vị xác nhận. Sản phẩm ghi đơn vị của bạn hiện ở “Việc của tôi” với dòng “Xác nhận sản phẩm”, chờ lâu nhất đứng trên cùng.',
          'Không ghi đơn vị nào thì người xác nhận của cấp có thẩm quyền làm.',
          'Không có thông báo riêng cho từng sản phẩm: mỗi tuần mở “Việc của tôi” một lần. Sản phẩm nộp lại sau khi bị trả cũng hiện ở đó.',
        ],
      },
      {
        title: 'Xem sản phẩm',
        lines: [
          'Bấm vào tên sản phẩm. Xem tên, loại, số văn bản, việc đã cam kết phải có sản phẩm gì, rồi mở từng tệp: ảnh và PDF xem ngay trong trang, tệp khác thì tải về.',
          'Nộp lại nhiều lần thì mỗi lần là một bản; bản cũ và ý kiến của bạn về bản cũ vẫn còn để đối chiếu.',
          'Mỗi tệp có dấu vân tay (SHA-256). Tệp bạn xem đúng là tệp đã nộp, không ai thay được sau đó.',
          'Chỉ có số văn bản, không có tệp: đối chiếu với sổ văn bản của cơ quan ban hành trước khi xác nhận.',
        ],
      },
      {
        title: 'Xác nhận',
        lines: [
          'Bấm “Xác nhận sản phẩm”, chọn “Xác nhận”. Quy định liệt kê những gì phải có cho loại sản phẩm này; ở mỗi mục chọn tệp, hoặc số văn bản, chứng minh cho mục đó.',
          'Mục bắt buộc còn trống thì chưa gửi được. Không tìm thấy gì để chọn nghĩa là minh chứng còn thiếu: hãy trả lại.',
          'Tên bạn, giờ xác nhận và minh chứng đã chọn được ghi lại cùng sản phẩm. Hội đồng và người kiểm tra đọc được.',
        ],
      },
      {
        title: 'Trả lại',
        lines: [
          'Chọn “Trả lại” và ghi lý do. Lý do nên nói rõ thiếu gì, sai ở đâu, cần nộp thêm gì: người nộp đọc đúng câu này.',
          'Người nộp bổ sung rồi nộp lại; sản phẩm trở về danh sách của bạn với bản mới.',
          'Trả lại không phải là kết luận xấu về cán bộ, chỉ là sản phẩm chưa đủ để tính.',
        ],
      },
      {
        title: 'Những điều cần giữ',
        lines: [
          'Không ai xác nhận việc của chính mình hay sản phẩm do mình nộp. Gặp trường hợp đó hệ thống từ chối; đề nghị người khác trong đơn vị làm.',
          'Bạn xem được sản phẩm ghi tên đơn vị mình và minh chứng của nó. Phần còn lại của việc chỉ xem được khi bạn có quyền ở cấp đó.',
          'Thấy tệp có dấu độ mật thì không tải về, báo ngay quản trị: tài liệu mật không được ở trong hệ thống này.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Xác nhận nhầm thì sao? Việc đã ghi không xóa được. Báo chuyên viên ban tổ chức để xử lý trước khi hội đồng chấm.',
          'Người khác vừa xác nhận trước? Hệ thống báo và cho xem bản hiện nay; bạn không phải làm gì nữa.',
          'Bao lâu phải trả lời? Càng sớm càng tốt: sản phẩm chờ lâu hiện ở trang theo dõi của lãnh đạo, kèm tên đơn vị đang giữ và số ngày.',
          'Chưa có dòng nào ở “Việc của tôi”? Chưa ai nộp sản phẩm ghi đơn vị bạn, hoặc bạn đã trả lời hết.',
        ],
      },
    ],
  },
  {
    role: 'Verifier',
    intro:
      'You look whether a product that was handed in is there, is right and is proved: confirm it, or send it back and say why. You give no points and decide no level; declared figures count as proved only once a product you confirmed stands behind them.',
    parts: [
      {
        title: 'How work comes to you',
        lines: [
          'Whoever hands a product in names the unit that verifies it. Products naming yours stand in “My work” as “Verify the product”, the longest waiting first.',
          'Where no unit is named the verifier of the authority does it.',
          'There is no notice for each product: open “My work” once a week. Products handed in again stand there too.',
        ],
      },
      {
        title: 'Look at the product',
        lines: [
          'Press its name. See its title, kind, number of the paper and what product the task promised, then open the files: pictures and PDF open in the page, others are downloaded.',
          'Each time it is handed in again is a revision; earlier ones stay with what you said of them.',
          'Each file has a fingerprint (SHA-256): what you look at is what was handed in, and nobody can exchange it later.',
          'Where there is only the number of a paper, compare it with the register of the office that issued it.',
        ],
      },
      {
        title: 'Confirm',
        lines: [
          'Press “Verify” and choose “Confirm”. The regulation lists what a product of this kind must have; for each item choose the file, or the number of the paper, that proves it.',
          'Nothing is sent while a required item is empty. Nothing to choose means that the evidence is not there: send the product back.',
          'Your name, the time and the evidence chosen are kept with the product, for the council and the inspector to read.',
        ],
      },
      {
        title: 'Send back',
        lines: [
          'Choose “Send back” and say why: what is missing, what is wrong, what to hand in. These very words are read by whoever handed it in.',
          'It is mended and handed in again, and comes back to your list as a new revision.',
          'Sending back is no judgement of the official; the product is only not yet enough to count.',
        ],
      },
      {
        title: 'What to keep to',
        lines: [
          'Nobody verifies his own work or what he handed in himself. The system refuses it; ask somebody else of your unit.',
          'You see the products that name your unit and their evidence, and of the rest of the task what your powers allow.',
          'A file with a secrecy marking: do not download it, tell the administrator at once. No secrets belong here.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'Confirmed by mistake? What is recorded is not taken out. Tell the specialist of the organisation board before the council scores.',
          'Somebody else was quicker? You are told and shown how it stands; nothing is left for you to do.',
          'How soon must I answer? Soon: products that wait stand on the leader’s following page with the unit that holds them and the days.',
          'Nothing in “My work”? Nobody has handed in a product that names your unit, or you have answered them all.',
        ],
      },
    ],
  },
);
