import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Moment, TimeOfDay } from '../../../renderer/domain/calendar/day';
import { addDays, isDay } from '../../../renderer/domain/calendar/day';
import { writeCalendar } from '../../../renderer/exchange/calendar/write-calendar';
import { anyClient, clientWith } from '../../support/any-client';
import { followUpOn } from '../../support/client-rows';
import { birthday } from '../../support/contact-files';
import { day } from '../../support/days';

const lebrun = clientWith({
  name: 'Menuiserie Lebrun',
  phones: [{ label: 'work', value: '02 41 00 00 00' }],
  addresses: [
    { label: 'work', street: '12 rue des Tanneurs', postcode: '49000', city: 'Angers', region: '', country: '' },
  ],
});

type FollowUpFields = Parameters<typeof followUpOn>[2];

function eventOf(on: string, title: string, fields: FollowUpFields = {}, lastWords = '') {
  return { followUp: followUpOn(on, title, fields), client: lebrun, lastWords };
}

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const paris = { language: 'fr', zone: 'Europe/Paris' } as const;

describe('a follow-up', () => {
  test('without an hour is a whole day, line by line', () => {
    const event = eventOf('2026-11-24', 'Rappeler; devis, escalier', { kind: 'visit' }, 'Hésite\nentre chêne et frêne');
    const lines = writeCalendar({ followUps: [event], birthdays: [] }, paris)
      .replaceAll('\r\n ', '')
      .split('\r\n');
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Clientele//Clientele//FR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Clientèle',
      'BEGIN:VEVENT',
      `UID:${event.followUp.id}@clientele`,
      'DTSTAMP:20231114T221320Z',
      'SEQUENCE:122163200',
      'DTSTART;VALUE=DATE:20261124',
      'DTEND;VALUE=DATE:20261125',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Rappeler\\; devis\\, escalier – Menuiserie Lebrun',
      'LOCATION:12 rue des Tanneurs\\, 49000 Angers',
      'DESCRIPTION:02 41 00 00 00\\nDerniers mots\u00a0: Hésite\\nentre chêne et frêne',
      'CATEGORIES:Passer voir',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT8H',
      'DESCRIPTION:Rappeler\\; devis\\, escalier – Menuiserie Lebrun',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('without a title is called by what is to be done', () => {
    const [event] = eventsIn(writeCalendar({ followUps: [eventOf('2026-11-24', '')], birthdays: [] }, paris));
    expect(event?.summary).toBe('Appeler – Menuiserie Lebrun');
  });

  test('with an hour late in the evening ends on the day after', () => {
    const late = eventOf('2026-12-31', '', { time: '23:45' as TimeOfDay });
    const [event] = eventsIn(writeCalendar({ followUps: [late], birthdays: [] }, paris));
    expect(event?.endDate.toString()).toBe('2027-01-01T00:15:00');
  });

  test('changed later keeps its identity and counts on', () => {
    const event = eventOf('2026-11-24', 'a');
    const later = { ...event, followUp: { ...event.followUp, updatedAt: 1_800_000_000_000 as Moment } };
    const client = { ...event, client: { ...lebrun, updatedAt: 1_900_000_000_000 as Moment } };
    const [first, second, third] = [event, later, client].map(
      (each) => eventsIn(writeCalendar({ followUps: [each], birthdays: [] }, paris))[0],
    );
    expect(second?.uid).toBe(first?.uid);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect(third?.sequence).toBeGreaterThan(second?.sequence ?? 0);
  });
});

describe('hours are those of the wall clock, wherever the clocks are changed', () => {
  // What the same hour is in UTC was looked up in the rules of each zone (IANA database).
  test.each([
    ['Europe/Paris', '2026-03-28', '09:30', '2026-03-28T08:30:00.000Z'],
    ['Europe/Paris', '2026-03-29', '09:30', '2026-03-29T07:30:00.000Z'],
    ['Europe/Paris', '2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['Europe/Paris', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['Europe/Paris', '2027-07-14', '08:00', '2027-07-14T06:00:00.000Z'],
    ['America/Montreal', '2026-11-01', '12:00', '2026-11-01T17:00:00.000Z'],
    ['Indian/Reunion', '2026-07-01', '12:00', '2026-07-01T08:00:00.000Z'],
    ['Australia/Sydney', '2026-01-10', '12:00', '2026-01-10T01:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-10', '12:00', '2026-01-10T06:15:00.000Z'],
    ['UTC', '2026-01-10', '12:00', '2026-01-10T12:00:00.000Z'],
  ])('%s, %s at %s', (zone, on, time, moment) => {
    const event = eventOf(on, '', { time: time as TimeOfDay });
    const text = writeCalendar(
      { followUps: [event, eventOf('2025-06-01', '', { time: '10:00' as TimeOfDay })], birthdays: [] },
      { language: 'en', zone },
    );
    expect(eventsIn(text)[0]?.startDate.toJSDate().toISOString()).toBe(moment);
  });
});

describe('a birthday', () => {
  test.each([
    ['1970-04-12', ['1970-04-12', '1971-04-12', '1972-04-12'], 'Anniversaire – Anne (1970)'],
    ['--04-12', ['2000-04-12', '2001-04-12', '2002-04-12'], 'Anniversaire – Anne'],
    [
      '1972-02-29',
      ['1972-02-29', '1973-02-28', '1974-02-28', '1975-02-28', '1976-02-29'],
      'Anniversaire – Anne (1972)',
    ],
  ])('%s comes every year', (said, days, summary) => {
    const anne = clientWith({ name: 'Anne', birthday: birthday(said) });
    const [event] = eventsIn(writeCalendar({ followUps: [], birthdays: [anne, lebrun] }, paris));
    const dates = event?.iterator();
    expect(days.map(() => dates?.next()?.toString())).toEqual(days);
    expect(event?.summary).toBe(summary);
    expect(event?.startDate.isDate).toBe(true);
  });
});

test('an independent reader finds every text as it was, in lines of 75 bytes', () => {
  const someDay = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .filter(isDay);
  const time = fc.option(fc.constantFrom('00:00', '09:30', '23:59').map((each) => each as TimeOfDay));
  fc.assert(
    fc.property(anyClient, someDay, time, fc.string({ unit: 'grapheme' }), (client, on, at, title) => {
      const clean = title.replace(/\s+/g, ' ').toWellFormed();
      // ical.js takes the comma behind an escaped backslash for an escaped comma.
      fc.pre(!`${client.name}${clean}`.includes('\\'));
      const followUp = followUpOn(on, clean, { time: at });
      const text = writeCalendar({ followUps: [{ followUp, client, lastWords: '' }], birthdays: [client] }, paris);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const [event, born] = eventsIn(text);
      expect(event?.summary).toBe(`${clean === '' ? 'Appeler' : clean} – ${client.name}`);
      expect(event?.startDate.toString().slice(0, 10)).toBe(on);
      expect(event?.startDate.isDate).toBe(at === null);
      if (at === null) expect(event?.endDate.toString()).toBe(addDays(day(on), 1));
      expect(born === undefined).toBe(client.birthday === null);
    }),
  );
});
