import type { IsoDate } from '#domain/base/dates.ts';

/** The two forms of official papers: that of the Party's offices, and that of the state (decree 30/2020). */
export type PaperForm = 'party' | 'state';

/**
 * What an official paper says, part by part, ready to be set in type: nothing of margins, fonts or files. Papers are
 * Vietnamese whoever reads them.
 */
export interface Paper {
  form: PaperForm;
  /** Over the issuer, at the left; null where there is nobody above. */
  superior: string | null;
  issuer: string;
  /** Number and sign as they are written on it: `Số 214-QĐ/TU`, `Số: 05/QĐ-UBND`. */
  number: string;
  /** At the right: one line for the Party, name of the state and motto else. */
  motto: string[];
  /** Place and day: `Sông Lam, ngày 05 tháng 3 năm 2026`. */
  placeAndDay: string;
  signedOn: IsoDate;
  /** What kind of paper it is, in capitals. */
  kind: string;
  about: string;
  /** Where it rests; each begins with a capital and ends as it is to be printed. */
  bases: string[];
  /** Who speaks, in capitals, before the articles. */
  decides: string;
  articles: { name: string; text: string }[];
  /** Enclosed lists. */
  lists: PaperList[];
  recipients: string[];
  signature: { onBehalfOf: string | null; role: string; name: string };
}

export interface PaperList {
  title: string;
  /** That it belongs to the paper. */
  note: string;
  heads: string[];
  rows: string[][];
}
