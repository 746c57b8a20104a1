import { loadBarriers } from '../../data/barriers.ts';
import { loadMapWords } from '../../data/map-words.ts';
import { loadPathway } from '../../data/pathway.ts';
import sources from '../../data/sources.json' with { type: 'json' };

/**
 * The map as open data, for `/data/pathway.json`; described in docs/open-data.md.
 * @returns nodes, edges, barriers and gaps, with what every id, mark and code in them means
 */
export function pathwayData() {
  const { read, nodes, edges } = loadPathway();
  const { barriers, gaps } = loadBarriers();
  const words = loadMapWords();
  const cited = new Set([...nodes, ...edges, ...barriers, ...gaps].flatMap((each) => each.sources));
  return {
    title: words.title,
    about:
      'Follows the Child Sexual Exploitation Material pathway map of ECPAT NZ (2022), in our own words. The arrows of the printed map could not be read: every edge comes from text.',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    attribution: 'referral-navigator, after ECPAT NZ’s pathway map',
    read,
    marks: words.marks,
    ways: words.ways,
    kinds: {
      form: words.columns.form,
      light: words.columns.light,
      first: words.columns.first,
      follow: words.columns.follow,
      party: words.key.party,
      risk: words.risk.text,
    },
    nodes,
    edges,
    barriers,
    gaps,
    sources: Object.fromEntries(Object.entries(sources).filter(([code]) => cited.has(code))),
  };
}
