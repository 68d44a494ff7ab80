import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import type { Issuer } from '../issuer.ts';

/** A paper drawn up, and by whom it goes out. */
export interface Drawn {
  paper: OfficialPaper;
  issuer: Issuer;
  /** Whether it holds all there is: whoever may see so much may see every paper about the thing. */
  whole: boolean;
}
