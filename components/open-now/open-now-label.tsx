import type { ServicesWords } from '../../data/services-words.ts';
import type { Calendar, OpeningHours } from './open-now.ts';

/** What the minute's script needs, written into the page: it fetches nothing. Placed once, around every label. */
export const openNowData = (calendar: Calendar, { open }: ServicesWords) => ({
  'data-calendar': JSON.stringify(calendar),
  'data-open-words': JSON.stringify(open),
});

/** Empty until the script knows what time it is; without script the published hours stand beside it. */
export const OpenNowLabel = ({ hours }: { hours: OpeningHours }) => (
  <span className="open-now" data-open-now="" data-hours={JSON.stringify(hours)} hidden />
);
