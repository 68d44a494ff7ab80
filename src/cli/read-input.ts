import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { parseDocument, visit } from 'yaml';
import { Decimal } from '#domain/base/decimal.ts';

export type Input = { ok: true; value: unknown } | { ok: false; problem: InputProblem };

export type InputProblem =
  | { kind: 'unreadable'; path: string; detail: string }
  | { kind: 'empty'; path: string }
  | { kind: 'notParsed'; path: string; line: number; column: number; detail: string };

/** Reads JSON or YAML from a file, or from standard input for `-`. */
export async function readInput(path: string): Promise<Input> {
  let text: string;
  try {
    text = path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { kind: 'unreadable', path, detail } };
  }
  return parseInput(text, path);
}

/** Numbers become the text they were written as, so that no figure passes through a binary fraction. */
function parseInput(text: string, path: string): Input {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    const detail = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return { ok: false, problem: { kind: 'notParsed', path, line, column: col, detail } };
  }
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = decimalText(node.source);
    },
  });
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { kind: 'notParsed', path, line: 1, column: 1, detail } };
  }
  if (value === null || value === undefined) return { ok: false, problem: { kind: 'empty', path } };
  return { ok: true, value };
}

/** `1e3` is 1000; what is no plain figure, or absurdly large, stays as written and is refused as a number later. */
function decimalText(source: string): string {
  if (/^-?\d+(\.\d+)?$/.test(source)) return source;
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(source)) return source;
  const value = new Decimal(source);
  return Math.abs(value.e) > 60 ? source : value.toFixed();
}
