import type { Member, Minutes } from './room.ts';

/** A seat of a council in a session: whose it is, who holds it, and whether he is there. */
export interface SeatHolder {
  seat: Member;
  holder: Member;
  present: boolean;
  /** Why its own member is absent. */
  reason: string | null;
}

/** The seats of a council in the order of the paper; nobody is there before that was written down. */
export function seatHolders({ council, attendance }: Pick<Minutes, 'council' | 'attendance'>): SeatHolder[] {
  return council.members.flatMap((seat) => {
    if (seat.role === 'substitute') return [];
    const recorded = attendance.find(({ memberId }) => memberId === seat.id);
    const substitute = council.members.find(({ id }) => id === recorded?.substituteId);
    const present = recorded !== undefined && (recorded.present || substitute !== undefined);
    return [{ seat, holder: substitute ?? seat, present, reason: recorded?.reason ?? null }];
  });
}
