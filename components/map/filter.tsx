import type { MapContent } from '../../data/map-content.ts';
import { fill } from '../words/fill.ts';

/** Which way of coming to light the picture and the list follow. Works by styles alone (filter-styles.ts); nothing is sent or kept. */
export function Filter({ content: { words: say, ways, pathway, shownUnder } }: { content: MapContent }) {
  const options = [{ id: 'all', label: say.filter.all }, ...ways.map(({ label }, at) => ({ id: String(at), label }))];
  const count = (at: number) => pathway.edges.filter(({ id }) => shownUnder(id).split(' ').includes(String(at))).length;
  return (
    <fieldset className="filter">
      <legend className="filter-title">{say.filter.title}</legend>
      <p className="text-small text-soft">{say.filter.hint}</p>
      <div className="filter-options">
        {options.map(({ id, label }) => (
          <label key={id} className="filter-option">
            <input type="radio" name="way" value={id} id={`way-${id}`} defaultChecked={id === 'all'} autoComplete="off" />
            {label}
          </label>
        ))}
      </div>
      <p role="status" className="filter-count">
        {ways.map(({ id }, at) => (
          <span key={id} data-count={at}>
            {fill(say.filter.count, { edges: count(at), all: pathway.edges.length })}
          </span>
        ))}
      </p>
    </fieldset>
  );
}
