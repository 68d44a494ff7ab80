import { Text } from '@mantine/core';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { calibrationWords } from '#web/text/appraisal/calibration-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { figureCell } from '#web/ui/export/table-of.ts';
import { Figure } from '#web/ui/figure.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';

type Quota = Answers['appraisal']['checkQuotas']['quotas'][number];
type Person = Quota['keep'][number] & { standing: string; tone: Tone };

interface Reading {
  name: string;
  base: string;
  computed: string | null;
  allows: number;
}

/** A quota where it counts: what each reading of its text allows, how it is rounded, and who stands at the line. */
export function QuotaView({
  quota,
  campaignTitle,
  pack,
}: {
  quota: Quota;
  campaignTitle: string;
  pack: Pack;
}) {
  const text = useWords(calibrationWords);
  const { language } = useLanguage();
  const rule = pack.rating.quotas.find(({ id }) => id === quota.id);
  const group = pack.groups.find(({ id }) => id === quota.pool.group);
  const levelOf = (id: string) =>
    pack.rating.levels.find((level) => level.id === id)?.title[language].toLowerCase() ?? id;
  const figure = (value: Decimal | string | number) => figureText(new Decimal(value), language);
  const levelsOf = (levels: string[]) => text.of(levels.map(levelOf).join(', '));
  const readings: Reading[] =
    rule === undefined
      ? []
      : [
          {
            name: text.applied,
            base: levelsOf(rule.base),
            computed: `${text.times(
              figure(rule.share),
              figure(quota.base),
              figure(new Decimal(rule.share).times(quota.base).dividedBy(100)),
            )}, ${text.rounding[rule.rounding]}`,
            allows: quota.allowed,
          },
          ...(rule.otherReading === undefined || quota.otherReading === undefined
            ? []
            : [
                {
                  name: text.other,
                  base: levelsOf(rule.otherReading),
                  computed: `${figure(rule.share)} %, ${text.rounding[rule.rounding]}`,
                  allows: quota.otherReading,
                },
              ]),
          ...(rule.exceptional === undefined || quota.exceptional === undefined
            ? []
            : [
                {
                  name: `${text.exceptional}${quota.granted ? ` (${text.granted})` : ''}`,
                  base: levelsOf(rule.base),
                  computed: `${figure(rule.exceptional.share)} %, ${text.rounding[rule.rounding]}`,
                  allows: quota.exceptional,
                },
              ]),
        ];
  const columns: Column<Reading>[] = [
    { head: text.reading, names: true, cell: ({ name }) => name },
    { head: text.base, width: '30%', cell: ({ base }) => base },
    { head: text.computed, width: '28%', cell: ({ computed }) => computed },
    { head: text.allows, width: '10%', figures: true, cell: ({ allows }) => allows },
  ];
  const people: Person[] = [
    ...quota.keep.map((it) => ({ ...it, standing: text.keep, tone: 'good' as const })),
    ...quota.tied.map((it) => ({ ...it, standing: text.tied(quota.toChoose), tone: 'warn' as const })),
    ...quota.exceed.map((it) => ({
      ...it,
      standing: text.exceed(levelOf(quota.excessTo)),
      tone: 'bad' as const,
    })),
  ];
  const line: FiledColumn<Person>[] = [
    {
      head: text.who,
      names: true,
      cell: ({ appraisalId, fullName, unitName }) => (
        <>
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId }} fw={500}>
            {fullName ?? unitName}
          </PageLink>
          {fullName !== null && (
            <Text size="xs" c="dimmed">
              {unitName}
            </Text>
          )}
        </>
      ),
      file: {
        [text.who]: ({ fullName, unitName }) => fullName ?? unitName,
        [text.unit]: ({ unitName }) => unitName,
      },
    },
    {
      head: text.score,
      width: '12%',
      figures: true,
      cell: ({ score }) => (score === null ? '–' : <Figure value={score} brief />),
      file: { [text.score]: ({ score }) => figureCell(score) },
    },
    {
      head: text.standing,
      width: '38%',
      cell: ({ standing, tone, decided }) => (
        <div>
          <StateTag tone={tone}>{standing}</StateTag> {decided && <StateTag>{text.decided}</StateTag>}
        </div>
      ),
      file: {
        [text.standing]: ({ standing }) => standing,
        [text.decided]: ({ decided }) => (decided ? text.decided : null),
      },
    },
  ];
  const title = asHeading(quota.title?.[language] ?? quota.id);
  const where = [quota.pool.unitName, group?.title[language], quota.pool.block].filter(Boolean).join(', ');
  return (
    <Section
      title={`${title}: ${where === '' ? text.whole : where}`}
      note={`${text.proposedNow(quota.proposed)}, ${text.allowed(quota.allowed)}`}
      acts={
        people.length > 0 && (
          <ExportButtons
            table={() =>
              shownTable(
                { name: `${title}: ${text.line}`, about: [campaignTitle, where || text.whole] },
                line,
                people,
              )
            }
          />
        )
      }
    >
      <DataTable
        label={`${title}, ${text.reading}`}
        columns={columns}
        rows={readings}
        keyOf={({ name }) => name}
      />
      {quota.otherReading !== undefined && quota.otherReading !== quota.allowed && (
        <p style={{ margin: '8px 0' }}>
          <StateTag tone="warn">{text.differ}</StateTag>
        </p>
      )}
      {rule && (
        <Text size="sm" mt={6}>
          {text.ties[rule.ties]}
        </Text>
      )}
      <SourceNote source={rule?.source} documents={pack.head.documents} />
      {people.length > 0 && (
        <>
          <h3 style={{ fontSize: '0.9375rem', margin: '14px 0 4px' }}>{text.line}</h3>
          <DataTable
            label={`${title}, ${text.line}`}
            columns={line}
            rows={people}
            keyOf={({ appraisalId }) => appraisalId}
          />
        </>
      )}
    </Section>
  );
}
