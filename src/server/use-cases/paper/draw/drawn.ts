import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import type { Issuer } from '../issuer.ts';

/** A paper drawn up, and by whom it goes out. */
export interface Drawn {
  paper: OfficialPaper;
  issuer: Issuer;
}
