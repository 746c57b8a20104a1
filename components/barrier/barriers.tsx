import type { MapContent } from '../../data/map-content.ts';
import { Sure } from '../map/entries.tsx';
import { BarrierIcon } from './barrier-icon.tsx';

/** The seven barriers, each behind its icon as on the map, and what is missing altogether. */
export function BarriersAndGaps({ content }: { content: MapContent }) {
  const { words, barriers } = content;
  const { barriers: say, gaps: sayGaps } = words;
  return (
    <>
      <section aria-labelledby="barriers" className="map-section">
        <h2 id="barriers" className="text-section font-bold">
          {say.title}
        </h2>
        <p>{say.lead}</p>
        <div className="barriers">
          {barriers.barriers.map(({ id, title, what, means, weDo, mark, sources }) => (
            <details key={id} id={id} data-barrier={id} className="barrier">
              <summary>
                <BarrierIcon id={id} />
                {title}
              </summary>
              <dl className="facts">
                <div>
                  <dt>{say.what}</dt>
                  <dd>{what}</dd>
                </div>
                <div>
                  <dt>{say.means}</dt>
                  <dd>{means}</dd>
                </div>
                <div>
                  <dt>{say.weDo}</dt>
                  <dd>{weDo}</dd>
                </div>
              </dl>
              <Sure words={words} mark={mark} codes={sources} />
            </details>
          ))}
        </div>
      </section>
      <section aria-labelledby="gaps" className="map-section">
        <h2 id="gaps" className="text-section font-bold">
          {sayGaps.title}
        </h2>
        <p>{sayGaps.lead}</p>
        <dl className="facts gaps">
          {barriers.gaps.map(({ id, title, en, mark, sources }) => (
            <div key={id} data-gap={id}>
              <dt>{title}</dt>
              <dd>{en}</dd>
              <dd>
                <Sure words={words} mark={mark} codes={sources} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
