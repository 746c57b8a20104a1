import { describe, expect, it } from 'vitest';
import { openAt } from '../../components/handover/open-now.ts';
import type { OpeningHours } from '../../data/assisted-content.ts';

const weekdays: OpeningHours = {
  always: false,
  schedules: [
    { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '08:00', closes_at: '20:00', public_holidays: 'ask', channel: 'voice' },
    { byday: ['SA', 'SU'], opens_at: '09:00', closes_at: '17:00', public_holidays: 'ask', channel: 'text' },
  ],
};

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
  ])('%s', (_, moment, expected) => expect(openAt(weekdays, new Date(moment))).toBe(expected));

  it('is always so for a line that never closes, and to be checked where no hours are known', () => {
    expect(openAt({ always: true, schedules: [] }, new Date())).toBe('open');
    expect(openAt(null, new Date())).toBe('check');
    expect(openAt({ always: false, schedules: [weekdays!.schedules[1]!] }, new Date())).toBe('check');
  });
});
