import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { subTaskActions, subTaskStates } from '#domain/cascade/sub-task-steps.ts';
import { actionWords, roleWords, stateWords } from '#domain/wording/life-cycle-words.ts';
import { backlogSourceWords, backlogStateWords } from '#domain/wording/backlog-words.ts';
import { thingWords } from '#domain/wording/thing-words.ts';
import { shares, successionKinds } from '#domain/organisation/succession-shape.ts';
import { successionWords } from '#domain/wording/unit-plan-words.ts';
import { backlogSources, backlogStates } from '#domain/task/backlog.ts';
import { councilRoles } from '#domain/council/council-role.ts';
import { roundStates, sessionStates } from '#domain/council/session-state.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { refusalStatus } from '#http/refusal-status.ts';
import { factOrigins } from '#regulation/fact.ts';
import { appraisalActions, appraisalStates, roles, taskActions, taskStates } from '#regulation/life-cycle.ts';
import { cadences, horizons, natures, origins, planParts, uses } from '#regulation/settings.ts';
import type { Wording } from '#regulation/wording.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';

const repository = join(import.meta.dirname, '..');

interface Entry {
  vi: string;
  en: string;
  identifier: string;
  source: string;
}

/** The rows of the page, by the heading they stand under. */
function readGlossary(page: string): Map<string, Entry[]> {
  const sections = new Map<string, Entry[]>();
  for (const part of page.split(/^## /m).slice(1)) {
    const rows = [...part.matchAll(/^\| (.+?) +\| (.+?) +\| `([^`]+)` +\| (.+?) +\|$/gm)];
    sections.set(
      part.slice(0, part.indexOf('\n')),
      rows.map(([, vi = '', en = '', identifier = '', source = '']) => ({ vi, en, identifier, source })),
    );
  }
  return sections;
}

const glossary = readGlossary(readFileSync(join(repository, 'docs', 'glossary.md'), 'utf8'));
const library = await loadPackLibrary({
  folders: [{ folder: join(repository, 'regulations'), own: false }],
});
const packs = library.list().map(({ pack }) => pack);
// The screens are a project of their own for the type checker: their words are read as they are.
const terms = (await import(join(repository, 'src/web/text/terms.ts') as string)) as {
  [list: string]: { [name: string]: Wording };
};
const powers = createAccount.input.shape.powers.unwrap().element.shape.kind.options;
const lifeCycle = new Set<string>([...taskActions, ...appraisalActions, ...subTaskActions]);

/** Every list of words the program chooses among, by the heading its rows stand under. */
const closed: { [heading: string]: readonly string[] } = {
  Trees: createUnit.input.shape.tree.options,
  Blocks: createUnit.input.shape.block.options,
  'Kinds of succession': successionKinds,
  'What of a unit goes to a successor': shares,
  'Roles and powers': [...roles, ...powers],
  'Task states': taskStates,
  'Task actions': taskActions,
  'Appraisal states': appraisalStates,
  'Appraisal actions': appraisalActions,
  'Sub-task states': subTaskStates,
  'Sub-task actions': subTaskActions,
  'Other acts that need a power': Object.keys(actionWords).filter((name) => !lifeCycle.has(name)),
  'Where a matter of the backlog comes from': backlogSources,
  'States of a matter of the backlog': backlogStates,
  Origins: origins,
  Natures: natures,
  Horizons: horizons,
  'Plan parts': planParts,
  Cadences: cadences,
  Directions: indicatorSchema.options.map((option) => option.shape.direction.value),
  Levels: packs.flatMap((pack) => pack.rating.levels.map((level) => level.id)),
  Councils: packs.flatMap((pack) => pack.councils.map((council) => council.id)),
  'How sheets of a council become one figure': Object.keys(terms['councilScoreTerms'] ?? {}),
  'Where the system knows a fact from': factOrigins,
  'Uses of a result': uses,
  'Kinds of decision': Object.keys(terms['decisionTerms'] ?? {}),
  'States of a product': Object.keys(terms['productStateTerms'] ?? {}),
  'Documents a rule rests on': Object.keys(terms['documentTerms'] ?? {}),
  'Roles in a council': councilRoles,
  'States of a session': [...sessionStates, ...roundStates],
  Refusals: Object.keys(refusalStatus),
};
/** Headings of words for things: any identifier of the program may stand there, every thing of the domain must. */
const open = ['Organisation', 'Work', 'Papers', 'Appraisal'];

/** What the program itself says for the words of a list. */
const said: { [heading: string]: { [name: string]: Wording } | undefined } = {
  'Task states': stateWords,
  'Appraisal states': stateWords,
  'Task actions': actionWords,
  'Appraisal actions': actionWords,
  'Sub-task states': stateWords,
  'Sub-task actions': actionWords,
  'Other acts that need a power': actionWords,
  'Roles and powers': { ...terms['powerTerms'], ...roleWords },
  Blocks: terms['blockTerms'],
  'Kinds of succession': successionWords,
  'Where a matter of the backlog comes from': backlogSourceWords,
  'States of a matter of the backlog': backlogStateWords,
  Origins: terms['originTerms'],
  Natures: terms['natureTerms'],
  Horizons: terms['horizonTerms'],
  'Plan parts': terms['planPartTerms'],
  Cadences: terms['cadenceTerms'],
  'How sheets of a council become one figure': terms['councilScoreTerms'],
  'States of a session': stateWords,
  'Uses of a result': terms['useTerms'],
  'Kinds of decision': terms['decisionTerms'],
  'States of a product': terms['productStateTerms'],
  'Documents a rule rests on': terms['documentTerms'],
  Levels: Object.fromEntries(
    packs.flatMap((pack) => pack.rating.levels.map((level) => [level.id, level.title])),
  ),
};

test('the page has these headings and no other, each with rows that can be read', () => {
  expect([...glossary.keys()].toSorted()).toEqual([...open, ...Object.keys(closed)].toSorted());
  const rows = readFileSync(join(repository, 'docs', 'glossary.md'), 'utf8').match(/^\| .*\| .*\|$/gm) ?? [];
  const heads = glossary.size * 2;
  expect([...glossary.values()].flat().length).toBe(rows.length - heads);
});

describe.each(Object.entries(closed))('%s', (heading, words) => {
  const entries = glossary.get(heading) ?? [];
  test('has a row for every word of the program, and none besides', () => {
    expect(words.length).toBeGreaterThan(0);
    expect(entries.map((entry) => entry.identifier).toSorted()).toEqual([...new Set(words)].toSorted());
  });
});

test.each(Object.entries(said))('%s are worded as the program words them', (heading, wording) => {
  const entries = glossary.get(heading) ?? [];
  expect(entries.length).toBeGreaterThan(0);
  const odd = entries.filter(({ vi, en, identifier }) => {
    const word = wording?.[identifier];
    return word === undefined || !holds(vi, word.vi) || !holds(en, word.en);
  });
  expect(odd).toEqual([]);
});

describe('words for things', () => {
  const entries = open.flatMap((heading) => glossary.get(heading) ?? []);
  test('every thing of the domain has its row', () => {
    const named = new Set(entries.map((entry) => entry.identifier));
    expect(Object.keys(thingWords).filter((thing) => !named.has(thing))).toEqual([]);
  });
  test('none is explained twice, and each is used in the program', () => {
    expect(new Set(entries.map((entry) => entry.identifier)).size).toBe(entries.length);
    const code = readCode(join(repository, 'src'));
    const unused = entries.filter(({ identifier }) => !new RegExp(`\\b${identifier}\\b`).test(code));
    expect(unused.map((entry) => entry.identifier)).toEqual([]);
  });
});

test('every row names its source', () => {
  const known = /^(own|(S[0-4](–S[0-4])?|335|366)(, (S[0-4](–S[0-4])?|335|366))*)$/;
  const strange = [...glossary.values()].flat().filter(({ source }) => !known.test(source));
  expect(strange).toEqual([]);
});

function holds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}

/** The code of the program in one text, its tests and comments left out. */
function readCode(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n');
}
