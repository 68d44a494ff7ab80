/**
 * The form of a Vietnamese text that searches compare: no accents, đ as d, small letters, single spaces.
 * `searchKey('Đặng Thị  Ánh')` is `'dang thi anh'`.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
