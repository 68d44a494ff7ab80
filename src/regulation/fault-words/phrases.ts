import type { FaultKind, FaultParams } from '../pack-fault.ts';

/** For each kind: problem and remedy in English, problem and remedy in Vietnamese. */
export type Words<K extends FaultKind = FaultKind> = {
  [kind in K]: (params: FaultParams[kind]) => [string, string, string, string];
};

interface Named {
  nearest?: string;
}

export const meant = ({ nearest }: Named, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean “${nearest}”?`;
export const yDinh = ({ nearest }: Named, otherwise: string) =>
  nearest === undefined ? otherwise : `Có phải ý định viết “${nearest}”?`;
export const list = (words: string[]) => words.join(', ');
export const arrows = (words: string[]) => words.join(' → ');

const typeNames: Record<string, [string, string]> = {
  string: ['text', 'văn bản'],
  number: ['a number', 'số'],
  int: ['a whole number', 'số nguyên'],
  boolean: ['true or false', 'true hoặc false'],
  array: ['a list', 'danh sách'],
  tuple: ['a list of two', 'danh sách hai phần tử'],
  object: ['a group of keys', 'nhóm khóa'],
  record: ['a group of keys', 'nhóm khóa'],
  decimal: ['a decimal number', 'số thập phân'],
  answer: ['true, false or the name of an option', 'true, false hoặc tên một lựa chọn'],
  measure: ['a measure', 'phép đo'],
  condition: ['a condition', 'điều kiện'],
};
export const type = (name: string) => typeNames[name]?.[0] ?? name;
export const kieu = (name: string) => typeNames[name]?.[1] ?? name;
