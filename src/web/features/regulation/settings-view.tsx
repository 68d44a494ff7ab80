import { roleWords } from '#domain/wording/life-cycle-words.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Settings } from '#regulation/settings.ts';
import type { Wording } from '#regulation/wording.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import {
  asHeading,
  cadenceTerms,
  councilConflictTerms,
  councilScoreTerms,
  horizonTerms,
  natureTerms,
  originTerms,
  planPartTerms,
  useTerms,
} from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';

/** What the regulation sets besides scores and levels. */
export function SettingsView({ pack: { settings, head, rating } }: { pack: Pack }) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const list = <Name extends string>(values: Name[], terms: { readonly [name in Name]: Wording }) =>
    values.map((value) => terms[value][language]).join(', ') || text.noneRequired;
  const yesNo = (value: boolean) => (value ? text.yes : text.no);
  const shown: { [name in keyof Settings]: string } = {
    horizons: list(settings.horizons.value, horizonTerms),
    origins: list(settings.origins.value, originTerms),
    natures: list(settings.natures.value, natureTerms),
    planParts: list(settings.planParts.value, planPartTerms),
    reportCadence: cadenceTerms[settings.reportCadence.value][language],
    reportDueDays: text.daysAfterPeriod(settings.reportDueDays.value),
    objectionWorkingDays: text.workingDays(settings.objectionWorkingDays.value),
    councilScore: councilScoreTerms[settings.councilScore.value][language],
    councilQuorum: text.percentOfMembers(settings.councilQuorum.value),
    ...(settings.councilSessions && { councilSessions: yesNo(settings.councilSessions.value) }),
    ...(settings.councilBlind && { councilBlind: yesNo(settings.councilBlind.value) }),
    ...(settings.councilTrim && { councilTrim: `${settings.councilTrim.value} %` }),
    ...(settings.councilSpread && { councilSpread: text.points(settings.councilSpread.value) }),
    ...(settings.councilConflicts && {
      councilConflicts: list(settings.councilConflicts.value, councilConflictTerms),
    }),
    uses: list(settings.uses.value, useTerms),
    ...(settings.usesByLevel && {
      usesByLevel: rating.levels
        .flatMap(({ id, title }) => {
          const named = settings.usesByLevel?.value[id];
          return named === undefined ? [] : [`${title[language]}: ${list(named, useTerms)}`];
        })
        .join('; '),
    }),
    ...(settings.replyClock && {
      replyClock: (settings.replyClock.value.count === 'working' ? text.workingDays : text.days)(
        settings.replyClock.value.days,
      ),
    }),
    ...(settings.resultsDue && {
      resultsDue: (settings.resultsDue.value.count === 'working' ? text.workingDays : text.days)(
        settings.resultsDue.value.days,
      ),
    }),
    ...(settings.objectiveCauseConfirmedBy && {
      objectiveCauseConfirmedBy: list(settings.objectiveCauseConfirmedBy.value, roleWords),
    }),
    ...(settings.groupRules && { groupRules: text.groupRules[settings.groupRules.value] }),
    ...(settings.products && {
      products: settings.products.value.map((kind) => kind.title[language]).join(', '),
    }),
  };
  const columns: Column<keyof Settings>[] = [
    { head: text.setting, names: true, width: '24%', cell: (name) => text.settingNames[name] },
    {
      head: text.value,
      cell: (name) => (
        <div>
          {asHeading(shown[name] ?? '')}
          <SourceNote source={settings[name]?.source} documents={head.documents} />
        </div>
      ),
    },
  ];
  return (
    <Section title={text.settings}>
      <DataTable
        label={text.settings}
        columns={columns}
        rows={Object.keys(shown) as (keyof Settings)[]}
        keyOf={(name) => name}
      />
    </Section>
  );
}
