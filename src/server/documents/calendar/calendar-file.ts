import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { addDays } from '#domain/base/dates.ts';
import type { ToldDeadline } from '#domain/calendar/retell.ts';
import { calendarWords, deadlineTitle } from '#domain/wording/deadline-words.ts';

export const calendarMediaType = 'text/calendar; charset=utf-8';

/** How often a calendar should ask again, in seconds. */
const refreshSeconds = 3600;

/** A day begins at midnight; people are rung up at eight. */
const hourOfAlarm = 8;

export interface CalendarStyle {
  language: 'vi' | 'en';
  /** So many days before a deadline the calendar rings at eight in the morning; null: not at all. */
  alarmDays: number | null;
  /** Where people find the system, without a slash at the end. */
  publicAddress: string;
}

/**
 * Deadlines as an iCalendar file (RFC 5545): whole days, which are the same day in every time zone; a cancelled one says
 * so, for calendars that merge what they get.
 */
export function calendarFile(deadlines: ToldDeadline[], style: CalendarStyle): string {
  const { language, alarmDays, publicAddress } = style;
  const calendar = ical({
    name: calendarWords.name[language],
    prodId: { company: 'dotpha', product: 'deadlines', language: language.toUpperCase() },
    ttl: refreshSeconds,
  });
  for (const { content, sequence, changedAt, cancelled } of deadlines) {
    const summary = deadlineTitle(content)[language];
    const address = publicAddress + content.path;
    calendar.createEvent({
      id: content.uid,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      start: content.day,
      end: addDays(content.day, 1),
      allDay: true,
      summary,
      description: address,
      url: address,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms:
        alarmDays === null || cancelled
          ? []
          : [
              {
                type: ICalAlarmType.display,
                triggerBefore: (alarmDays * 24 - hourOfAlarm) * 3600,
                description: summary,
              },
            ],
    });
  }
  return calendar.toString();
}
