import type { ServicesWords } from '../../data/services-words.ts';
import { type Calendar, openAt, type OpeningHours, type OpenNow } from './open-now.ts';

type Shown = OpenNow | 'byText';

/** Open by phone; else by text or chat, where the files know those hours apart. */
function shownAt(hours: OpeningHours, moment: Date, calendar: Calendar): Shown {
  const byPhone = openAt(hours, moment, calendar);
  const hasPhoneHours = hours?.schedules.some(({ channel }) => channel === 'voice' || channel === 'all');
  const byText = openAt(hours, moment, calendar, ['text', 'chat', 'all']);
  if (byPhone === 'closed' && byText === 'open') return 'byText';
  return hasPhoneHours ? byPhone : hours?.always ? 'open' : byText;
}

/** Writes "open now", "closed now" or "check" into every label of the page, and again every minute. */
export function keepTime(root: HTMLElement): void {
  const calendar = JSON.parse(root.dataset.calendar!) as Calendar;
  const words = JSON.parse(root.dataset.openWords!) as ServicesWords['open'];
  const labels = [...root.querySelectorAll<HTMLElement>('[data-open-now]')].map((label) => ({
    label,
    hours: JSON.parse(label.dataset.hours!) as OpeningHours,
  }));
  const show = () => {
    const moment = new Date();
    for (const { label, hours } of labels) {
      const shown = shownAt(hours, moment, calendar);
      label.dataset.openNow = shown;
      label.textContent = words[shown];
      label.hidden = false;
    }
  };
  show();
  setInterval(show, 60_000);
  // A page that was put away for the night says what is true in the morning.
  addEventListener('pageshow', show);
  document.addEventListener('visibilitychange', show);
}
