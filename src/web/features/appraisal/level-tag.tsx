import type { Level } from '#regulation/rating.ts';
import { useLanguage } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';

/** A level by its title; the tone follows its rank: best, in between, worst. */
export function LevelTag({ level, levels = [] }: { level: string; levels?: Level[] | undefined }) {
  const { language } = useLanguage();
  const rank = levels.findIndex((it) => it.id === level);
  const tone: Tone =
    rank < 0
      ? 'plain'
      : rank === levels.length - 1
        ? 'bad'
        : rank === 0
          ? 'good'
          : rank === 1
            ? 'accent'
            : 'warn';
  return <StateTag tone={tone}>{asHeading(levels[rank]?.title[language] ?? level)}</StateTag>;
}
