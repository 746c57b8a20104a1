import { describe, expect, it } from 'vitest';
import { loadSourcesPage } from '../../data/sources-page.ts';
import { copyOfData } from './data-folder.ts';
import sources from '../../data/sources.json' with { type: 'json' };

const page = loadSourcesPage();
const sentences = page.cards.flatMap((card) => card.sentences);

describe('the page of sources', () => {
  it('has every sentence of the map under its card, once', () => {
    expect(sentences).toHaveLength(96);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(96);
    for (const { id, sentences } of page.cards)
      for (const each of sentences) expect(each.id).toMatch(new RegExp(`^${id}-\\d\\d$`));
  });

  it('keeps the ten risk factors for practitioners', () => {
    const withheld = sentences.filter(({ paraphrase }) => paraphrase === null);
    expect(withheld.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `intro-${String(at + 4).padStart(2, '0')}`),
    );
    for (const { shown } of withheld) expect(shown.map(({ href }) => href)).toEqual(['/assisted']);
  });

  it('says when every page it lists was last read', () => {
    const undated = [...page.pages.own, ...page.pages.other]
      .filter(({ used, read }) => used > 0 && !read)
      .map(({ code }) => code);
    expect(undated).toEqual([]);
  });

  it('lists each source that anything rests on, and leaves out those that nothing does', () => {
    const { own, other, law, unused } = page.pages;
    const listed = [...own, ...other, ...law].map(({ code }) => code);
    const known = Object.entries(sources).filter(([, source]) => !('basedOn' in source) && source.kind !== 'seed');
    expect(listed.length + unused).toBe(known.length);
    for (const { notes } of page.law)
      for (const { basedOn } of notes) for (const code of basedOn) expect([...listed, 'SEED']).toContain(code);
  });
});

describe('a broken file of its words', () => {
  const data = copyOfData();
  it('without a card is named', () => {
    data.edit('words/en/sources-page.json', (words) => delete words.cards.dia);
    expect(() => loadSourcesPage('en', data.folder)).toThrow(/words\/en\/sources-page\.json: cards\.dia/);
  });
});
