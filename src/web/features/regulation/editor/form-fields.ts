import { cadences } from '#regulation/settings.ts';
import type { FaultPath } from '#regulation/pack-fault.ts';
import { readYaml } from '#regulation/reading/yaml-text.ts';
import type { PackFolder } from '#regulation/read-pack.ts';
import type { RuleArea } from '#regulation/compare/compare-rules.ts';
import type { Language } from '#domain/appraisal/figure-text.ts';
import type { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { cadenceTerms, councilScoreTerms } from '#web/text/terms.ts';

/** One thing of a pack that can be changed by a field: where it stands, and how it is entered. */
export interface FormField {
  file: string;
  path: FaultPath;
  label: string;
  kind: 'text' | 'date' | 'figure' | 'choice';
  value: string | null;
  optional: boolean;
  options?: { value: string; label: string }[];
}

export interface FormPart {
  area: RuleArea;
  fields: FormField[];
}

type Tree = { readonly [name: string]: unknown };
type FormText = (typeof regulationEditorWords)['vi']['form'];

/** The fields of a draft, and the files that cannot be read as they stand. */
export function formOf(
  files: PackFolder['files'],
  text: FormText,
  language: Language,
): { parts: FormPart[]; broken: string[] } {
  const broken: string[] = [];
  const read = (file: string): Tree => {
    const found = files.find(({ path }) => path === file);
    if (found === undefined) return {};
    const { value, faults } = readYaml(file, found.text);
    if (faults.length > 0) broken.push(file);
    return tree(value);
  };
  const titleOf = (it: unknown) => textOf(tree(tree(it)['title'])[language]) ?? textOf(tree(it)['id']) ?? '';
  const field = (
    file: string,
    root: Tree,
    path: FaultPath,
    kind: FormField['kind'],
    label: string,
    more: Partial<FormField> = {},
  ): FormField => {
    const at = path.reduce<unknown>((here, step) => tree(here)[String(step)], root);
    return { file, path, kind, label, value: textOf(at), optional: false, ...more };
  };
  const present = (fields: FormField[]) => fields.filter(({ value }) => value !== null);

  const head = read('pack.yaml');
  const ofHead = (name: string, kind: FormField['kind'], label: string, optional = false) =>
    field('pack.yaml', head, name.split('.'), kind, label, { optional });
  const settings = read('settings.yaml');
  const setting = (name: string, kind: FormField['kind'], label: string, more: Partial<FormField> = {}) =>
    field('settings.yaml', settings, name.split('.'), kind, label, more);
  const choices = <Name extends string>(
    names: readonly Name[],
    terms: { [name in Name]: { vi: string; en: string } },
  ) => ({
    options: names.map((value) => ({ value, label: terms[value][language] })),
  });
  const groups = read('groups.yaml');
  const rating = read('rating.yaml');
  const scoring = read('scoring.yaml');
  const levelTitle = (id: unknown) =>
    titleOf(list(rating['levels']).find((it) => tree(it)['id'] === id) ?? { id });
  const { roundings } = text;

  const parts: FormPart[] = [
    {
      area: 'head',
      fields: [
        ofHead('title.vi', 'text', text.titleVi),
        ofHead('title.en', 'text', text.titleEn),
        ofHead('version', 'text', text.version),
        ofHead('issuer', 'text', text.issuer),
        ofHead('issuedOn', 'date', text.issuedOn, true),
        ofHead('validFrom', 'date', text.validFrom),
        ofHead('validTo', 'date', text.validTo, true),
      ],
    },
    {
      area: 'settings',
      fields: present([
        setting('reportCadence.value', 'choice', text.reportCadence, choices(cadences, cadenceTerms)),
        setting('reportDueDays.value', 'figure', text.reportDueDays),
        setting('objectionWorkingDays.value', 'figure', text.objectionWorkingDays),
        setting('replyClock.value.days', 'figure', text.replyDays),
        setting(
          'councilScore.value',
          'choice',
          text.councilScore,
          choices(['mean', 'median', 'trimmedMean'], councilScoreTerms),
        ),
        setting('councilQuorum.value', 'figure', text.councilQuorum),
        setting('councilTrim.value', 'figure', text.councilTrim),
        setting('councilSpread.value', 'figure', text.councilSpread),
      ]),
    },
    {
      area: 'groups',
      fields: list(groups['groups']).flatMap((group, at) => [
        field('groups.yaml', groups, ['groups', at, 'tasks', 'min'], 'figure', text.least(titleOf(group))),
        field('groups.yaml', groups, ['groups', at, 'tasks', 'max'], 'figure', text.most(titleOf(group)), {
          optional: true,
        }),
      ]),
    },
    {
      area: 'table',
      fields: present(
        list(rating['table']).map((row, at) =>
          field(
            'rating.yaml',
            rating,
            ['table', at, 'from'],
            'figure',
            text.rowFrom(levelTitle(tree(row)['level'])),
          ),
        ),
      ),
    },
    {
      area: 'quotas',
      fields: list(rating['quotas']).flatMap((quota, at) =>
        present([
          field('rating.yaml', rating, ['quotas', at, 'share'], 'figure', text.share(titleOf(quota))),
          field(
            'rating.yaml',
            rating,
            ['quotas', at, 'exceptional', 'share'],
            'figure',
            text.exceptional(titleOf(quota)),
          ),
          field('rating.yaml', rating, ['quotas', at, 'rounding'], 'choice', text.rounding(titleOf(quota)), {
            options: Object.entries(roundings).map(([value, label]) => ({ value, label })),
          }),
        ]),
      ),
    },
    {
      area: 'scoring',
      fields: [
        ...weights(scoring['scores'], ['scores']).map(({ path, of, within, kind }, _, all) => {
          const label = text[kind](titleOf(of));
          const again = all.filter((it) => it.kind === kind && titleOf(it.of) === titleOf(of)).length > 1;
          return field(
            'scoring.yaml',
            scoring,
            path,
            'figure',
            again ? text.within(label, titleOf(within)) : label,
          );
        }),
        ...present(
          Object.entries(tree(scoring['facts'])).map(([name, fact]) =>
            field('scoring.yaml', scoring, ['facts', name, 'max'], 'figure', text.most2(titleOf(fact))),
          ),
        ),
      ],
    },
  ];
  return { parts: parts.filter(({ fields }) => fields.length > 0), broken: [...new Set(broken)] };
}

interface Weight {
  path: FaultPath;
  of: unknown;
  within: unknown;
  kind: 'weight' | 'factor';
}

/** The weights and factors of a scoring tree, each with the node it is of and the nearest one with a title around it. */
function weights(here: unknown, path: FaultPath, within?: unknown): Weight[] {
  if (Array.isArray(here)) return here.flatMap((part, at) => weights(part, [...path, at], within));
  const around = tree(here)['title'] === undefined ? within : here;
  const inner = Object.entries(tree(here)).flatMap(([name, part]) => weights(part, [...path, name], around));
  const { weight, factor, of } = tree(here);
  const own = of !== undefined && typeof of === 'object';
  return [
    ...(own && typeof weight === 'number'
      ? [{ path: [...path, 'weight'], of, within, kind: 'weight' as const }]
      : []),
    ...(own && typeof factor === 'number'
      ? [{ path: [...path, 'factor'], of, within, kind: 'factor' as const }]
      : []),
    ...inner,
  ];
}

function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}
function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
