import { Text } from '@mantine/core';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Pack } from '#regulation/pack.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { AppraisalStory } from './appraisal.ts';
import { LevelTag } from './level-tag.tsx';
import classes from './result-view.module.css';

/** The level decided beside the level the rules propose: people decide, and a difference has its reason. */
export function ResultView({
  appraisal,
  pack,
  names,
}: {
  appraisal: AppraisalStory;
  pack: Pack;
  names: Names;
}) {
  const text = useWords(appraisalWords);
  const { proposal, ratings, selfSheets, announcedOn } = appraisal;
  const { levels } = pack.rating;
  const rating = ratings.at(-1);
  const [self] = selfSheets;
  return (
    <Section
      title={text.result}
      note={
        announcedOn && (
          <>
            {text.announcedOn} <DateText date={announcedOn} />
          </>
        )
      }
    >
      <div className={classes.result}>
        <div>
          <h3 className={classes.head}>{text.decision}</h3>
          {rating === undefined ? (
            <Text c="dimmed">{text.notDecided}</Text>
          ) : (
            <>
              <div className={classes.level}>{asHeading(names.level(rating.level))}</div>
              {proposal !== null && (
                <StateTag tone={proposal.level === rating.level ? 'plain' : 'warn'}>
                  {proposal.level === rating.level ? text.sameAsProposed : text.otherThanProposed}
                </StateTag>
              )}
              {rating.reason && (
                <p className={classes.reason}>
                  <b>{text.reason}:</b> {rating.reason}
                </p>
              )}
              <Text size="sm" c="dimmed">
                {rating.number}, <DateText date={rating.signedOn} />, {text.signed(rating.signedBy)}
              </Text>
              <Text size="sm" c="dimmed">
                {rating.title}
              </Text>
            </>
          )}
        </div>
        <div>
          <h3 className={classes.head}>{text.proposal}</h3>
          {proposal === null ? (
            <Text c="dimmed">{text.noProposal}</Text>
          ) : (
            <>
              {proposal.level !== null && <LevelTag level={proposal.level} levels={levels} />}
              {proposal.score !== null && (
                <div className={classes.score}>
                  <Figure value={proposal.score} brief /> <span>{text.score.toLowerCase()}</span>
                </div>
              )}
              {proposal.result.band !== null && (
                <Text size="sm" c="dimmed">
                  {text.byBand}: {names.level(proposal.result.band)}
                </Text>
              )}
            </>
          )}
        </div>
        {self !== undefined && (
          <div>
            <h3 className={classes.head}>{text.self}</h3>
            {self.claimedLevel && <LevelTag level={self.claimedLevel} levels={levels} />}
            {self.score !== null && (
              <div className={classes.score}>
                <Figure value={self.score} brief /> <span>{text.selfScore.toLowerCase()}</span>
              </div>
            )}
          </div>
        )}
      </div>
      {ratings.length > 1 && (
        <>
          <h3 className={classes.head}>{text.earlierDecisions}</h3>
          {ratings.slice(0, -1).map((earlier) => (
            <Text key={earlier.number} size="sm">
              {asHeading(names.level(earlier.level))} · {earlier.number}, <DateText date={earlier.signedOn} />
              , {text.signed(earlier.signedBy)}
              {earlier.reason && `. ${text.reason}: ${earlier.reason}`}
            </Text>
          ))}
        </>
      )}
    </Section>
  );
}
