import { postText } from '#web/text/post-text.ts';
/** Somebody, or a unit, that work can be given to. */
export interface Candidate {
  subjectId: string;
  groupId: string;
  fullName: string | null;
  postTitle: string | null;
  unitName: string;
}

export function candidateText({ fullName, postTitle, unitName }: Candidate): string {
  return fullName === null ? unitName : `${fullName} – ${postText(postTitle, unitName)}`;
}
