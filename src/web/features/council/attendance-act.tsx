import { Group, Radio, Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import classes from './attendance-act.module.css';
import type { Member, Minutes, Room } from './room.ts';

interface Row {
  present: boolean;
  reason: string;
  substituteId: string;
}

/** Writes down of every seat who is there, why not, and who has it instead. */
export function AttendanceAct({ minutes, room }: { minutes: Minutes; room: Room }) {
  const text = useWords(councilWords);
  const { members } = minutes.council;
  const seats = members.filter(({ role }) => role !== 'substitute');
  const [changed, setChanged] = useState<{ [memberId: string]: Row }>({});
  const rowOf = ({ id }: Member): Row => {
    const recorded = minutes.attendance.find(({ memberId }) => memberId === id);
    return (
      changed[id] ?? {
        present: recorded?.present ?? true,
        reason: recorded?.reason ?? '',
        substituteId: recorded?.substituteId ?? '',
      }
    );
  };
  const change = (seat: Member, part: Partial<Row>) =>
    setChanged({ ...changed, [seat.id]: { ...rowOf(seat), ...part } });
  const substitutes = (seat: Member) =>
    members.filter(
      ({ role, standsInFor }) => role === 'substitute' && (standsInFor === null || standsInFor === seat.id),
    );
  return (
    <ActDialog
      label={text.record}
      main={minutes.attendance.length === 0}
      ready={seats.every((seat) => rowOf(seat).present || rowOf(seat).reason.trim() !== '')}
      seen={room.version}
      send={(version) =>
        client.council.recordAttendance({
          sessionId: room.sessionId,
          version,
          attendance: seats.map((seat) => {
            const { present, reason, substituteId } = rowOf(seat);
            if (present) return { memberId: seat.id, present };
            return {
              memberId: seat.id,
              present,
              reason: reason.trim(),
              ...(substituteId === '' ? {} : { substituteId }),
            };
          }),
        })
      }
      onDrop={() => setChanged({})}
    >
      <Text>{text.recordNote}</Text>
      {seats.map((seat) => {
        const row = rowOf(seat);
        return (
          <div key={seat.id} className={classes.seat}>
            <Radio.Group
              label={`${seat.fullName}, ${text.roles[seat.role].toLowerCase()}`}
              aria-label={text.whetherThere(seat.fullName)}
              value={row.present ? 'present' : 'absent'}
              onChange={(value) => change(seat, { present: value === 'present' })}
            >
              <Group gap="md" mt={4}>
                <Radio value="present" label={text.present} />
                <Radio value="absent" label={text.absent} />
              </Group>
            </Radio.Group>
            {!row.present && (
              <div className={classes.absent}>
                <textKind.Edit
                  label={text.whyAbsent(seat.fullName)}
                  required
                  value={row.reason}
                  onChange={(value) => change(seat, { reason: value ?? '' })}
                />
                {substitutes(seat).length > 0 && (
                  <choiceKind.Edit
                    label={text.whoInstead(seat.fullName)}
                    none={text.nobodyInstead}
                    options={substitutes(seat).map(({ id, fullName }) => ({ value: id, label: fullName }))}
                    value={row.substituteId}
                    onChange={(value) => change(seat, { substituteId: value ?? '' })}
                  />
                )}
              </div>
            )}
          </div>
        );
      })}
    </ActDialog>
  );
}
