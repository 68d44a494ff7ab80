import type { Wording } from '#regulation/wording.ts';
import type { Refusal, RefusalKind } from '#domain/base/refusal.ts';
import { factWords } from './fact-words.ts';
import { actionWords, stateWords, wordFor } from './life-cycle-words.ts';
import { fileProblemWords } from './file-problem-words.ts';
import { thingWords } from './thing-words.ts';
import { valueProblemWords } from './value-problem-words.ts';

type ParamsOf<K extends RefusalKind> = Extract<Refusal, { kind: K }>['params'];

const unreadable: { [why in ParamsOf<'unreadableFile'>['why']]: Wording } = {
  notWorkbook: {
    vi: 'Tệp này không phải là bảng tính .xlsx. Hãy lưu bảng thành tệp .xlsx rồi chọn lại.',
    en: 'This file is not an .xlsx workbook. Save the table as .xlsx and choose it again.',
  },
  oldOrLocked: {
    vi: 'Tệp này là bảng tính .xls kiểu cũ hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu thành .xlsx rồi chọn lại.',
    en: 'This file is an old .xls workbook or has a password. Open it in Excel, take the password off, save it as .xlsx and choose it again.',
  },
  tooLarge: {
    vi: 'Tệp này quá lớn sau khi giải nén. Hãy xóa các trang, hình và vùng định dạng thừa, hoặc chia thành nhiều tệp.',
    en: 'This file is too large once unpacked. Take out spare sheets, pictures and formatted areas, or split it.',
  },
  damaged: {
    vi: 'Tệp này bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi chọn lại.',
    en: 'This file is damaged and cannot be read. Open it in Excel, save it again and choose it again.',
  },
  notForm: {
    vi: 'Tệp này không phải là biểu do hệ thống gửi đi, hoặc trang ẩn của biểu đã bị xóa. Hãy chọn đúng tệp đã gửi, hoặc gửi biểu mới.',
    en: 'This file is no form that the system sent, or its hidden sheet was taken out. Choose the file that was sent, or send a new form.',
  },
  oldForm: {
    vi: 'Biểu này theo mẫu cũ, hệ thống không còn nhận. Hãy gửi biểu mới và chép số sang.',
    en: 'This form is of an old layout that is no longer taken in. Send a new form and copy the figures.',
  },
};

/** Sentences for every way of saying no: what is the matter, then what to do. The only such table. */
const sentences: { [K in RefusalKind]: (params: ParamsOf<K>) => Wording } = {
  notFound: ({ what, id }) => ({
    vi: `Không tìm thấy ${thingWords[what].vi} “${id}”. Hãy kiểm tra lại mã, hoặc bạn không có quyền xem.`,
    en: `There is no ${thingWords[what].en} “${id}” that you may see. Check the identifier.`,
  }),
  notAllowed: ({ action, what }) => ({
    vi: `Bạn không có quyền “${wordFor(actionWords, action).vi}” đối với ${thingWords[what].vi} này. Hãy đề nghị người có thẩm quyền thực hiện.`,
    en: `You may not “${wordFor(actionWords, action).en}” on this ${thingWords[what].en}. Ask somebody who has the power to.`,
  }),
  scopeMissing: ({ scope }) => ({
    vi: `Mã truy cập này không có phạm vi “${scope}”. Hãy dùng mã có phạm vi đó, hoặc đăng nhập.`,
    en: `This token does not have the scope “${scope}”. Use one that has it, or sign in.`,
  }),
  signInNeeded: () => ({ vi: 'Bạn chưa đăng nhập. Hãy đăng nhập.', en: 'You are not signed in. Sign in.' }),
  signInFailed: ({ lockedUntil }) =>
    lockedUntil === undefined
      ? {
          vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.',
          en: 'Name or password is wrong. Try again.',
        }
      : {
          vi: `Tài khoản tạm khóa đến ${lockedUntil}. Hãy thử lại sau.`,
          en: `The account is locked until ${lockedUntil}. Try again then.`,
        },
  secondFactorNeeded: () => ({
    vi: 'Tài khoản này cần mã xác thực. Hãy nhập mã sáu số trong ứng dụng xác thực, hoặc một mã khôi phục.',
    en: 'This account needs a second factor. Enter the six digits your authenticator shows, or a recovery code.',
  }),
  freshProofNeeded: ({ by, minutes }) =>
    by === 'session'
      ? {
          vi: 'Việc này phải do chính người có thẩm quyền làm, không làm bằng mã truy cập. Hãy đăng nhập.',
          en: 'This act needs its person and is not done with an API token. Sign in.',
        }
      : {
          vi: `Việc này cần xác nhận lại bạn là ai, vì đã quá ${minutes} phút. Hãy nhập ${by === 'code' ? 'mã xác thực' : 'mật khẩu'}.`,
          en: `This act needs you to show again who you are, after more than ${minutes} minutes. Enter your ${by === 'code' ? 'code' : 'password'}.`,
        },
  wrongState: ({ action, state, possible }) => ({
    vi: `Không thể “${wordFor(actionWords, action).vi}” khi đang ở trạng thái “${wordFor(stateWords, state).vi}”. ${
      possible.length === 0
        ? 'Ở trạng thái này không còn bước nào.'
        : `Có thể: ${possible.map((it) => wordFor(actionWords, it).vi).join(', ')}.`
    }`,
    en: `“${wordFor(actionWords, action).en}” is not possible in the state “${wordFor(stateWords, state).en}”. ${
      possible.length === 0
        ? 'There is no further step from here.'
        : `Possible: ${possible.map((it) => wordFor(actionWords, it).en).join(', ')}.`
    }`,
  }),
  versionConflict: ({ what, seen, current }) => ({
    vi: `Có người đã sửa ${thingWords[what].vi} này trong lúc bạn làm (bạn thấy bản ${seen}, nay là bản ${current}). Hãy xem bản mới rồi sửa lại.`,
    en: `Somebody changed this ${thingWords[what].en} meanwhile (you saw version ${seen}, it is now ${current}). Look at the new version, then change it.`,
  }),
  invalidValue: ({ path, problem, given, limit, nearest }) => {
    // The limit of a file is told in bytes, whole kilobytes.
    const isFile = path === 'content' && problem === 'tooLarge' && Number(limit) % 1024 === 0;
    // Of days that were read the day is told as people write it; what could not be read, as it was given.
    const said = (text: string) =>
      ['tooEarly', 'tooLate', 'outOfPeriod'].includes(problem)
        ? text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
        : text;
    const found = {
      given: given === undefined || given === '' ? '' : ` (“${said(given)}”)`,
      limit: isFile ? `${Number(limit) / 1024 / 1024} MB` : said(limit ?? ''),
    };
    const { vi, en } = valueProblemWords[problem](found);
    const meant =
      nearest === undefined
        ? { vi: '', en: '' }
        : { vi: ` Có phải “${nearest}”?`, en: ` Did you mean “${nearest}”?` };
    return {
      vi: `${isFile ? 'Tệp' : path || 'Nội dung nhập'}: ${vi}${meant.vi}`,
      en: `${isFile ? 'The file' : path || 'The input'}: ${en}${meant.en}`,
    };
  },
  duplicate: ({ what, key }) => ({
    vi: `Đã có ${thingWords[what].vi} “${key}”. Hãy dùng cái đã có hoặc chọn tên khác.`,
    en: `There is a ${thingWords[what].en} “${key}” already. Use that one or choose another name.`,
  }),
  outsideRule: ({ rule, given, limit }) => ({
    vi: `Không đúng quy định về “${rule.vi}”: ${given}, trong khi quy định là ${limit}. Hãy điều chỉnh cho đúng.`,
    en: `The rule “${rule.en}” is not met: ${given}, where it sets ${limit}. Change it to fit.`,
  }),
  outOfTime: ({ action, from, until }) => {
    const word = wordFor(actionWords, action);
    return until === undefined
      ? {
          vi: `Chưa đến lúc “${word.vi}”. Hãy thực hiện từ ngày ${from ?? ''}.`,
          en: `It is too soon to “${word.en}”. Do it from ${from ?? ''} on.`,
        }
      : {
          vi: `Đã hết hạn “${word.vi}”, hạn cuối là ${until}. Hãy trao đổi với cấp có thẩm quyền.`,
          en: `It is too late to “${word.en}”, the last day was ${until}. Speak to the authority.`,
        };
  },
  decisionNeeded: ({ action }) => ({
    vi: `Việc “${wordFor(actionWords, action).vi}” chỉ thực hiện bằng quyết định có số, ngày, người ký. Hãy lập quyết định.`,
    en: `To “${wordFor(actionWords, action).en}” takes a numbered, dated, signed decision. Draw one up.`,
  }),
  conflictOfInterest: ({ what }) => ({
    vi: `Bạn có liên quan trực tiếp đến ${thingWords[what].vi} này nên không được đánh giá. Hãy để người khác thực hiện.`,
    en: `You are yourself concerned by this ${thingWords[what].en} and may not judge it. Leave it to somebody else.`,
  }),
  belowQuorum: ({ counted, present, needed, entitled }) => {
    const what =
      counted === 'members'
        ? { vi: 'thành viên có mặt', en: 'members are present' }
        : { vi: 'thành viên đã nộp phiếu', en: 'members have handed in a sheet' };
    return {
      vi: `Chưa đủ thành viên: ${present} trên ${entitled} ${what.vi}, phải có ít nhất ${needed}. Hãy chờ đủ số, hoặc hoãn phiên họp.`,
      en: `There is no quorum: ${present} of ${entitled} ${what.en}, ${needed} are needed. Wait until there are enough, or adjourn the session.`,
    };
  },
  secondRoundNeeded: ({ spread, limit }) => ({
    vi: `Các phiếu lệch nhau ${spread} điểm, quá mức ${limit} điểm. Hãy để hội đồng chấm lại vòng hai.`,
    en: `The sheets lie ${spread} points apart, more than ${limit}. Let the council score a second round.`,
  }),
  faultyRows: ({ rows, faults }) => {
    const words = faults.slice(0, 3).map(({ row, refusal }) => ({ row, ...refusalWording(refusal) }));
    return {
      vi: `${faults.length} trong ${rows} dòng chưa đúng, chưa dòng nào được nhập. ${words.map(({ row, vi }) => `Dòng ${row}: ${vi}`).join(' ')} Hãy sửa rồi nhập lại.`,
      en: `${faults.length} of ${rows} rows do not fit; none was entered. ${words.map(({ row, en }) => `Row ${row}: ${en}`).join(' ')} Correct them and import again.`,
    };
  },
  reasonNeeded: ({ action }) => ({
    vi: `Việc “${wordFor(actionWords, action).vi}” cần lý do bằng văn bản. Hãy ghi lý do.`,
    en: `To “${wordFor(actionWords, action).en}” a written reason is needed. Give the reason.`,
  }),
  missingFacts: ({ facts }) => ({
    vi: `Chưa tính được, còn thiếu: ${facts.map((fact) => factWords[fact]?.vi ?? fact).join(', ')}. Hãy bổ sung.`,
    en: `This cannot be computed yet, these are missing: ${facts.map((fact) => factWords[fact]?.en ?? fact).join(', ')}. Add them.`,
  }),
  requestReused: ({ requestId }) => ({
    vi: `Mã yêu cầu ${requestId} đã dùng cho nội dung khác. Hãy gửi lại với mã mới.`,
    en: `The request id ${requestId} was used for other content. Send again with a new id.`,
  }),
  proofMissing: ({ items }) => ({
    vi: `Chưa đủ minh chứng theo quy định: ${items.map((it) => it.title.vi).join('; ')}. Hãy bổ sung hoặc trả lại sản phẩm.`,
    en: `Proof the rules ask for is missing: ${items.map((it) => it.title.en).join('; ')}. Add it, or send the product back.`,
  }),
  evidenceDamaged: ({ sha256 }) => ({
    vi: `Tệp đang lưu không còn đúng với tệp đã nộp (SHA-256 ${sha256}). Hãy báo quản trị hệ thống khôi phục từ bản sao lưu.`,
    en: `The stored file is no longer the one handed in (SHA-256 ${sha256}). Ask the administrator to restore it from a backup.`,
  }),
  evidenceUnreachable: () => ({
    vi: 'Kho lưu tệp chưa trả lời nên chưa lưu và chưa lấy được tệp. Hãy thử lại sau ít phút, hoặc báo quản trị hệ thống.',
    en: 'The store of files does not answer: none can be stored or fetched now. Try again in a few minutes, or tell the administrator.',
  }),
  packFaulty: ({ faults }) => {
    const places = faults.slice(0, 5).map(({ file, line }) => `${file}:${line}`);
    return {
      vi: `Bộ quy định còn ${faults.length} lỗi nên chưa ban hành được: ${places.join(', ')}. Hãy sửa các chỗ này.`,
      en: `The regulation has ${faults.length} mistakes and cannot be released: ${places.join(', ')}. Mend these places.`,
    };
  },
  unreadableFile: ({ why }) => unreadable[why],
  fileRefused: ({ problem, part, given }) => {
    const where = [part, given].filter((it) => it !== undefined).join(': ');
    const said = where === '' ? '' : ` (${where})`;
    return { vi: `${fileProblemWords[problem].vi}${said}`, en: `${fileProblemWords[problem].en}${said}` };
  },
  notScanned: ({ why }) =>
    why === 'tooLarge'
      ? {
          vi: 'Tệp lớn hơn mức máy quét mã độc nhận nên chưa được lưu. Hãy chia nhỏ tệp, hoặc báo quản trị hệ thống.',
          en: 'The file is larger than the malware scanner takes and was not stored. Send it in parts, or tell the administrator.',
        }
      : {
          vi: 'Máy quét mã độc chưa sẵn sàng nên tệp chưa được lưu. Hãy gửi lại sau ít phút, hoặc báo quản trị hệ thống.',
          en: 'The malware scanner is not there, and the file was not stored. Send it again in a few minutes, or tell the administrator.',
        },
  secrecyMarked: ({ path, marking, part, page }) => ({
    vi: `${path}${page === undefined ? '' : `, trang ${page}`}${part === undefined ? '' : `, ${part}`}: có dấu độ mật “${marking}”. Hệ thống không được lưu bí mật nhà nước; hãy bỏ nội dung này.`,
    en: `${path}${page === undefined ? '' : `, page ${page}`}${part === undefined ? '' : `, ${part}`}: carries the secrecy marking “${marking}”. State secrets must not be stored here; take it out.`,
  }),
};

/** A refusal as one or two sentences: what is the matter and what to do. */
export function refusalWording<K extends RefusalKind>(refusal: Extract<Refusal, { kind: K }>): Wording {
  return (sentences[refusal.kind] as (params: ParamsOf<K>) => Wording)(refusal.params as ParamsOf<K>);
}
