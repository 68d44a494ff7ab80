/** The steps that can be taken with many proposals at once, without a paper. */
export const proposalSteps = ['submit', 'endorse', 'return', 'reject', 'withdraw'] as const;
