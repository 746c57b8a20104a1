import type { MapContent } from '../../data/map-content.ts';
import { Sure } from './entries.tsx';

/** The printed maps' risk factors: last, closed, for professionals, and in no picture (docs/decisions/0007). */
export function RiskFactors({ content }: { content: MapContent }) {
  const { words, pathway } = content;
  const { risk: say, list } = words;
  return (
    <details data-risk-factors="" className="map-section risk">
      <summary>{say.title}</summary>
      <p>
        {say.text} <a href="/assisted">{say.link}</a>.
      </p>
      <ul className="risk-list">
        {pathway.nodes
          .filter(({ kind }) => kind === 'risk')
          .map(({ id, label, printed, mark, sources }) => (
            <li key={id} data-entry={id}>
              {label}
              <span className="entry-small">
                {' '}
                ({printed.map(({ map }) => (map === 'csem' ? list.printed : list.printedSecond)).join(', ')})
              </span>
              <Sure words={words} mark={mark} codes={sources} />
            </li>
          ))}
      </ul>
    </details>
  );
}
