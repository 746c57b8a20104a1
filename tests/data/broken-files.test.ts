import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../data/content.ts';
import { voicesOf } from '../../machines/questions.ts';
import { questionIds } from '../../machines/vocabulary.ts';
import { copyOfData } from './data-folder.ts';

// An editor makes a mistake; the build says in which file, which field, and what was expected.

const data = copyOfData();
const { edit } = data;

const load = () => loadContent('en', data.folder);

describe('a service file', () => {
  it('is fine as it stands', () => expect(load().services.netsafe.name).toBe('Netsafe'));

  it('with a field nobody knows names it, and the fields there are', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.telephone = '111'));
    expect(load).toThrow(/data\/services\/netsafe\.json: .*telephone.*phones/);
  });

  it('with a field of the wrong kind names it', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.hours.always = 'maybe'));
    expect(load).toThrow(/data\/services\/netsafe\.json: hours\.always: .*expected boolean/);
  });

  it('with an unverified number is refused', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.phones[0].mark = 'U'));
    expect(load).toThrow(/netsafe\.json: phones\[0\]\.mark: marked U \(unverified\): expected V, S or I/);
  });

  it('with letters where the number goes is refused', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.phones[0].number = '0508 NETSAFE'));
    expect(load).toThrow(/phones\[0\]\.number: expected digits/);
  });

  it('with a source nobody can look up is refused', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.does[0].sources = ['S9999']));
    expect(load).toThrow(/does\[0\]\.sources\[0\]: unknown source "S9999"/);
  });

  it('with nothing to back a statement is refused', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.does[0].sources = []));
    expect(load).toThrow(/does\[0\]\.sources/);
  });

  it('with an id unlike its name is refused', () => {
    edit('services/netsafe.json', (netsafe) => (netsafe.id = 'net-safe'));
    expect(load).toThrow(/netsafe\.json: id: "net-safe", expected "netsafe"/);
  });

  it('asking for something to have ready that has no words is refused', () => {
    edit('services/netsafe.json', (netsafe) => netsafe.ready.push('photo'));
    expect(load).toThrow(/netsafe\.json: ready: "photo" has no words: expected one of web-address/);
  });

  it('that is missing is missed by the rule that names it', () => {
    rmSync(path.join(data.folder, 'services/customs-ceot.json'));
    expect(load).toThrow(/customs-ceot\.json: missing, and the rule "crossed-the-border" names it/);
  });

  it('that is not JSON says where', () => {
    writeFileSync(path.join(data.folder, 'services/netsafe.json'), '{ "id": "netsafe", }');
    expect(load).toThrow(/data\/services\/netsafe\.json: .*JSON/);
  });

  it('is reported together with every other one at fault', () => {
    edit('services/netsafe.json', (netsafe) => delete netsafe.summary);
    edit('services/youthline.json', (youthline) => delete youthline.summary);
    expect(load).toThrow(/netsafe\.json: summary[\s\S]*youthline\.json: summary/);
  });
});

describe('a words file', () => {
  it('without a voice a question is asked in is refused', () => {
    edit('words/en/questions.json', (questions) => delete questions['cross-border'].voices.organisation);
    expect(load).toThrow(/words\/en\/questions\.json: cross-border\.voices\.organisation/);
  });

  it('has to have each voice that each question is asked in', () => {
    edit('words/en/questions.json', (questions) => {
      for (const question of Object.values(questions)) question.voices = {};
    });
    for (const id of questionIds) for (const voice of voicesOf(id)) expect(load).toThrow(`${id}.voices.${voice}`);
  });

  it('with a voice that a question is never asked in is refused', () => {
    expect(voicesOf('offender')).not.toContain('organisation');
    edit('words/en/questions.json', ({ offender }) => (offender.voices.organisation = offender.voices.self));
    expect(load).toThrow(/words\/en\/questions\.json: offender\.voices: .*organisation/);
  });

  it('without the words for an option is refused', () => {
    edit('words/en/questions.json', (questions) => delete questions.danger.voices.self.options.no);
    expect(load).toThrow(/questions\.json: danger\.voices\.self\.options\.no/);
  });

  it('with a rule that does not exist is refused', () => {
    edit('words/en/rules.json', (rules) => (rules['always-netsafe'] = 'Netsafe, always.'));
    expect(load).toThrow(/words\/en\/rules\.json: .*always-netsafe/);
  });

  it('without the sentence of a rule is refused', () => {
    edit('words/en/rules.json', (rules) => delete rules['danger-now']);
    expect(load).toThrow(/words\/en\/rules\.json: danger-now/);
  });

  it('without the words of a notice is refused', () => {
    edit('words/en/notices.json', (notices) => delete notices['hosts-overseas']);
    expect(load).toThrow(/notices\.json: hosts-overseas/);
  });
});
