import type { Wording } from '#regulation/wording.ts';
import type { FileProblem } from '#domain/base/file-problem.ts';

/** What is the matter with a file that came in, and what to do. */
export const fileProblemWords: { [problem in FileProblem]: Wording } = {
  broken: {
    vi: 'Tệp bị hỏng hoặc chưa đủ. Hãy mở lại bằng chương trình đã tạo ra nó, lưu lại rồi gửi.',
    en: 'The file is damaged or not whole. Open it in the program that made it, save it anew and send that.',
  },
  otherKind: {
    vi: 'Nội dung tệp không đúng với phần đuôi của tên. Hãy đặt lại tên, hoặc xuất tệp đúng loại.',
    en: 'The content is of another kind than the ending of the name says. Name it rightly, or export it in that kind.',
  },
  locked: {
    vi: 'Tệp có mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file has a password and cannot be looked into. Take the password off and send it again.',
  },
  program: {
    vi: 'Đây là chương trình hoặc tệp máy sẽ chạy, không phải minh chứng. Hãy gửi văn bản, bảng tính, ảnh hoặc PDF.',
    en: 'This is a program, or something a machine would run. Send a document, a table, a picture or a PDF.',
  },
  unreadable: {
    vi: 'Kiểu nén này không kiểm tra được. Hãy nén bằng .zip, hoặc gửi từng tệp.',
    en: 'Files packed in this way cannot be looked into. Pack them as .zip, or send them one by one.',
  },
  macros: {
    vi: 'Tệp có macro. Hãy lưu thành bản không có macro (.docx, .xlsx, .pptx) rồi gửi.',
    en: 'The file has macros. Save it without them (.docx, .xlsx, .pptx) and send that.',
  },
  script: {
    vi: 'PDF có mã lệnh hoặc lệnh mở chương trình. Hãy in ra PDF mới rồi gửi.',
    en: 'The PDF has scripts, or starts programs. Print it to a new PDF and send that.',
  },
  entities: {
    vi: 'Tệp có khai báo XML không được phép. Hãy mở bằng Word hoặc Excel, lưu lại rồi gửi.',
    en: 'The file brings XML declarations that are not allowed. Open it in Word or Excel, save it anew and send that.',
  },
  external: {
    vi: 'Tệp lấy một phần nội dung từ nơi khác khi mở. Hãy bỏ liên kết đó rồi gửi lại.',
    en: 'The file fetches parts of itself from elsewhere when it is opened. Break that link and send it again.',
  },
  nested: {
    vi: 'Trong tệp nén còn có tệp nén. Hãy giải nén rồi nén lại một lần.',
    en: 'There is an archive in the archive. Unpack it and pack everything once.',
  },
  unsafePath: {
    vi: 'Tệp nén có tên dẫn ra ngoài thư mục. Hãy nén lại từ một thư mục bình thường.',
    en: 'The archive has names that lead out of its folder. Pack it anew from an ordinary folder.',
  },
  tooManyParts: {
    vi: 'Tệp nén chứa quá nhiều tệp. Hãy chia thành nhiều tệp nén.',
    en: 'The archive holds too many files. Send it as several.',
  },
  unpacksTooLarge: {
    vi: 'Giải nén ra lớn bất thường. Hãy gửi riêng những tệp cần thiết.',
    en: 'It grows out of all proportion when unpacked. Send the files that matter by themselves.',
  },
  tooManyPixels: {
    vi: 'Ảnh quá lớn. Hãy thu nhỏ ảnh rồi gửi lại.',
    en: 'The picture is too large. Make it smaller and send it again.',
  },
  tooManyPages: {
    vi: 'PDF quá nhiều trang. Hãy chia thành nhiều tệp.',
    en: 'The PDF has too many pages. Send it in parts.',
  },
  mixed: {
    vi: 'Tệp này là hai loại tệp ghép lại. Hãy xuất lại tệp rồi gửi.',
    en: 'Two kinds of file are joined in this one. Export it anew and send that.',
  },
  takesTooLong: {
    vi: 'Kiểm tra tệp mất quá nhiều thời gian nên đã dừng. Hãy chia nhỏ tệp, hoặc in ra PDF mới.',
    en: 'Looking into the file took too long and was stopped. Send it in parts, or print it to a new PDF.',
  },
  takesTooMuchMemory: {
    vi: 'Kiểm tra tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy chia nhỏ tệp.',
    en: 'Looking into the file took too much memory and was stopped. Send it in parts.',
  },
  infected: {
    vi: 'Máy quét phát hiện mã độc. Đừng mở tệp này, hãy báo bộ phận công nghệ thông tin.',
    en: 'The scanner found malware. Do not open this file; tell those who look after the computers.',
  },
};
