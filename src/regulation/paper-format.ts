import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { documentSchema, sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

/** Points. */
const size = z.number().min(6).max(30);
/** Millimetres. */
const millimetres = z.number().min(0).max(297);

/** How a part of a paper is set. */
export const textStyleSchema = z.strictObject({
  size,
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  underline: z.boolean().default(false),
  source: sourceSchema,
});

export type TextStyle = z.infer<typeof textStyleSchema>;

/** What stands under a line: nothing, a rule as long as this share of the line, a star, or dashes. */
const under = z.union(
  [
    z.strictObject({ rule: z.number().positive().max(1) }),
    z.strictObject({ text: z.string().min(1).max(10) }),
  ],
  'object',
);

export type Under = z.infer<typeof under>;

/** What papers are called and numbered by; `symbol` left out: this kind carries no number. */
const typeSchema = z.strictObject({
  name: z.string().min(1),
  symbol: z.string().min(1).max(20).optional(),
});

/** The types of paper the system draws up. */
export const paperTypes = [
  'decision',
  'plan',
  'report',
  'minutes',
  'submission',
  'notice',
  'sheet',
  'explanation',
] as const;
export type PaperType = (typeof paperTypes)[number];

/**
 * How the papers of one tree of organisations look and are numbered. Versioned data: `formats/<id>.yaml`; what an
 * office keeps under the same id with a higher version stands in its place.
 */
export const paperFormatSchema = z.strictObject({
  id: identifierSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  title: wordingSchema,
  /** Whose papers: of Party organisations and the Front and mass bodies beside them, or of the government. */
  tree: z.enum(['party', 'government']),
  documents: z.array(documentSchema).min(1),
  page: z.strictObject({
    margins: z.strictObject({
      top: millimetres,
      bottom: millimetres,
      left: millimetres,
      right: millimetres,
    }),
    font: z.string().min(1),
    source: sourceSchema,
  }),
  pageNumber: z.strictObject({
    size,
    fromTop: millimetres.meta({ description: 'Millimetres from the upper edge of the page to the number' }),
    source: sourceSchema,
  }),
  head: z.strictObject({
    /** The lines on the right, above place and date. */
    right: z.array(z.strictObject({ text: z.string().min(1), style: textStyleSchema })).min(1),
    underRight: under,
    superior: textStyleSchema,
    issuer: textStyleSchema,
    underIssuer: under,
    number: textStyleSchema,
    /** What stands before the number. */
    numberLabel: z.string().min(1),
    placeAndDate: textStyleSchema,
  }),
  heading: z.strictObject({
    name: textStyleSchema,
    about: textStyleSchema,
    underAbout: under,
    /** Where a decision says who decides: in a line of its own above its bases, or below them with the verb. */
    decider: z.enum(['beforeBases', 'afterBases']).default('beforeBases'),
  }),
  bases: textStyleSchema.extend({
    /** What each base begins with. */
    lead: z.string().max(5).default(''),
  }),
  body: textStyleSchema.extend({
    /** Millimetres the first line is moved in. */
    firstLine: millimetres,
    /** Points below each paragraph. */
    below: z.number().min(0).max(24),
    /** Lines. */
    line: z.number().min(1).max(2),
  }),
  table: textStyleSchema,
  signature: z.strictObject({
    capacity: textStyleSchema,
    position: textStyleSchema,
    name: textStyleSchema,
    /** Before the body on whose behalf, and before the head in whose place, somebody signs. */
    onBehalf: z.string().min(1),
    inPlace: z.string().min(1),
  }),
  recipients: z.strictObject({
    label: z.string().min(1),
    labelStyle: textStyleSchema,
    list: textStyleSchema,
    /** The last line: what is kept where. */
    kept: z.string().min(1),
  }),
  numbering: z.strictObject({
    /** `{number}`, `{type}`, `{symbol}` are filled in. */
    form: z.string().includes('{number}'),
    /** Digits at least, filled up with zeros. */
    digits: z.int().min(1).max(6),
    /** When each type of paper begins again at 1. */
    runs: z.enum(['year', 'term']),
    source: sourceSchema,
  }),
  types: z.record(z.enum(paperTypes), typeSchema),
  /** How bodies issue papers, by how their names begin; the first that fits. */
  issuers: z.array(
    z.strictObject({
      begins: z.string().min(1),
      /** What stands above place and number instead of the beginning. */
      issuer: z.string().min(1),
      symbol: z.string().min(1).max(20),
      onBehalf: z.string().min(1).optional(),
    }),
  ),
});

export type PaperFormat = z.infer<typeof paperFormatSchema>;
