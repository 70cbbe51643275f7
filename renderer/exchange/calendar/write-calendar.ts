import { addDays, type Day, isDay, type TimeOfDay } from '../../domain/calendar/day';
import type { Client } from '../../domain/client/client';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { ContactLanguage } from '../contacts/words';
import { followUpKindWord } from '../follow-ups/follow-up-words';
import { foldLine } from '../vcard/fold-line';
import { timeZoneLines } from './time-zone';

export interface FollowUpEvent {
  readonly followUp: FollowUp;
  readonly client: Client;
  /** What was said last, to come with the reminder; '' for nothing. */
  readonly lastWords: string;
}

export interface CalendarToWrite {
  readonly followUps: readonly FollowUpEvent[];
  /** Clients whose birthday is wanted; those without one are passed over. */
  readonly birthdays: readonly Client[];
}

export interface CalendarOptions {
  readonly language: ContactLanguage;
  /** Where the hours of follow-ups are meant: a name of the IANA database. */
  readonly zone: string;
}

/** How long something with an hour is taken to last, in minutes: follow-ups do not say. */
const usualLength = 30;

const words = {
  name: { fr: 'Clientèle', en: 'Clientèle' },
  birthday: { fr: 'Anniversaire', en: 'Birthday' },
  lastWords: { fr: 'Derniers mots\u00a0:', en: 'Last words:' },
} as const;

/**
 * Follow-ups and birthdays as a calendar (RFC 5545): events, since many calendars read no tasks. The identity of an
 * event never changes and its SEQUENCE grows with what it is made of, so that a later file updates the earlier one.
 * Without an hour an event is a whole day; with one it stands on the wall clock of the zone. A repeated follow-up is the
 * one occurrence that is due: the next is made when it is done. Birthdays come every year, 29 February on the last day
 * of the month.
 */
export function writeCalendar({ followUps, birthdays }: CalendarToWrite, options: CalendarOptions): string {
  const { language, zone } = options;
  const years = followUps.flatMap(({ followUp }) => (followUp.time === null ? [] : [Number(followUp.day.slice(0, 4))]));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Clientele//Clientele//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${words.name[language]}`,
    ...(years.length === 0 ? [] : timeZoneLines(zone, years)),
    ...followUps.flatMap((event) => followUpLines(event, options)),
    ...birthdays.flatMap((client) => birthdayLines(client, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function followUpLines({ followUp, client, lastWords }: FollowUpEvent, options: CalendarOptions): readonly string[] {
  const { language, zone } = options;
  const kind = followUpKindWord(followUp.kind, language);
  const place = followUp.kind === 'visit' || followUp.kind === 'meeting' ? placeOf(client) : '';
  const description = [
    ...client.phones.map(({ value }) => value),
    ...client.emails.map(({ value }) => value),
    ...(lastWords === '' ? [] : [`${words.lastWords[language]} ${lastWords}`]),
  ].join('\n');
  return eventLines({
    uid: `${followUp.id}@clientele`,
    revisedAt: Math.max(followUp.updatedAt, client.updatedAt),
    summary: `${followUp.title === '' ? kind : followUp.title.replaceAll('\n', ' ')} – ${client.name}`,
    when: followUp.time === null ? wholeDay(followUp.day) : hour(followUp.day, followUp.time, zone),
    alarm: followUp.time === null ? eightInTheMorning : '-PT10M',
    category: kind,
    place,
    description,
  });
}

function birthdayLines(client: Client, language: ContactLanguage): readonly string[] {
  if (client.birthday === null) return [];
  const word = words.birthday[language];
  const hasYear = isDay(client.birthday);
  // 2000 is a leap year, so that every day of a year has its first time in it.
  const first = (hasYear ? client.birthday : `2000-${client.birthday.slice(2)}`) as Day;
  const isLeapDay = first.endsWith('-02-29');
  return eventLines({
    uid: `${client.id}-birthday@clientele`,
    revisedAt: client.updatedAt,
    summary: `${word} – ${client.name}${hasYear ? ` (${first.slice(0, 4)})` : ''}`,
    when: [...wholeDay(first), `RRULE:FREQ=YEARLY${isLeapDay ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`],
    alarm: eightInTheMorning,
    category: word,
    place: '',
    description: '',
  });
}

/** Counted from the midnight with which a whole day starts. */
const eightInTheMorning = 'PT8H';

interface Event {
  readonly uid: string;
  /** In milliseconds since 1970. */
  readonly revisedAt: number;
  readonly summary: string;
  readonly when: readonly string[];
  readonly alarm: string;
  readonly category: string;
  readonly place: string;
  readonly description: string;
}

function eventLines(event: Event): readonly string[] {
  const summary = escapeText(event.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${new Date(event.revisedAt).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    `SEQUENCE:${sequenceOf(event.revisedAt)}`,
    ...event.when,
    `SUMMARY:${summary}`,
    ...(event.place === '' ? [] : [`LOCATION:${escapeText(event.place)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `CATEGORIES:${escapeText(event.category)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${event.alarm}`,
    `DESCRIPTION:${summary}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** The end is the day after: the standard does not count it in. A whole day keeps nobody busy. */
function wholeDay(day: Day): readonly string[] {
  return [
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    'TRANSP:TRANSPARENT',
  ];
}

function hour(day: Day, time: TimeOfDay, zone: string): readonly string[] {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + usualLength;
  const two = (number: number) => String(number).padStart(2, '0');
  const end = `${addDays(day, Math.floor(minutes / 1440)).replaceAll('-', '')}T${two(Math.floor((minutes % 1440) / 60))}${two(minutes % 60)}00`;
  return [`DTSTART;TZID=${zone}:${day.replaceAll('-', '')}T${time.replace(':', '')}00`, `DTEND;TZID=${zone}:${end}`];
}

/** Seconds since 2020: it grows with every change, and stays within the 32 bits that calendars count in. */
function sequenceOf(revisedAt: number): number {
  return Math.max(0, Math.floor((revisedAt - Date.UTC(2020, 0, 1)) / 1000));
}

function placeOf({ addresses: [address] }: Client): string {
  if (!address) return '';
  const town = [address.postcode, address.city].filter((part) => part !== '').join(' ');
  return [address.street.replaceAll('\n', ', '), town, address.country].filter((part) => part !== '').join(', ');
}

/** RFC 5545, section 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
}
