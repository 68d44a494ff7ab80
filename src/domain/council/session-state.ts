/** How a session of a council stands: called, then concluded with its minutes, or broken off. */
export const sessionStates = ['called', 'concluded', 'adjourned'] as const;
export type SessionState = (typeof sessionStates)[number];

/** How the sheets about somebody stand in the council. */
export const roundStates = ['noSession', 'roundOpen', 'revealed'] as const;
export type RoundState = (typeof roundStates)[number];
