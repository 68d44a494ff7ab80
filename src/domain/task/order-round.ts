/** Who says what about an order: the owner accepts, negotiates or declines; the authority revises, insists or withdraws. */
export type OrderRoundKind = 'accept' | 'negotiate' | 'decline' | 'reviseOrder' | 'insist' | 'withdraw';
