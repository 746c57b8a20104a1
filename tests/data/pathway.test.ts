import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { barrierIds, loadBarriers } from '../../data/barriers.ts';
import { loadMapWords } from '../../data/map-words.ts';
import { fromCardsOnly, loadPathway, publicPathway, reachedFrom } from '../../data/pathway.ts';
import seed from '../../data/seed-register.json' with { type: 'json' };
import sources from '../../data/sources.json' with { type: 'json' };
import { pathwayData } from '../../scripts/open-data/pathway.ts';
import { copyOfData, type Json } from './data-folder.ts';

const facts = '../shared/facts/pathway-map.md';
const pathway = loadPathway();
const { nodes, edges } = pathway;
const idsOf = (kind: string, map: 'csem' | 'csec') =>
  nodes.filter((node) => node.kind === kind && node.printed.some((each) => each.map === map)).map(({ id }) => id);

/** The fact sheet’s ids, for when it is not beside the project. */
const frozen = {
  risk: 'rf-abuse rf-parent-victim rf-parent-problems rf-parenting rf-family-form rf-disability rf-mental rf-colonisation rf-chronic rf-isolation',
  form: 'ex-family ex-live ex-csam ex-selfmade',
  light: 'id-child id-whanau id-ncmec id-bank',
  first: 'n-netsafe n-frontline n-ot-ncc n-fiu n-vid n-dia n-oceanz n-ceot n-other1',
  follow: 'n-ot n-district n-cva n-other2 n-saats n-mh n-cultural n-sv n-vs',
} as const;

describe('every node and edge of the fact sheet', () => {
  it.each(Object.entries(frozen))('kind %s is there, by id', (kind, ids) => {
    const here = nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    for (const id of ids.split(' ')) expect(here).toContain(id);
    expect(idsOf(kind, 'csem')).toHaveLength(ids.split(' ').length);
  });

  it('is there by count: 36 of the first map, its 50 edges, and after them the two of the Virtual Global Taskforce', () => {
    expect(Object.values(frozen).join(' ').split(' ')).toHaveLength(36);
    expect(nodes.filter(({ printed }) => printed.some(({ map }) => map === 'csem'))).toHaveLength(36);
    expect(edges.map(({ id }) => id)).toEqual(Array.from({ length: 52 }, (_, at) => `E${String(at + 1).padStart(2, '0')}`));
  });

  it('holds the second map’s places by count', () => {
    expect(idsOf('risk', 'csec')).toHaveLength(14);
    expect(idsOf('form', 'csec')).toHaveLength(4);
    expect(idsOf('light', 'csec')).toHaveLength(4);
    expect([...idsOf('first', 'csec'), ...idsOf('follow', 'csec')]).toHaveLength(20);
  });
});

describe.runIf(existsSync(facts))('beside the fact sheet', () => {
  const text = existsSync(facts) ? readFileSync(facts, 'utf8') : '';
  const plain = (value: string) =>
    value
      .replace(/[’‘'"]/g, '')
      .replace(/\s*\(printed with a question mark\)/, '')
      .trim()
      .toLowerCase();

  it('has every id of its tables', () => {
    const ids = [...text.matchAll(/^((?:rf|ex|id|n)-[a-z0-9-]+) \|/gm)].map(([, id]) => id!);
    expect(ids).toHaveLength(36);
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('has every edge with its ends and its way, word for word', () => {
    const rows = [...text.matchAll(/^(E\d\d) \| ([^|]+) \| ([^|]+) \| [^|]+ \| ([^|]+) \|/gm)];
    expect(rows).toHaveLength(50);
    for (const [, id, from, to, mode] of rows) {
      expect(edges.find((edge) => edge.id === id)).toMatchObject({ from: from!.trim(), to: to!.trim(), mode: mode!.trim() });
    }
  });

  it('has everything the second map lists, each once', () => {
    const second = text.slice(text.indexOf('## 2.'), text.indexOf('Card readable in the copies'));
    const items = [...second.matchAll(/^(?:Risk factors|Forms|How it comes to light|First[^:]*|Follow-on nodes): (.+)\.$/gm)]
      .flatMap(([, list]) => list!.split('; '))
      .map(plain);
    const here = nodes.flatMap(({ printed }) => printed.flatMap(({ map, label }) => (map === 'csec' ? [plain(label)] : [])));
    expect(items).toHaveLength(42);
    expect(here.toSorted()).toEqual(items.toSorted());
  });
});

it('says of every node and edge how sure we are, and from where', () => {
  for (const { id, mark, sources: codes } of [...nodes, ...edges]) {
    expect(['V', 'S', 'I'], id).toContain(mark);
    expect(codes.length, id).toBeGreaterThan(0);
  }
});

it('has the Virtual Global Taskforce as somebody of its own, with Police in it and Customs behind them', () => {
  expect(nodes.filter(({ label }) => label === 'Virtual Global Taskforce').map(({ id }) => id)).toEqual(['a-vgt']);
  const ways = edges.filter(({ toNodes }) => toNodes.includes('a-vgt'));
  expect(ways.flatMap(({ fromNodes }) => fromNodes)).toEqual(['n-oceanz', 'n-ceot']);
  for (const { id, sources: codes } of ways) expect(codes, id).toContain('customs-04');
});

it('tells what only the cards say from what was read elsewhere too', () => {
  const only = (id: string) => fromCardsOnly(edges.find((edge) => edge.id === id)!);
  expect(['E01', 'E07', 'E48', 'E52'].filter((id) => !only(id))).toEqual([]);
  expect(['E06', 'E20', 'E37'].filter(only)).toEqual([]);
});

it('does not say that the taskforce of the map is Taskforce Ruru: nobody confirmed it', () => {
  expect(edges.some(({ fromNodes, toNodes }) => [...fromNodes, ...toNodes].includes('n-vid'))).toBe(false);
  expect(nodes.find(({ id }) => id === 'n-vid')!.services).toEqual([]);
});

it('has every place either on the public map or among the practitioner’s notes, never in both', () => {
  const seen = publicPathway(pathway).nodes.map(({ id }) => id);
  const kept = loadAssistedContent().riskFactors.map(({ id }) => id);
  expect([...seen, ...kept].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
  expect(kept.every((id) => id.startsWith('rf-'))).toBe(true);
  expect(kept).toHaveLength(20);
});

it('follows the ways from how it came to light, two steps', () => {
  const bank = reachedFrom(pathway, 'id-bank');
  expect([...bank].toSorted()).toEqual(['id-bank', 'a-banks', 'E20', 'n-fiu', 'E21', 'n-oceanz', 'n-district'].toSorted());
  expect(reachedFrom(pathway, 'id-child').has('n-netsafe')).toBe(true);
});

describe('a mistake in the file', () => {
  const data = copyOfData();
  const load = () => loadPathway(data.folder);
  const edgeOf = (json: Json, id: string) => json.edges.find((edge: Json) => edge.id === id);

  it('such as a mark U is refused', () => {
    data.edit('pathway.json', (json) => (edgeOf(json, 'E01').mark = 'U'));
    expect(load).toThrow(/pathway\.json: edges\[0\]\.mark: marked U \(unverified\)/);
  });
  it('such as a missing mark is refused', () => {
    data.edit('pathway.json', (json) => delete json.nodes[0].mark);
    expect(load).toThrow(/pathway\.json: nodes\[0\]\.mark/);
  });
  it('such as somebody without a place who has a printed label is refused', () => {
    data.edit('pathway.json', (json) => {
      json.nodes.find(({ kind }: Json) => kind === 'party').printed = [{ map: 'csem', label: 'x' }];
    });
    expect(load).toThrow(/a party has a side and no printed label/);
  });
  it('such as an edge to nowhere is named', () => {
    data.edit('pathway.json', (json) => (edgeOf(json, 'E01').toNodes = ['n-nowhere']));
    expect(load).toThrow('E01: no node "n-nowhere"');
  });
  it('such as a service nobody knows is named', () => {
    data.edit('pathway.json', (json) => json.nodes.at(-1).services.push('nobody'));
    expect(load).toThrow('no service "nobody"');
  });
  it('such as an id used twice is named', () => {
    data.edit('pathway.json', (json) => json.edges.push(json.edges[0]));
    expect(load).toThrow('"E01" stands there twice');
  });
  it('such as a notice beside two barriers is named', () => {
    data.edit('barriers.json', (json) => json.barriers[0].notices.push('hosts-overseas'));
    expect(() => loadBarriers(data.folder)).toThrow('"hosts-overseas" stands with two barriers');
  });
});

describe('the barriers', () => {
  const { barriers, gaps } = loadBarriers();
  it('are the seven of the seed, each with words and an ending that shows it', () => {
    expect(barriers.map(({ id }) => id).toSorted()).toEqual([...barrierIds].toSorted());
    const inSeed = Object.keys(seed).flatMap((id) => /^(b-.*)-\d+$/.exec(id)?.[1] ?? []);
    expect(new Set(inSeed)).toEqual(new Set(barrierIds));
    for (const { id, notices } of barriers) expect(notices.length, id).toBeGreaterThan(0);
  });
  it('cite every sentence of their card', () => {
    const cited = new Set(barriers.flatMap(({ sources: codes }) => codes));
    for (const id of Object.keys(seed).filter((each) => each.startsWith('b-'))) expect(cited).toContain(id);
  });
  it('leave no gap unsaid', () => {
    expect(gaps.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['gap-whanau', 'gap-peer', 'gap-helpline', 'gap-mechanism', 'gap-other', 'gap-learning']),
    );
    for (const { sources: codes } of gaps) {
      for (const code of codes) expect(Object.hasOwn(sources, code) || Object.hasOwn(seed, code), code).toBe(true);
    }
  });
});

it('is open data with its licence, and holds nothing more than the map', () => {
  const data = pathwayData();
  expect(data.licence.name).toBe('CC BY 4.0');
  expect(data.nodes).toHaveLength(nodes.length);
  expect(data.edges).toHaveLength(52);
  expect(Object.keys(data.marks)).toEqual(['V', 'S', 'I']);
  for (const { how } of data.edges) for (const way of how) expect(data.ways).toHaveProperty(way);
  expect(loadMapWords().title).toBe(data.title);
});
