import { type Way, ways } from '../../data/pathway.ts';

/** How one passes on to another, as a small sign: 16 by 16. Always beside its name, or explained in the key. */
const paths: Readonly<Record<Way, string>> = {
  self: 'M8 2.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M3 14c0-6 10-6 10 0',
  report: 'M4 14V2.5M4 3h8l-2 2.75L12 8.5H4',
  refer: 'M2.5 8h10.5M9 4l4 4l-4 4',
  warm: 'M6 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7',
  share: 'M2.5 6h9M8.5 3l3 3M13.5 10.5h-9M7.5 13.5l-3-3',
  joint: 'M3 6h10M3 10.5h10',
  notify: 'M4 11.5V7.5a4 4 0 0 1 8 0v4M2.5 11.5h11M7 14h2',
  enables: 'M4 14V2.5h8V14M2.5 14h11M9.5 8.5v.01',
  act: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M8 7.5v1',
};

/** Written once on the page; the rest refer to it. */
export const WayIcons = () => (
  <svg aria-hidden="true" width="0" height="0" className="way-icons">
    {ways.map((way) => (
      <symbol key={way} id={`way-${way}`} viewBox="0 0 16 16">
        <path d={paths[way]} />
      </symbol>
    ))}
  </svg>
);

export const WayIcon = ({ way }: { way: Way }) => (
  <svg aria-hidden="true" className="way-icon" width="16" height="16">
    <use href={`#way-${way}`} />
  </svg>
);
