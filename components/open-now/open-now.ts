import type { Service } from '../../data/service-schema.ts';

/** HSDS schedules as far as they are known; `null` where no hours were read. */
export type OpeningHours = Pick<NonNullable<Service['hours']>, 'always' | 'schedules'> | null;

/** Public holidays of the whole country, as days of New Zealand's calendar. Before `from` and after `until` we know of none. */
export interface Calendar {
  readonly from: string;
  readonly until: string;
  readonly holidays: readonly string[];
}

export type OpenNow = 'open' | 'closed' | 'check';
type Schedule = NonNullable<OpeningHours>['schedules'][number];

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Pacific/Auckland',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day and time on New Zealand's clock, daylight saving included, wherever the phone thinks it is. */
function inNewZealand(moment: Date): { day: string; time: string } {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const weekdayOf = (day: string) => weekdays[new Date(day).getUTCDay()]!;

/** What one schedule says about a day: on a holiday whose hours nobody wrote down, and on days we know no calendar for, to be checked. */
function onDay({ byday, public_holidays }: Schedule, day: string, { from, until, holidays }: Calendar): OpenNow {
  if (!byday.includes(weekdayOf(day))) return 'closed';
  if (public_holidays === 'same') return 'open';
  if (day < from || day > until) return 'check';
  if (!holidays.includes(day)) return 'open';
  return public_holidays === 'ask' ? 'check' : 'closed';
}

/** One schedule at one minute. It may close after midnight: then the day it opened on decides. */
function scheduleAt(schedule: Schedule, day: string, time: string, calendar: Calendar): OpenNow {
  const { opens_at, closes_at } = schedule;
  const overMidnight = closes_at <= opens_at;
  if (overMidnight && time < closes_at) return onDay(schedule, dayBefore(day), calendar);
  if (opens_at <= time && (overMidnight || time < closes_at)) return onDay(schedule, day, calendar);
  // Outside its ordinary hours: on a holiday nobody wrote down it may keep others.
  return onDay(schedule, day, calendar) === 'check' && calendar.holidays.includes(day) ? 'check' : 'closed';
}

const surest = { open: 2, check: 1, closed: 0 } as const;

/**
 * Whether a service answers at a moment, by its published hours, on New Zealand's clock and calendar.
 * `check` where no hours are known, on a public holiday whose hours are not, and beyond the calendar. Knows no regional
 * anniversary days: say so beside it.
 * @param by which ways of reaching it count; `chat` counts texts, as the files do not always tell them apart
 */
export function openAt(
  hours: OpeningHours,
  moment: Date,
  calendar: Calendar,
  by: readonly Schedule['channel'][] = ['voice', 'all'],
): OpenNow {
  if (hours === null) return 'check';
  if (hours.always) return 'open';
  const schedules = hours.schedules.filter(({ channel }) => by.includes(channel));
  if (schedules.length === 0) return 'check';
  const { day, time } = inNewZealand(moment);
  return schedules
    .map((schedule) => scheduleAt(schedule, day, time, calendar))
    .reduce((best, each) => (surest[each] > surest[best] ? each : best));
}
