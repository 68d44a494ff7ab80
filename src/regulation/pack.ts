import * as z from 'zod';
import { factsSchema } from './fact.ts';
import { groupsSchema } from './groups.ts';
import { identifierSchema } from './identifier.ts';
import { lifeCycleSchema } from './life-cycle.ts';
import { ratingSchema } from './rating.ts';
import { scoreNodeSchema } from './scoring.ts';
import { settingsSchema } from './settings.ts';
import { documentSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/, 'version');

/** `pack.yaml`: what the regulation is, from when it applies, what it replaces, which documents it rests on. */
export const headSchema = z.strictObject({
  id: identifierSchema,
  version: versionSchema,
  title: wordingSchema,
  issuer: z.string().min(1),
  issuedOn: z.iso.date().optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  replaces: z.array(identifierSchema).default([]).meta({ description: 'ids of packs this one succeeds' }),
  inherits: identifierSchema
    .optional()
    .meta({ description: 'id of the pack whose files stand in for those this folder does not have' }),
  documents: z.array(documentSchema).min(1),
});

/** `scoring.yaml`: the facts that must be known and the trees that turn them into numbers. */
export const scoringSchema = z.strictObject({
  facts: factsSchema,
  scores: z.array(scoreNodeSchema).min(1),
});

/** The YAML files of a pack folder (`<name>.yaml`) and the shape of each. */
export const sections = {
  pack: headSchema,
  settings: settingsSchema,
  groups: groupsSchema,
  'life-cycle': lifeCycleSchema,
  scoring: scoringSchema,
  rating: ratingSchema,
} as const;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

/** The sections of one pack as read, inherited ones included. */
export type Sections = { [name in SectionName]: z.infer<(typeof sections)[name]> };

/** A regulation, read and checked: the only form in which the rest of the system sees rules. */
export interface Pack {
  head: z.infer<typeof headSchema>;
  settings: z.infer<typeof settingsSchema>;
  groups: z.infer<typeof groupsSchema>['groups'];
  councils: z.infer<typeof groupsSchema>['councils'];
  lifeCycles: z.infer<typeof lifeCycleSchema>;
  facts: z.infer<typeof factsSchema>;
  scores: z.infer<typeof scoringSchema>['scores'];
  rating: z.infer<typeof ratingSchema>;
}
