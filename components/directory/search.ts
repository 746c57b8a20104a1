import MiniSearch from 'minisearch';
import type { SearchEntry } from '../../data/directory.ts';

/** As it is typed on a phone without a long press: no macrons, no apostrophes, small letters. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLowerCase();

const words = (text: string) => plain(text).match(/[\p{L}\d]+/gu) ?? [];

/** Too small to tell services apart, unless somebody is still typing them. */
const small = new Set(['a', 'an', 'and', 'at', 'for', 'he', 'in', 'nga', 'o', 'of', 'on', 'te', 'the', 'to']);

/** Names written as one word or as two: "net safe", "whatsup", "0508638723". */
const joined = ({ name, nameMi, called }: SearchEntry) => {
  const all = words([name, nameMi, called].join(' '));
  return [
    ...all,
    ...all.slice(1).map((word, at) => all[at]! + word),
    ...all.slice(2).map((word, at) => all[at]! + all[at + 1]! + word),
  ];
};

/**
 * Search in names in both languages, other names, organisations, names professionals use and, last, what a service does.
 * @returns ids, best first, for a query; null when there is nothing to look for
 */
export function createSearch(entries: readonly SearchEntry[]): (query: string) => string[] | null {
  const index = new MiniSearch<SearchEntry & { joined: string }>({
    fields: ['name', 'nameMi', 'called', 'organization', 'terms', 'about', 'joined'],
    storeFields: ['isOpen'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 5, nameMi: 4, called: 4, organization: 2, terms: 2, joined: 2 },
      prefix: true,
      boostDocument: (_, __, stored) => (stored?.isOpen ? 1 : 0.6),
    },
  });
  index.addAll(entries.map((entry) => ({ ...entry, joined: joined(entry).join(' ') })));
  // One letter wrong in four is still the same word.
  const fuzzy = (term: string) => (term.length > 3 ? 0.25 : false);

  return (query) => {
    const typed = words(query);
    if (typed.length === 0) return null;
    const terms = typed.filter((term, at) => at === typed.length - 1 || !small.has(term)).join(' ');
    // From the strictest reading to the loosest: whoever spells it right gets what they asked for and nothing else.
    const readings = [
      () => index.search(terms, { combineWith: 'AND' }),
      () => index.search(typed.join(''), { fields: ['joined'] }),
      () => index.search(terms, { combineWith: 'AND', fuzzy }),
      () => index.search(typed.join(''), { fields: ['joined'], fuzzy }),
      () => index.search(terms, { combineWith: 'OR', fuzzy }),
    ];
    for (const read of readings) {
      const found = read();
      if (found.length > 0) return found.map(({ id }) => String(id));
    }
    return [];
  };
}
