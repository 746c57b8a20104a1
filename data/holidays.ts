import Holidays from 'date-holidays';
import type { Calendar } from '../components/open-now/open-now.ts';

/*
 * Public holidays of the whole country, Mondayised days included, from the date-holidays package (its data: CC BY-SA 3.0, see NOTICE).
 * Worked out while building; only the days travel to a page.
 */

/** @returns the calendar of `years` years, from the one that `day` is in */
export function publicHolidays(day: string, years = 4): Calendar {
  const first = Number(day.slice(0, 4));
  const newZealand = new Holidays('NZ');
  const holidays = Array.from({ length: years }, (_, at) => newZealand.getHolidays(first + at))
    .flat()
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  return { from: `${first}-01-01`, until: `${first + years - 1}-12-31`, holidays: [...new Set(holidays)].sort() };
}
