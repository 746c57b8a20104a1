import type { OpeningHours } from '../../data/assisted-content.ts';

export type OpenNow = 'open' | 'closed' | 'check';

const weekdays = { Mon: 'MO', Tue: 'TU', Wed: 'WE', Thu: 'TH', Fri: 'FR', Sat: 'SA', Sun: 'SU' } as const;

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Pacific/Auckland',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * Whether a service answers its phone at a moment, by its published hours, on New Zealand's clock.
 * `check` where no hours are known. Knows no public holidays: say so beside it.
 */
export function openAt(hours: OpeningHours, moment: Date): OpenNow {
  if (hours === null) return 'check';
  if (hours.always) return 'open';
  const byPhone = hours.schedules.filter(({ channel }) => channel === 'voice' || channel === 'all');
  if (byPhone.length === 0) return 'check';
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const today = weekdays[parts.weekday as keyof typeof weekdays];
  const time = `${parts.hour}:${parts.minute}`;
  return byPhone.some(({ byday, opens_at, closes_at }) => byday.includes(today) && opens_at <= time && time < closes_at)
    ? 'open'
    : 'closed';
}
