/** Where a parameter of a statement comes from when the statement is run again for another request. */
export type Source =
  | { literal: unknown }
  /** The n-th varying value of the request. */
  | { input: number }
  /** A value that an earlier statement of the same request found, perhaps counted on. */
  | { statement: number; row: number; column: string; plus: number }
  /** An id made for this request; the same number is the same id. */
  | { fresh: number }
  | { list: Source[] };

export interface TemplateStatement {
  text: string;
  sources: Source[];
}

/** The statements of one kind of request, with holes. */
export type Template = TemplateStatement[];
