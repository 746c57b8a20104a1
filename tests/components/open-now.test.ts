import { describe, expect, it } from 'vitest';
import { openAt, type OpeningHours } from '../../components/open-now/open-now.ts';
import { publicHolidays } from '../../data/holidays.ts';

type Schedule = NonNullable<OpeningHours>['schedules'][number];

const calendar = publicHolidays('2026-11-24');
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const hours = (...schedules: (Partial<Schedule> & Pick<Schedule, 'opens_at' | 'closes_at'>)[]): OpeningHours => ({
  always: false,
  schedules: schedules.map((each) => ({ byday: [...everyDay], public_holidays: 'ask', channel: 'voice', ...each })),
});

const weekdays: OpeningHours = hours(
  { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '08:00', closes_at: '20:00' },
  { byday: ['SA', 'SU'], opens_at: '09:00', closes_at: '17:00', channel: 'text' },
);
const at = (hours: OpeningHours, moment: string) => openAt(hours, new Date(moment), calendar);

describe('open now', () => {
  it.each([
    ['Tuesday 08:00 in New Zealand (Monday in UTC)', '2026-11-23T19:00:00Z', 'open'],
    ['Tuesday 07:59', '2026-11-23T18:59:00Z', 'closed'],
    ['Tuesday 19:59', '2026-11-24T06:59:00Z', 'open'],
    ['Tuesday 20:00', '2026-11-24T07:00:00Z', 'closed'],
    ['Saturday noon, when only texts are answered', '2026-11-27T23:00:00Z', 'closed'],
    ['a minute past midnight on Monday', '2026-11-22T11:01:00Z', 'closed'],
    ['08:00 in winter, an hour later in UTC', '2026-06-22T20:00:00Z', 'open'],
    ['07:00 in winter', '2026-06-22T19:00:00Z', 'closed'],
  ])('%s', (_, moment, expected) => expect(at(weekdays, moment)).toBe(expected));

  it('is always so for a line that never closes, and to be checked where no hours are known', () => {
    expect(at({ always: true, schedules: [] }, '2026-12-25T00:00:00Z')).toBe('open');
    expect(at(null, '2026-11-24T00:00:00Z')).toBe('check');
    expect(at({ always: false, schedules: [] }, '2026-11-24T00:00:00Z')).toBe('check');
    expect(at({ always: false, schedules: [weekdays!.schedules[1]!] }, '2026-11-24T00:00:00Z')).toBe('check');
  });

  it('counts other ways than the phone when asked to', () => {
    expect(openAt(weekdays, new Date('2026-11-27T23:00:00Z'), calendar, ['text', 'chat', 'all'])).toBe('open');
  });
});

describe('around midnight', () => {
  const toMidnight = hours({ opens_at: '09:00', closes_at: '24:00' });
  const pastMidnight = hours({ byday: ['FR'], opens_at: '18:00', closes_at: '02:00' });

  it.each([
    [toMidnight, 'open until 24:00, at 23:59', '2026-11-24T10:59:00Z', 'open'],
    [toMidnight, 'open until 24:00, at 00:00', '2026-11-24T11:00:00Z', 'closed'],
    [pastMidnight, 'Friday 6pm to 2am, on Friday at 23:59', '2026-11-27T10:59:00Z', 'open'],
    [pastMidnight, 'Friday 6pm to 2am, on Saturday at 01:59', '2026-11-27T12:59:00Z', 'open'],
    [pastMidnight, 'Friday 6pm to 2am, on Saturday at 02:00', '2026-11-27T13:00:00Z', 'closed'],
    [pastMidnight, 'Friday 6pm to 2am, on Friday at 01:00', '2026-11-26T12:00:00Z', 'closed'],
    [pastMidnight, 'Friday 6pm to 2am, on Saturday at 18:00', '2026-11-28T05:00:00Z', 'closed'],
  ] as const)('%#: %s', (hours, _, moment, expected) => expect(at(hours, moment)).toBe(expected));
});

describe('daylight saving', () => {
  const nine = hours({ opens_at: '09:00', closes_at: '17:00' });
  const night = hours({ opens_at: '01:00', closes_at: '03:30', public_holidays: 'same' });

  it.each([
    // 27 September 2026: 2am becomes 3am, so 09:00 is 20:00 in UTC instead of 21:00.
    ['the Saturday before it begins, 09:00', nine, '2026-09-25T21:00:00Z', 'open'],
    ['the Saturday before it begins, 08:59', nine, '2026-09-25T20:59:00Z', 'closed'],
    ['the Sunday it begins, 09:00', nine, '2026-09-26T20:00:00Z', 'open'],
    ['the Sunday it begins, 08:59', nine, '2026-09-26T19:59:00Z', 'closed'],
    ['the minute before the lost hour', night, '2026-09-26T13:59:00Z', 'open'],
    ['the minute after the lost hour, 03:00', night, '2026-09-26T14:00:00Z', 'open'],
    ['half an hour later, 03:30', night, '2026-09-26T14:30:00Z', 'closed'],
    // 4 April 2027: 3am becomes 2am, so the hour from 2 to 3 comes twice.
    ['02:30 the first time', night, '2027-04-03T13:30:00Z', 'open'],
    ['02:30 the second time', night, '2027-04-03T14:30:00Z', 'open'],
    ['03:30 after it ended', night, '2027-04-03T15:30:00Z', 'closed'],
    ['the Sunday it ends, 09:00 is 21:00 in UTC again', nine, '2027-04-03T21:00:00Z', 'open'],
    ['the Sunday it ends, 08:59', nine, '2027-04-03T20:59:00Z', 'closed'],
  ] as const)('%s', (_, hours, moment, expected) => expect(at(hours, moment)).toBe(expected));
});

describe('public holidays', () => {
  const office = (public_holidays: Schedule['public_holidays']) =>
    hours({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00', public_holidays });

  it.each([
    ['Matariki 2027, a Friday, when it closes', 'closed', '2027-06-25T00:00:00Z', 'closed'],
    ['Matariki 2027, when nobody wrote down what happens', 'ask', '2027-06-25T00:00:00Z', 'check'],
    ['Matariki 2027, early in the morning, when nobody wrote down what happens', 'ask', '2027-06-24T15:00:00Z', 'check'],
    ['Matariki 2027, when it makes no difference', 'same', '2027-06-25T00:00:00Z', 'open'],
    ['the day before Matariki', 'closed', '2027-06-24T00:00:00Z', 'open'],
    ['23:59 of Matariki in New Zealand is still the holiday', 'ask', '2027-06-25T11:59:00Z', 'check'],
    ['the Monday for Waitangi Day 2027, a Saturday', 'closed', '2027-02-08T00:00:00Z', 'closed'],
    ['the Monday for ANZAC Day 2027, a Sunday', 'ask', '2027-04-26T00:00:00Z', 'check'],
    ['the Tuesday after Christmas 2027, for Boxing Day', 'closed', '2027-12-28T00:00:00Z', 'closed'],
    ['a holiday on a day it never opens', 'ask', '2027-12-25T00:00:00Z', 'closed'],
    ['Easter Sunday is none; it is closed because it is Sunday', 'same', '2027-03-28T00:00:00Z', 'closed'],
  ] as const)('%s', (_, kind, moment, expected) => expect(at(office(kind), moment)).toBe(expected));

  it('past midnight belong to the day it opened on', () => {
    const late = hours({ byday: ['TH', 'FR'], opens_at: '18:00', closes_at: '02:00', public_holidays: 'closed' });
    expect(at(late, '2027-06-24T13:00:00Z')).toBe('open'); // 01:00 on Matariki, opened the evening before
    expect(at(late, '2027-06-25T13:00:00Z')).toBe('closed'); // 01:00 on Saturday, closed all Matariki
  });

  it('are unknown beyond the calendar: any of its days may be one, so they are to be checked', () => {
    expect(at(office('closed'), '2029-12-31T00:00:00Z')).toBe('open');
    expect(at(office('closed'), '2030-01-03T00:00:00Z')).toBe('check');
    expect(at(office('same'), '2030-01-03T00:00:00Z')).toBe('open');
    expect(at(office('closed'), '2025-11-24T00:00:00Z')).toBe('check');
  });

  it('of the calendar are those the Government lists for 2027', () => {
    expect(calendar.holidays.filter((day) => day.startsWith('2027'))).toEqual([
      '2027-01-01', '2027-01-02', '2027-01-04', '2027-02-06', '2027-02-08', '2027-03-26', '2027-03-29', '2027-04-25',
      '2027-04-26', '2027-06-07', '2027-06-25', '2027-10-25', '2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28',
    ]); // prettier-ignore
  });
});
