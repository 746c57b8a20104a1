import type { MapWords } from '../../data/map-words.ts';

/** That the printed maps have a column for professionals, and where they find it: not what is in it (docs/decisions/0007). */
export const RiskFactors = ({ words: { risk: say } }: { words: MapWords }) => (
  <section className="map-section" aria-labelledby="for-practitioners">
    <h2 id="for-practitioners" className="text-section font-bold">
      {say.title}
    </h2>
    <p className="mt-2">
      {say.text} <a href="/assisted">{say.link}</a>.
    </p>
  </section>
);
