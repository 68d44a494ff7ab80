import { type AssignedLine, assignmentPaper } from '#domain/paper/assignment-paper.ts';
import type { Paper } from '#domain/paper/paper.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Answers } from '#web/api/client.ts';
import { targetText } from '#web/text/task/target-text.ts';

type Proposal = Answers['task']['proposals']['proposals'][number];

/** What of the paper is written on the page. */
interface Written {
  number: string;
  /** ISO. */
  signedOn: string;
  signedBy: string;
  title: string;
  place: string;
  signerRole: string;
  recipients: string;
}

/** The decision that assigns some proposals, as it will be on paper. */
export function paperOf(
  campaign: Answers['campaign']['get'],
  proposals: Proposal[],
  { recipients, ...written }: Written,
): Paper {
  return assignmentPaper({
    ...written,
    form: campaign.authorityTree === 'party' ? 'party' : 'state',
    issuer: campaign.authorityName,
    superior: null,
    recipients: recipients.split('\n'),
    campaign,
    pack: campaign.pack,
    tasks: proposals.map(lineOf),
  });
}

function lineOf({ owners, title, indicators, expectedProduct, dueOn }: Proposal): AssignedLine {
  const [lead] = owners;
  return {
    who: owners.map(({ fullName, unitName }) => fullName ?? unitName).join(', '),
    post: lead?.fullName === null ? '' : (lead?.postTitle ?? lead?.unitName ?? ''),
    title,
    targets: indicators
      .map(({ name, unitOfMeasure, target }) => {
        const unit = unitOfMeasure === '–' ? '' : ` ${unitOfMeasure}`;
        return target.direction === 'yesNo'
          ? name
          : `${name}: ${targetText(target as Indicator, 'vi')}${unit}`;
      })
      .join('\n'),
    product: expectedProduct,
    dueOn,
  };
}
