import { TextInput } from '@mantine/core';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { readDate } from '#web/ui/format-date.ts';
import classes from './paper-fields.module.css';

/** What makes a paper a paper, as typed. */
export interface PaperDraft {
  number: string;
  signedOn: string;
  signedBy: string;
  title: string;
}

export type PaperProblems = { [field in keyof PaperDraft]?: 'required' | 'badDate' };

/**
 * Reads a paper as typed: its day as an ISO date, and what is missing or unreadable.
 * @param numbered whether the system gives the number where none is typed
 */
export function readPaper(
  draft: PaperDraft,
  numbered = false,
): { paper: PaperDraft; problems: PaperProblems } {
  const problems: PaperProblems = {};
  const text = (field: 'number' | 'signedBy' | 'title') => {
    const value = draft[field].trim();
    if (value === '' && !(numbered && field === 'number')) problems[field] = 'required';
    return value;
  };
  const signedOn = readDate(draft.signedOn);
  if (signedOn === null) problems.signedOn = 'required';
  if (signedOn === undefined) problems.signedOn = 'badDate';
  return {
    paper: {
      number: text('number'),
      signedOn: signedOn ?? '',
      signedBy: text('signedBy'),
      title: text('title'),
    },
    problems,
  };
}

/** Number, day, signer and subject of a decision. */
export function PaperFields({
  draft,
  onChange,
  problems,
  refused,
  numbered = false,
}: {
  draft: PaperDraft;
  onChange: (draft: PaperDraft) => void;
  problems: PaperProblems;
  /** What the server refused, and where. */
  refused: { path: string; message: string } | undefined;
  /** Whether the system gives the number where none is typed. */
  numbered?: boolean;
}) {
  const text = useWords(decisionWords);
  const ui = useWords(uiWords);
  const field = (name: keyof PaperDraft) => {
    const problem = problems[name];
    return {
      label: text[name],
      withAsterisk: true,
      'aria-required': true,
      autoComplete: 'off',
      value: draft[name],
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...draft, [name]: event.currentTarget.value }),
      error: problem === undefined ? (refused?.path === name ? refused.message : undefined) : ui[problem],
    };
  };
  return (
    <div className={classes.fields}>
      {numbered ? (
        <TextInput
          {...field('number')}
          withAsterisk={false}
          aria-required={false}
          description={text.numberGiven}
        />
      ) : (
        <TextInput {...field('number')} />
      )}
      <TextInput {...field('signedOn')} placeholder={ui.datePattern} />
      <TextInput {...field('signedBy')} />
      <TextInput {...field('title')} className={classes.whole} />
    </div>
  );
}
