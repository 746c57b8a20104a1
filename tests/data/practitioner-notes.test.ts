import { describe, expect, it } from 'vitest';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadServices } from '../../data/services.ts';
import { copyOfData, type Json } from './data-folder.ts';
import notes from '../../data/practitioner-notes.json' with { type: 'json' };

const content = loadAssistedContent();
const about = (service: string) => content.notes.filter(({ services }) => (services as string[]).includes(service));
const textOf = (service: string) =>
  about(service)
    .map(({ title, text }) => `${title} ${text}`)
    .join(' ');

describe('notes for practitioners', () => {
  it.each([
    ['oranga-tamariki-ncc', /report of concern/i],
    ['oranga-tamariki-ncc', /bad faith/],
    ['oranga-tamariki-ncc', /Child Protection Protocol/],
    ['police-105', /Child Protection Protocol/],
    ['saats', /about seven days/],
    ['netsafe', /without consent/],
    ['safe-to-talk', /break confidentiality/],
    ['oranga-tamariki-ncc', /24 hours.*48 hours.*Promise/],
    ['oranga-tamariki-ncc', /changing.*mandatory training/],
    ['oranga-tamariki-ncc', /0508 332 774/],
    ['oranga-tamariki-ncc', /What the child asks for still counts/],
    ['police-105', /2025 No 72/],
    ['police-105', /under 12/],
    ['court-victim-advisors', /0800 650 654/],
  ])('on %s say %s', (service, wanted) => expect(textOf(service)).toMatch(wanted));

  it('keep the number of early learning staff to themselves: nobody has rung it', () => {
    const { check } = content.notes.find(({ id }) => id === 'early-learning')!;
    expect(check).toMatch(/Nobody has rung it/);
    expect(JSON.stringify([...loadServices().values()])).not.toContain('0508 332 774');
  });

  it('on every handover name the Privacy Act, principle 3A and the limits of confidentiality', () => {
    const general = content.notes.filter(({ services }) => services.length === 0).map(({ id }) => id);
    expect(general).toEqual(expect.arrayContaining(['ipp11', 'ipp3a', 'limits-first', 'rests-on-consent']));
  });

  it('each name a source and the day it was read', () => {
    for (const { id, source, read } of content.notes) {
      expect(source, id).toMatch(/\(.+\)/);
      expect(read, id).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('say "check" where the facts are unsettled', () => {
    const unsettled = ['law-4.3', 'law-4.5', 'law-5.4', 'law-5.10', 'law-5.11', 'law-2.6'];
    for (const { id, sources, check } of notes.notes) {
      if (sources.some((code) => unsettled.includes(code))) expect(check, id).toMatch(/check/i);
    }
  });
});

describe('a broken file of notes', () => {
  const data = copyOfData();

  const breaking = (change: (file: Json) => void) => {
    data.edit('practitioner-notes.json', change);
    return () => loadAssistedContent('en', data.folder);
  };

  it.each<[string, (file: Json) => void, RegExp]>([
    [
      'a service nobody routes to',
      (file) => (file.notes[0].services = ['hogwarts']),
      /practitioner-notes\.json: notes\[0\]\.services/,
    ],
    ['an unverified note', (file) => (file.notes[0].mark = 'U'), /notes\[0\]\.mark: marked U/],
    ['a source that is not there', (file) => (file.notes[1].sources = ['S9999']), /unknown source "S9999"/],
    ['the same id twice', (file) => (file.notes[1].id = file.notes[0].id), /stands there twice/],
  ])('with %s is named', (_, change, message) => expect(breaking(change)).toThrow(message));

  it('or with words missing for something a handover can hold is named', () => {
    data.edit('words/en/assisted.json', (words) => delete words.handover.ways['own-text']);
    expect(() => loadAssistedContent('en', data.folder)).toThrow(/words\/en\/assisted\.json: handover\.ways\.own-text/);
  });
});
