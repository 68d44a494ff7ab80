/** A line of an explanation: how deep it stands, what it says, and where the rule behind it rests. */
export interface ExplainedLine {
  depth: number;
  text: string;
  source?: string;
}

export function line(depth: number, text: string, source: string | undefined): ExplainedLine {
  return { depth, text, ...(source === undefined ? {} : { source }) };
}
