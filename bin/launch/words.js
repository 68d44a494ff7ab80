'use strict';
/**
 * What the launcher says before TypeScript can run, in the language of the terminal (LC_ALL, LC_MESSAGES, LANG).
 * Everything said later is in src/cli/.
 */
const vietnamese = /^vi/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

const english = {
  installing: 'Installing packages (once, about a minute) …',
  stillInstalling: (seconds) => `  … still installing after ${seconds} s`,
  installed: (seconds) => `Packages installed in ${seconds} s`,
  anotherInstall: 'Another start is installing packages; waiting for it …',
  noNpm: 'npm was not found: install Node.js 20 or newer together with npm, then start again.',
  notWritable: (folder) =>
    `Packages cannot be installed because ${folder} is not writable for this account: run the command as the owner of that folder.`,
  installFailed: (reason) =>
    `Packages could not be installed (${reason}): check the connection to the npm registry, then start again.`,
  noNode: (platform, version) =>
    `No Node.js 24 for ${platform} was found (this is ${version}): install Node.js 24 or newer, then start again.`,
};

const inVietnamese = {
  installing: 'Đang cài các gói (chỉ một lần, khoảng một phút) …',
  stillInstalling: (seconds) => `  … vẫn đang cài, đã ${seconds} giây`,
  installed: (seconds) => `Đã cài xong các gói trong ${seconds} giây`,
  anotherInstall: 'Một lệnh khác đang cài các gói; đang chờ …',
  noNpm: 'Không tìm thấy npm: hãy cài Node.js 20 trở lên kèm npm rồi chạy lại.',
  notWritable: (folder) =>
    `Không cài được các gói vì tài khoản này không ghi được vào ${folder}: hãy chạy lệnh bằng tài khoản sở hữu thư mục đó.`,
  installFailed: (reason) =>
    `Không cài được các gói (${reason}): hãy kiểm tra kết nối tới kho gói npm rồi chạy lại.`,
  noNode: (platform, version) =>
    `Không có Node.js 24 cho ${platform} (đang chạy ${version}): hãy cài Node.js 24 trở lên rồi chạy lại.`,
};

module.exports = vietnamese ? inVietnamese : english;
