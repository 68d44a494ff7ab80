import type { ReactNode } from 'react';
import type { Language } from '#domain/appraisal/figure-text.ts';

/**
 * What every kind of field can do: be entered, be shown, be printed. A value of undefined was typed but could not be
 * read; null is empty. What is typed stays as typed: nothing is trimmed, upper-cased or filtered on the way.
 */
export interface FieldKind<Value, Extra = object> {
  Edit: (props: EditProps<Value> & Extra) => ReactNode;
  Show: (props: { value: Value | null } & Extra) => ReactNode;
  print: (value: Value | null, language: Language, extra: Extra) => string;
}

export interface EditProps<Value> {
  label: string;
  value: Value | null | undefined;
  onChange: (value: Value | null | undefined) => void;
  description?: string;
  required?: boolean;
  error?: string | undefined;
}
