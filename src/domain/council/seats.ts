import type { CouncilRole } from './council-role.ts';

/** A member as the paper that set up the council names him. */
export interface Member {
  id: string;
  accountId: string;
  role: CouncilRole;
}

/** What was recorded of a member with a seat: there, or absent and perhaps replaced for this session. */
export interface Attendance {
  memberId: string;
  present: boolean;
  substituteId: string | null;
}

/** A seat in one session and who holds it there. */
export interface Seat {
  /** The member whose seat it is. */
  memberId: string;
  role: CouncilRole;
  /** The member who holds it in this session: himself, or who stands in for him. */
  holderId: string;
  holderAccountId: string;
  present: boolean;
}

/** The seats of a council in a session, in the order of the paper. Nobody is present before attendance was recorded. */
export function seatsOf(members: Member[], attendance: Attendance[]): Seat[] {
  return members.flatMap((member): Seat[] => {
    if (member.role === 'substitute') return [];
    const recorded = attendance.find((row) => row.memberId === member.id);
    const substitute = members.find((candidate) => candidate.id === recorded?.substituteId);
    const holder = substitute ?? member;
    return [
      {
        memberId: member.id,
        role: member.role,
        holderId: holder.id,
        holderAccountId: holder.accountId,
        present: recorded !== undefined && (recorded.present || substitute !== undefined),
      },
    ];
  });
}
