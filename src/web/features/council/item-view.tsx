import { Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import type { ReactNode } from 'react';
import type { Pack } from '#regulation/pack.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { Figure } from '#web/ui/figure.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './item-view.module.css';
import type { Item, Minutes } from './room.ts';
import { RoundView } from './round-view.tsx';
import { seatHolders } from './seat-holders.ts';

/** Where the council stands with somebody: who has handed in, and once revealed what the sheets say. */
export function ItemView({
  item,
  minutes,
  pack,
  mustAgain = false,
  children,
}: {
  item: Item;
  minutes: Minutes;
  pack: Pack;
  /** The rules ask for another round. */
  mustAgain?: boolean;
  /** What can be done about him now. */
  children?: ReactNode;
}) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const { members } = minutes.council;
  const latest = item.rounds.at(-1);
  const who = item.fullName ?? item.unitName;
  const levelOf = (id: string | null) =>
    id === null ? '–' : asHeading(pack.rating.levels.find((it) => it.id === id)?.title[language] ?? id);
  return (
    <article className={classes.item} aria-label={who}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.name}>
            <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: item.appraisalId }}>
              {who}
            </PageLink>
          </h3>
          <Text size="xs" c="dimmed">
            {postText(item.postTitle, item.fullName === null ? null : item.unitName)}
          </Text>
        </div>
        <div className={`${classes.acts} no-print`}>{children}</div>
      </div>
      {latest !== undefined && (
        <>
          <p className={classes.round}>
            <b>{text.round(latest.round)}</b>
            {latest.reason !== null && `. ${text.roundReason}: ${latest.reason}`}
            {' · '}
            {text.sheets(latest.handedIn.length, item.quorum.needed)}
          </p>
          {!latest.revealed && <Sheets item={item} minutes={minutes} />}
          {mustAgain && <StateTag tone="warn">{text.mustAgain}</StateTag>}
          {latest.revealed && latest.summary === null && (
            <Text size="sm" c="dimmed">
              {text.hiddenFromYou}
            </Text>
          )}
          <RoundView
            round={latest}
            members={members}
            pack={pack}
            label={`${who}, ${text.round(latest.round).toLowerCase()}`}
          />
        </>
      )}
      {item.proposal !== null && (
        <p className={classes.round}>
          {text.proposal}: <b>{levelOf(item.proposal.level)}</b>
          {item.proposal.score !== null && (
            <>
              {' ('}
              <Figure value={item.proposal.score} brief />)
            </>
          )}
        </p>
      )}
      {item.rounds.length > 1 && (
        <details className={classes.earlier}>
          <summary>{text.earlier}</summary>
          {item.rounds.slice(0, -1).map((round) => (
            <div key={round.round}>
              <p className={classes.round}>
                <b>{text.round(round.round)}</b>
              </p>
              <RoundView
                round={round}
                members={members}
                pack={pack}
                label={`${who}, ${text.round(round.round).toLowerCase()}`}
              />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

/** Who has handed in: that he has, never what. */
function Sheets({ item, minutes }: { item: Item; minutes: Minutes }) {
  const text = useWords(councilWords);
  const handedIn = item.rounds.at(-1)?.handedIn ?? [];
  return (
    <ul className={classes.sheets}>
      {seatHolders(minutes)
        .filter(({ present }) => present)
        .map(({ seat, holder }) => {
          const conflict = item.conflicts.find(({ seatId }) => seatId === seat.id);
          const filed = handedIn.includes(holder.id);
          return (
            <li key={seat.id}>
              {holder.fullName}{' '}
              <StateTag tone={conflict !== undefined ? 'warn' : filed ? 'good' : 'plain'}>
                {conflict !== undefined
                  ? `${text.conflict}: ${text.conflicts[conflict.kind]}`
                  : filed
                    ? text.handedIn
                    : text.notHandedIn}
              </StateTag>
            </li>
          );
        })}
    </ul>
  );
}
