import type { BarrierId } from '../../data/barriers.ts';

/** Our own line drawings, 24 by 24, two wide. */
const paths: Readonly<Record<BarrierId, string>> = {
  // A magnifying glass over lines of an address.
  'b-information': 'M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12M14.5 14.5l6 6M7.5 9h5M7.5 11.5h3',
  // Two rings that hold each other.
  'b-relations': 'M9 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M15 6.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11',
  // A closed padlock.
  'b-technology': 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3M12 14.5v2',
  // A roof over two people.
  'b-offender-whanau':
    'M3 11l9-7l9 7M9 12a1.8 1.8 0 1 0 .1 0M15 12a1.8 1.8 0 1 0 .1 0M5.5 20a3.5 3.5 0 0 1 6.5-1.5a3.5 3.5 0 0 1 6.5 1.5',
  // A globe.
  'b-transnational': 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c-5 5-5 13 0 18c5-5 5-13 0-18',
  // Scales.
  'b-complexity': 'M12 4v16M8 20h8M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  // An eye, struck through.
  'b-whole-process': 'M2.5 12c5-8.5 14-8.5 19 0c-5 8.5-14 8.5-19 0M12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M5 20L19 4',
};

/** Always beside words that say the same. */
export const BarrierIcon = ({ id }: { id: BarrierId }) => (
  <svg
    aria-hidden="true"
    data-barrier-icon={id}
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    className="flex-none self-start"
  >
    <path d={paths[id]} />
  </svg>
);
