import type { ConsoleLanguage } from '#cli/console-language.ts';
import type { InputProblem } from '#cli/read-input.ts';

/** Why an input could not be read, and what to do. */
export const inputWords: { [language in ConsoleLanguage]: (problem: InputProblem) => string } = {
  vi(problem) {
    const name = problem.path === '-' ? 'dữ liệu vào' : problem.path;
    switch (problem.kind) {
      case 'unreadable':
        return `Không đọc được ${name} (${problem.detail}). Hãy kiểm tra đường dẫn và quyền đọc tệp.`;
      case 'empty':
        return `${name} không có nội dung. Hãy ghi các số liệu, xem docs/appraise.md.`;
      case 'notParsed':
        return `${name}, dòng ${problem.line}, cột ${problem.column}: không phải JSON hay YAML hợp lệ (${problem.detail}). Hãy sửa chỗ này.`;
    }
  },
  en(problem) {
    const name = problem.path === '-' ? 'standard input' : problem.path;
    switch (problem.kind) {
      case 'unreadable':
        return `${name} cannot be read (${problem.detail}). Check the path and that the file may be read.`;
      case 'empty':
        return `${name} is empty. Write the facts into it, see docs/appraise.md.`;
      case 'notParsed':
        return `${name}, line ${problem.line}, column ${problem.column}: neither valid JSON nor YAML (${problem.detail}). Mend this place.`;
    }
  },
};
