import { Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, lazy, type ReactNode, Suspense } from 'react';
import type { Group } from '#regulation/groups.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Horizon, Nature } from '#regulation/settings.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { asHeading, horizonTerms, natureTerms } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { Section } from '#web/ui/section.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import type { Candidate } from './candidate.ts';
import { emptyIndicator, type ProposalDraft, type Way } from './proposal-draft.ts';
import classes from './proposal-form.module.css';

// They bring the list that is searched while one types: it comes once the form is there.
const LeadField = lazy(async () => ({ default: (await import('./owner-fields.tsx')).LeadField }));
const OthersField = lazy(async () => ({ default: (await import('./owner-fields.tsx')).OthersField }));

/** The fields of a proposal. The choices are those of the regulation; an order shows three and keeps the rest behind “more”. */
export function ProposalForm({
  way,
  draft,
  pack,
  candidates,
  errorAt,
  onChange,
  onCheck,
  openMore = false,
  intro,
  group,
  above,
  beside,
}: {
  way: Way;
  intro: string;
  draft: ProposalDraft;
  pack: Pack;
  /** The group of whoever leads. */
  group: Group | undefined;
  /** Something behind “more” is to be mended. */
  openMore?: boolean;
  /** Who it can be given to; none where the owners stay as they are. */
  candidates: Candidate[];
  errorAt: (path: string) => string | undefined;
  onChange: (draft: ProposalDraft) => void;
  onCheck: () => void;
  above?: ReactNode;
  beside?: ReactNode;
}) {
  const text = useWords(proposalWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const set = (part: Partial<ProposalDraft>) => onChange({ ...draft, ...part });
  const [lead, ...others] = draft.ownerIds;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCheck();
  };
  const reason = (
    <Textarea
      label={text.reason[way]}
      withAsterisk={way === 'order'}
      aria-required={way === 'order'}
      autosize
      minRows={2}
      maxRows={12}
      value={draft.reason}
      onChange={(event) => set({ reason: event.currentTarget.value })}
      error={errorAt('reason')}
    />
  );
  const rest = (
    <>
      <Textarea
        label={text.expectedProduct}
        description={text.expectedProductNote[way]}
        withAsterisk={way !== 'order'}
        aria-required={way !== 'order'}
        autosize
        minRows={2}
        maxRows={12}
        value={draft.expectedProduct}
        onChange={(event) => set({ expectedProduct: event.currentTarget.value })}
        error={errorAt('expectedProduct')}
      />
      <div className={classes.row}>
        <TextInput
          label={text.dueOn}
          withAsterisk
          aria-required
          placeholder={ui.datePattern}
          autoComplete="off"
          value={draft.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
          error={errorAt('dueOn')}
        />
        <NativeSelect
          label={text.nature}
          data={pack.settings.natures.value.map((value) => ({
            value,
            label: asHeading(natureTerms[value][language]),
          }))}
          value={draft.nature}
          onChange={(event) => set({ nature: event.currentTarget.value as Nature })}
          error={errorAt('nature')}
        />
        <NativeSelect
          label={text.horizon}
          data={pack.settings.horizons.value.map((value) => ({
            value,
            label: asHeading(horizonTerms[value][language]),
          }))}
          value={draft.horizon}
          onChange={(event) => set({ horizon: event.currentTarget.value as Horizon })}
          error={errorAt('horizon')}
        />
      </div>
      {group !== undefined && group.contents.length > 0 && (
        <NativeSelect
          label={text.content}
          data={[
            { value: '', label: text.noContent },
            ...group.contents.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
          value={draft.content}
          onChange={(event) => set({ content: event.currentTarget.value })}
          error={errorAt('content')}
        />
      )}
      {way !== 'register' && candidates.length > 1 && (
        <Suspense>
          <OthersField
            candidates={candidates.filter(({ subjectId }) => subjectId !== lead)}
            value={others}
            onChange={(chosen) => set({ ownerIds: lead === undefined ? [] : [lead, ...chosen] })}
          />
        </Suspense>
      )}
      {way !== 'order' && reason}
      <Text size="sm" c="dimmed">
        {text.indicatorsNote[way]}
      </Text>
      {draft.indicators.map((indicator, position) => (
        <IndicatorFields
          key={indicator.key}
          indicator={indicator}
          position={position}
          group={group}
          errorAt={errorAt}
          onChange={(changed) => set({ indicators: draft.indicators.with(position, changed) })}
          onRemove={
            draft.indicators.length < 2
              ? undefined
              : () => set({ indicators: draft.indicators.filter((it) => it !== indicator) })
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            set({
              indicators: [
                ...draft.indicators,
                emptyIndicator(Math.max(...draft.indicators.map(({ key }) => key)) + 1),
              ],
            })
          }
        >
          {text.addIndicator}
        </Button>
      </div>
    </>
  );
  return (
    <Section title={text.proposal} note={intro}>
      <form onSubmit={submit} noValidate className={classes.form}>
        {above}
        {candidates.length > 0 && (
          <Suspense>
            <LeadField
              candidates={candidates}
              own={way === 'register'}
              value={lead}
              error={errorAt('ownerIds')}
              onChange={(chosen) =>
                set({
                  ownerIds: chosen === undefined ? [] : [chosen, ...others.filter((it) => it !== chosen)],
                  content: '',
                })
              }
            />
          </Suspense>
        )}
        <Textarea
          label={text.title[way]}
          withAsterisk
          aria-required
          autosize
          minRows={2}
          maxRows={6}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={errorAt('title')}
        />
        {way === 'order' ? (
          <>
            {reason}
            <details className={classes.more} open={openMore || undefined}>
              <summary>
                {text.more}{' '}
                <span className={classes.kept}>
                  ({text.moreNow(draft.dueOn, natureTerms[draft.nature][language])})
                </span>
              </summary>
              <div>{rest}</div>
            </details>
          </>
        ) : (
          rest
        )}
        <div className={classes.acts}>
          <Button type="submit">{text.toCheck}</Button>
          {beside}
        </div>
      </form>
    </Section>
  );
}
