/** A guide for one role: at most two pages on paper. */
export interface Guide {
  role: string;
  /** What the role is for, in a sentence or two. */
  intro: string;
  parts: {
    title: string;
    /** Steps in their order, or answers to what people ask. */
    lines: string[];
  }[];
}
