import { describe, expect, it } from 'vitest';
import { createSearch } from '../../components/directory/search.ts';
import { loadDirectory, searchEntries } from '../../data/directory.ts';
import { loadServices } from '../../data/services.ts';

const search = createSearch(searchEntries(loadDirectory()));

describe('a name as people type it', () => {
  it.each([
    ['OCET', 'dia-dcet'],
    ['dcet', 'dia-dcet'],
    ['internal affairs', 'dia-dcet'],
    ['te tari taiwhenua', 'dia-dcet'],
    ['netsafe', 'netsafe'],
    ['Net Safe', 'netsafe'],
    ['0508 NETSAFE', 'netsafe'],
    ['0508 638 723', 'netsafe'],
    ['customs', 'customs-ceot'],
    ['Ngā Pirihimana', 'police-111'],
    ['Nga Pirihimana', 'police-105'],
    ['police', 'police-105'],
    ['korero mai', 'safe-to-talk'],
    ['Kōrero mai, ka ora', 'safe-to-talk'],
    ['oranga tamariki', 'oranga-tamariki-ncc'],
    ['whats up', 'whats-up'],
    ["What's Up", 'whats-up'],
    ['whatsup', 'whats-up'],
    ['womens refuge', 'womens-refuge'],
    ['manaaki tangata', 'victim-support'],
    ['crimestoppers', 'crime-stoppers'],
    ['1737', 'need-to-talk-1737'],
    ['acc', 'acc-sensitive-claims'],
    ['takeitdown', 'take-it-down'],
    ['kidsline', 'whats-up'],
    ['shielded', 'shielded-site'],
    ['goAML', 'police-fiu'],
    ['sign language', 'nzsl-video-interpreting'],
  ])('%s finds %s', (query, id) => expect(search(query)!.slice(0, 5)).toContain(id));

  it.each([
    ['netsaef', 'netsafe'],
    ['netsave', 'netsafe'],
    ['custums', 'customs-ceot'],
    ['costoms', 'customs-ceot'],
    ['pirihimama', 'police-105'],
    ['polise', 'police-105'],
    ['oranga tamiriki', 'oranga-tamariki-ncc'],
    ['safe to tok', 'safe-to-talk'],
    ['saftotalk', 'safe-to-talk'],
    ['yuthline', 'youthline'],
    ['youth lien', 'youthline'],
    ['lifline', 'lifeline'],
    ['helthline', 'healthline'],
    ['victem support', 'victim-support'],
    ['womans refuge', 'womens-refuge'],
    ['womens refuse', 'womens-refuge'],
    ['crime stopers', 'crime-stoppers'],
    ['ecpact', 'ecpat-nz'],
    ['pilars', 'pillars'],
    ['shacti', 'shakti'],
    ['clasification office', 'classification-office'],
    ['privacy comissioner', 'privacy-commissioner'],
    ['wellstopp', 'stop-harm-wellstop'],
  ])('misspelt, %s finds %s', (query, id) => expect(search(query)!.slice(0, 5)).toContain(id));

  it('spelt right, it finds nothing that is only similar', () => {
    expect(search('shine')).toEqual(['shine']);
    expect(search('netsafe')![0]).toBe('netsafe');
  });

  it('is found letter by letter while it is typed', () => {
    for (const start of ['net', 'nets', 'netsa', 'netsaf']) expect(search(start)![0], start).toBe('netsafe');
  });

  it('puts who can be rung before the teams behind them', () => {
    const police = search('police')!;
    expect(police.indexOf('police-105')).toBeLessThan(police.indexOf('police-oceanz'));
    expect(police.indexOf('police-111')).toBeLessThan(police.indexOf('police-fiu'));
  });

  it('of every service finds it, first or among its namesakes', () => {
    for (const { id, name } of loadServices().values()) {
      expect(search(name.en)!.slice(0, 3), name.en).toContain(id);
      if (name.mi) expect(search(name.mi)!.slice(0, 6), name.mi).toContain(id);
    }
  });

  it('that is nothing or only signs shows the whole list; one that nobody has shows none', () => {
    expect(search('')).toBeNull();
    expect(search(' - ')).toBeNull();
    expect(search('zzzqqqxxx')).toEqual([]);
  });
});
