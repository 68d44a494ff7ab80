import { words } from '../language.tsx';
import type { Guide } from './guide.ts';

export const specialistGuide = words<Guide>(
  {
    role: 'Chuyên viên ban tổ chức',
    intro:
      'Bạn mở đợt, tổng hợp đề xuất, chuẩn bị văn bản, đôn đốc báo cáo, giúp việc hội đồng, làm thống kê. Gõ một lần, dùng nhiều nơi; không chép lại giữa Excel và giấy.',
    parts: [
      {
        title: 'Mở một đợt',
        lines: [
          'Ở “Giao việc”, tạo đợt: chọn quy định, cơ quan, thời gian, nhóm đối tượng, đưa người vào từ danh sách năm trước hoặc từ Excel.',
          'Đợt đi theo đúng bản quy định lúc mở. Quy định mới không tự đổi đợt cũ.',
          'Việc chưa xong của năm trước được gợi ý chuyển tiếp cùng lịch sử của nó.',
        ],
      },
      {
        title: 'Bảng đề xuất',
        lines: [
          'Dùng như bảng tính: dán từ Excel, kéo điền xuống, phím mũi tên, hoàn tác, lọc từng cột, lưu cách xem.',
          'Ô sai được chỉ ra từng ô trước khi nhận. Không dòng nào vào nếu còn ô sai.',
          'Tìm việc trùng theo người và theo năm trước khi cho ý kiến. Mục tồn đọng cho biết việc nào chờ bao lâu, đã thử mấy lần.',
        ],
      },
      {
        title: 'Cho ý kiến, làm quyết định',
        lines: [
          'Mỗi việc: đồng ý, đề nghị sửa, hoặc không đồng ý có lý do. Đếm theo nhóm so với quy định hiện ngay bên cạnh.',
          'Quyết định xem trước đúng như văn bản sẽ ký. Nhập số, ngày, người ký; danh sách lấy từ bảng.',
        ],
      },
      {
        title: 'Đôn đốc',
        lines: [
          'Trang theo dõi xếp cái xấu nhất lên đầu: việc chậm, việc tắc, đơn vị chưa báo cáo. Bấm vào số để có danh sách, xuất ra bảng để gửi.',
          'Hết hạn nhận báo cáo thì chốt kỳ. Số sửa sau khi chốt được ghi riêng, không ghi đè.',
          'Sản phẩm chờ xác nhận và vướng mắc chờ trả lời đều nằm trong “Việc của tôi”.',
        ],
      },
      {
        title: 'Hội đồng, mức, thông báo',
        lines: [
          'Lập hội đồng bằng văn bản, gọi phiên, ghi điểm danh, người tránh xung đột lợi ích. Phiếu kín cho đến khi chủ tọa mở.',
          'Tính mức đề xuất; xem phân bố, tỷ lệ khống chế, người đồng điểm. Dữ kiện còn thiếu được nêu tên, không bị coi là không.',
          'Có quyết định thì thông báo. Mỗi người chỉ thấy kết quả của mình.',
        ],
      },
      {
        title: 'Hay hỏi',
        lines: [
          'Cơ quan sáp nhập giữa năm? Ghi sắp xếp ở “Quản trị”: lịch sử ở lại với cơ quan cũ, việc dở chuyển đi bằng văn bản.',
          'Nhầm sau khi ký? Không sửa văn bản cũ; ra văn bản thay thế.',
          'Muốn thử trước? Dùng tỉnh tập dượt: dữ liệu giả, xóa và làm lại được.',
        ],
      },
    ],
  },
  {
    role: 'Specialist of the organisation board',
    intro:
      'You open campaigns, gather proposals, prepare papers, chase reports, serve the council and make statistics. Typed once, used everywhere.',
    parts: [
      {
        title: 'Open a campaign',
        lines: [
          'Create it with a regulation, an authority, a period and groups; take people in from last year or from Excel.',
          'A campaign keeps the version of the rules it began with. New rules never change an old campaign by themselves.',
          'Unfinished work of last year is offered for carrying over with its history.',
        ],
      },
      {
        title: 'The table of proposals',
        lines: [
          'It works like a spreadsheet: paste from Excel, fill down, arrow keys, undo, filters by column, saved views.',
          'Faulty cells are shown one by one. No row is taken while a cell is wrong.',
          'Look for duplicates over people and years before giving an opinion. The backlog says what waits how long and was tried how often.',
        ],
      },
      {
        title: 'Opinions and decisions',
        lines: [
          'For each task: endorse, ask for changes, or reject with a reason. Counts per group stand beside the regulation’s.',
          'The decision is previewed as the paper to be signed. Enter number, day and signer; the list comes from the table.',
        ],
      },
      {
        title: 'Chase',
        lines: [
          'The following views put the worst first: late, stuck, not reported. Each figure opens a list that can be exported.',
          'Seal a period when its time is over. Later corrections stand beside, never over, what was sealed.',
          'Products to verify and obstacles to answer are all in “My work”.',
        ],
      },
      {
        title: 'Council, levels, announcement',
        lines: [
          'Set the council up by a paper, call sessions, record attendance and recusals. Sheets stay closed until the chair opens them.',
          'Compute proposals; see the spread, caps and ties. Missing facts are named, never taken for zero.',
          'After the decision announce. Everybody sees his own result only.',
        ],
      },
      {
        title: 'Often asked',
        lines: [
          'Units merged during the year? Record it under “Administration”: history stays with the old unit, open work moves by a paper.',
          'A mistake after signing? Replace the paper; the old one is kept.',
          'Want to try first? Use the rehearsal province: made-up data, thrown away and begun anew at will.',
        ],
      },
    ],
  },
);
