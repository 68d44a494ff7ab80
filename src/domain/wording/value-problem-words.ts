import type { Wording } from '#regulation/wording.ts';
import type { ValueProblem } from '#domain/base/refusal.ts';

interface Found {
  given: string;
  limit: string;
}

/** What is wrong with a value, and what to enter instead. */
export const valueProblemWords: { [problem in ValueProblem]: (found: Found) => Wording } = {
  unreadFigure: ({ given }) => ({
    vi: `không phải là số${given}. Hãy ghi số, ví dụ 1.234,5.`,
    en: `is not a figure${given}. Write a figure, as 1.234,5.`,
  }),
  ambiguousFigure: ({ given }) => ({
    vi: `có thể hiểu hai cách${given}: dấu phân cách là hàng nghìn hay phần thập phân? Hãy định dạng ô là số trong Excel, hoặc ghi rõ, ví dụ 1234 hoặc 1,2340.`,
    en: `can be read two ways${given}: does the sign part thousands or a fraction? Make the cell a number in Excel, or write it plainly, as 1234 or 1,2340.`,
  }),
  unreadDay: ({ given }) => ({
    vi: `không phải là ngày${given}. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2026, hoặc quý III/2026.`,
    en: `is not a day${given}. Write day/month/year, as 31/12/2026.`,
  }),
  ambiguousDay: ({ given }) => ({
    vi: `có thể hiểu hai cách${given}, vì cột này có ngày ghi tháng trước. Hãy định dạng ô là ngày trong Excel, hoặc ghi năm-tháng-ngày, ví dụ 2026-12-31.`,
    en: `can be read two ways${given}, as this column has days with the month first. Make the cell a date in Excel, or write year-month-day, as 2026-12-31.`,
  }),
  unreadPeriod: ({ given }) => ({
    vi: `không phải là kỳ${given}. Hãy ghi quý III/2026, tháng 9/2026 hoặc năm 2026.`,
    en: `is not a period${given}. Write quý III/2026, tháng 9/2026 or năm 2026.`,
  }),
  computedWrong: ({ given }) => ({
    vi: `là lỗi công thức của Excel${given}. Hãy sửa công thức hoặc ghi giá trị.`,
    en: `is an error of a formula in Excel${given}. Mend the formula or write the value.`,
  }),
  brokenField: () => ({
    vi: 'không viết trọn trong mẫu. Mỗi trường nằm trong một cặp ngoặc nhọn; mỗi danh sách mở bằng {#tên} và đóng bằng {/tên} cùng tên.',
    en: 'is not written whole in the template. Each field stands in one pair of braces; each list is opened by {#name} and closed by {/name} of the same name.',
  }),
  noField: () => ({
    vi: 'không có trường nào trong ngoặc nhọn, như {so}. Hãy thêm trường vào mẫu rồi tải lại.',
    en: 'has no field in braces, as {so}. Add fields to the template and send it again.',
  }),
  noTable: () => ({
    vi: 'không có bảng nào đọc được: không thấy dòng tiêu đề quen thuộc với dữ liệu bên dưới. Hãy chọn trang tính khác, hoặc đặt tên các cột như mẫu.',
    en: 'holds no table that can be read: there is no known heading with rows below. Choose another sheet, or name the columns as the list shows.',
  }),
  noColumn: () => ({
    vi: 'chưa có cột nào trong bảng. Hãy chọn cột ứng với mục này, hoặc thêm cột có tiêu đề như vậy vào bảng.',
    en: 'has no column in the table. Choose the column that holds it, or add one with this heading.',
  }),
  severalFit: ({ given }) => ({
    vi: `khớp với nhiều hơn một${given}. Hãy ghi mã, hoặc ghi tên đầy đủ hơn.`,
    en: `fits more than one${given}. Write the code, or a fuller name.`,
  }),
  required: () => ({ vi: 'chưa có giá trị. Hãy nhập giá trị.', en: 'has no value. Enter one.' }),
  notANumber: ({ given }) => ({
    vi: `không phải là số${given}. Hãy nhập số, dấu chấm thập phân, không dấu phân cách hàng nghìn, ví dụ 1234.5.`,
    en: `is not a number${given}. Enter a number with a decimal point and no thousands separator, as 1234.5.`,
  }),
  notADate: ({ given }) => ({
    vi: `không phải là ngày${given}. Hãy nhập theo mẫu năm-tháng-ngày, ví dụ 2026-11-22.`,
    en: `is not a date${given}. Write year-month-day, as 2026-11-22.`,
  }),
  tooSmall: ({ given, limit }) => ({
    vi: `quá nhỏ${given}.${limit && ` Nhỏ nhất là ${limit}.`}`,
    en: `is too small${given}.${limit && ` The smallest is ${limit}.`}`,
  }),
  tooLarge: ({ given, limit }) => ({
    vi: `quá lớn${given}.${limit && ` Lớn nhất là ${limit}.`}`,
    en: `is too large${given}.${limit && ` The largest is ${limit}.`}`,
  }),
  tooLong: ({ limit }) => ({
    vi: `quá dài.${limit && ` Nhiều nhất ${limit} ký tự.`} Hãy rút ngắn.`,
    en: `is too long.${limit && ` At most ${limit} characters.`} Shorten it.`,
  }),
  unknownOption: ({ given, limit }) => ({
    vi: `không có trong các lựa chọn${given}.${limit && ` Chọn một trong: ${limit}.`}`,
    en: `is none of the options${given}.${limit && ` Choose one of: ${limit}.`}`,
  }),
  unknownName: () => ({
    vi: 'là tên không có trong quy định. Hãy sửa tên hoặc bỏ đi.',
    en: 'is a name the rules do not know. Correct the name or leave it out.',
  }),
  wrongType: ({ given }) => ({
    vi: `không đúng kiểu${given}. Hãy xem kiểu của mục này trong quy định.`,
    en: `is not of the right type${given}. See what type the rules ask for here.`,
  }),
  baselineEqualsTarget: ({ limit }) => ({
    vi: `bằng mức xuất phát (${limit}), nên không có gì phải thay đổi. Hãy đặt chỉ tiêu khác mức xuất phát.`,
    en: `equals the baseline (${limit}), so nothing would have to change. Set a target that differs from it.`,
  }),
  baselineBeyondTarget: ({ given, limit }) => ({
    vi: `nằm ngược phía so với mức xuất phát (${limit})${given}. Hãy sửa chỉ tiêu hoặc chiều của chỉ tiêu.`,
    en: `lies on the wrong side of the baseline (${limit})${given}. Correct the target or its direction.`,
  }),
  emptyRange: ({ given, limit }) => ({
    vi: `nhỏ hơn đầu khoảng (${limit})${given}. Hãy đổi hai đầu khoảng.`,
    en: `is below the start of the range (${limit})${given}. Turn the two ends round.`,
  }),
  notPositive: ({ given }) => ({
    vi: `phải lớn hơn 0${given}. Hãy nhập số dương.`,
    en: `must be above 0${given}. Enter a positive number.`,
  }),
  outOfPeriod: ({ given }) => ({
    vi: `nằm ngoài kỳ${given}. Hãy chọn ngày trong kỳ.`,
    en: `lies outside the period${given}. Choose a day within it.`,
  }),
  tooEarly: ({ given, limit }) => ({
    vi: `quá sớm${given}.${limit && ` Sớm nhất là ${limit}.`} Hãy chọn ngày muộn hơn.`,
    en: `is too early${given}.${limit && ` The earliest is ${limit}.`} Choose a later day.`,
  }),
  tooLate: ({ given, limit }) => ({
    vi: `quá muộn${given}.${limit && ` Muộn nhất là ${limit}.`} Hãy chọn ngày sớm hơn.`,
    en: `is too late${given}.${limit && ` The latest is ${limit}.`} Choose an earlier day.`,
  }),
  managedHigher: ({ limit }) => ({
    vi: `thuộc diện quản lý của cấp cao hơn${limit && `: ${limit}`}. Hãy đưa vào đợt giao việc của cấp đó.`,
    en: `is managed by a higher authority${limit && `: ${limit}`}. Take him into a campaign of that authority.`,
  }),
  notDated: () => ({
    vi: 'chưa có ngày. Hãy ghi số, ngày của văn bản.',
    en: 'has no date. Give number and date of the paper.',
  }),
  alreadyAssigned: () => ({
    vi: 'đã giao, chỉ thay đổi được bằng quyết định. Hãy lập quyết định điều chỉnh.',
    en: 'is assigned already and changes only by a decision. Draw up a decision that adjusts it.',
  }),
  replaced: () => ({
    vi: 'đã được thay bằng kết quả khác. Hãy dùng kết quả thay thế.',
    en: 'has been replaced by another. Use the one that replaces it.',
  }),
  weightsDoNotTotal: ({ given, limit }) => ({
    vi: `có tổng trọng số chưa đúng${given}.${limit && ` Tổng phải là ${limit}.`} Hãy sửa các trọng số.`,
    en: `has weights with a wrong total${given}.${limit && ` It must be ${limit}.`} Correct the weights.`,
  }),
  knownToSystem: () => ({
    vi: 'do hệ thống tự lấy số liệu. Hãy bỏ mục này.',
    en: 'is known to the system already. Leave it out.',
  }),
  ofProgram: () => ({
    vi: 'không đặt được cho tài khoản của phần mềm. Hãy cấp mã bí mật mới ở trang kết nối hệ thống.',
    en: 'cannot be set for the account of a program. Give it a new secret among the connections.',
  }),
  alreadyEnded: ({ given, limit }) => ({
    vi: `đã kết thúc${limit && ` từ ngày ${limit}`}${given}. Hãy chọn đơn vị, chức danh còn hiệu lực.`,
    en: `has ended${limit && ` on ${limit}`} already${given}. Choose one that still holds.`,
  }),
  beforeBeginning: ({ given, limit }) => ({
    vi: `không sau ngày bắt đầu${limit && ` (${limit})`}${given}. Hãy chọn ngày sau đó.`,
    en: `is not after the day it begins${limit && ` (${limit})`}${given}. Choose a later day.`,
  }),
  laterActs: ({ given, limit }) => ({
    vi: `không sau một việc đã ghi${limit && ` từ ngày ${limit}`}${given}. Hãy chọn ngày sau đó.`,
    en: `is not after something recorded${limit && ` from ${limit} on`}${given}. Choose a later day.`,
  }),
  hasUnitsBelow: ({ given }) => ({
    vi: `còn đơn vị trực thuộc${given}. Hãy sắp xếp các đơn vị đó trước.`,
    en: `still has units below it${given}. Rearrange these first.`,
  }),
  doesNotAddUp: () => ({
    vi: 'không khớp: mỗi đơn vị cũ đi trọn vẹn, hoặc chia thành các phần và đúng một phần còn lại; mỗi đơn vị mới có nguồn gốc. Hãy sửa.',
    en: 'does not add up: each old unit goes whole, or in parts and exactly one rest; each new unit comes from some. Correct it.',
  }),
  belowItself: ({ given }) => ({
    vi: `nằm dưới chính đơn vị được sắp xếp${given}. Hãy chọn đơn vị cấp trên khác.`,
    en: `lies below the unit that is moved or ended${given}. Choose another unit above.`,
  }),
  notAdditive: ({ given }) => ({
    vi: `là chỉ tiêu không cộng dồn được${given}: tỷ lệ, khoảng, có hoặc không, mốc thời gian. Hãy giao bằng tỷ trọng, không chia con số.`,
    en: `is an indicator whose parts do not add up${given}: a percentage, a range, yes or no, a roadmap. Give a share of the work, no part of the figure.`,
  }),
  ownWork: () => ({
    vi: 'là người đang giữ việc này. Phần tự làm không cần giao; hãy chọn đơn vị hoặc người khác.',
    en: 'holds this work already. What one does oneself is not given; choose another unit or person.',
  }),
  namedTwice: ({ given }) => ({
    vi: `có hai lần${given}. Hãy bỏ bớt một.`,
    en: `is there twice${given}. Take one out.`,
  }),
};
