import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ServicePage } from '../../components/directory/service-page.tsx';
import { endingAsText } from '../../components/ending/as-text.ts';
import { Contact } from '../../components/service/contact.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadContent } from '../../data/content.ts';
import { loadDirectory } from '../../data/directory.ts';
import { contactsOf, daysAfter, grace, warnings } from '../../data/freshness.ts';
import { loadServices, readServices, routedServices } from '../../data/services.ts';
import { siteDate } from '../../data/site-date.ts';
import { endingOf, parseAnswers, walk } from '../../machines/visit.ts';
import { asCsv, asWorksheet, urgency } from '../../scripts/freshness/worksheet.ts';
import { copyOfData } from './data-folder.ts';

const data = copyOfData();
const { edit } = data;
const netsafeNumber = '0508 638 723';

/** Somebody read Netsafe's number two years ago and never again. */
const forgetNetsafe = () => edit('services/netsafe.json', ({ phones }) => (phones[0].read = '2024-11-24'));

const contact = (id: string, value: string) =>
  contactsOf(readServices(data.folder).get(id)!).find((each) => each.value === value)!;

describe('how long a contact may go unchecked', () => {
  it('is a quarter of a year where safety hangs on it, half a year for other numbers, a year for pages', () => {
    expect(contact('womens-refuge', '0800 733 843').checkBy).toBe(daysAfter('2026-11-24', 91));
    expect(contact('netsafe', netsafeNumber).checkBy).toBe(daysAfter('2026-11-24', 182));
    expect(contact('netsafe', 'https://report.netsafe.org.nz').checkBy).toBe(daysAfter('2026-11-24', 364));
  });

  it('is half of that where it was read on somebody else’s page, and half again where that page was old', () => {
    expect(contact('netsafe', '4282').checkBy).toBe(daysAfter('2026-11-24', 91));
    expect(contact('youthline', '0800 37 66 33').checkBy).toBe(daysAfter('2026-11-24', 22));
    expect(contact('acc-sensitive-claims', '0800 735 566').oldPage).toBe(true); // a page of 2015
  });

  it('starts anew, and in full, when somebody has checked it', () => {
    edit('services/youthline.json', ({ phones }) => {
      phones[0].checked = { on: '2026-12-01', by: 'A helping organisation', how: 'phone' };
    });
    expect(contact('youthline', '0800 37 66 33').checkBy).toBe(daysAfter('2026-12-01', 91));
  });

  it('can be said in the file, where a number is known to end', () => {
    edit('services/youthline.json', ({ phones }) => (phones[0].check_by = '2026-11-30'));
    expect(contact('youthline', '0800 37 66 33').checkBy).toBe('2026-11-30');
  });

  it('counts numbers that stand in a sentence', () => {
    expect(contactsOf(readServices(data.folder).get('mental-health-crisis-teams')!).map(({ kind }) => kind)).toContain('words');
  });

  it('is known for every number, address and e-mail there is', () => {
    for (const service of readServices(data.folder).values()) {
      const { phones, urls, emails } = service;
      const contacts = contactsOf(service).filter(({ kind }) => kind !== 'words');
      expect(contacts.length).toBe(phones.length + urls.length + emails.length);
      for (const { checkBy, kept } of contacts) expect(checkBy > kept.read, service.id).toBe(true);
    }
  });
});

describe('a check', () => {
  it.each([
    ['without the organisation', { on: '2026-12-01', how: 'phone' }, /phones\[0\]\.checked\.by/],
    ['without a day', { by: 'Somebody', how: 'phone' }, /phones\[0\]\.checked\.on/],
    ['by rumour', { on: '2026-12-01', by: 'Somebody', how: 'hearsay' }, /phones\[0\]\.checked\.how/],
    ['with the name of who answered', { on: '2026-12-01', by: 'Us', how: 'phone', spokeTo: 'J' }, /spokeTo/],
  ])('%s is refused', (_, checked, message) => {
    edit('services/netsafe.json', ({ phones }) => (phones[0].checked = checked));
    expect(() => loadServices(data.folder)).toThrow(message);
  });

  it('of every contact is said on the card', () => {
    edit('services/customs-ceot.json', ({ phones, urls }) => {
      for (const each of [...phones, ...urls]) each.checked = { on: '2026-12-01', by: 'A helping organisation', how: 'phone' };
    });
    const { card } = loadDirectory('en', data.folder).entries.find(({ card: { id } }) => id === 'customs-ceot')!;
    expect(card.checked).toEqual({ on: '2026-12-01', by: 'A helping organisation' });
  });
});

describe('a number nobody has checked for too long', () => {
  const page = (id: string) => {
    const directory = loadDirectory('en', data.folder);
    const entry = directory.entries.find(({ card }) => card.id === id)!;
    return renderToStaticMarkup(
      <WordsProvider content={loadContent('en', data.folder)}>
        <ServicePage entry={entry} directory={directory} maintainer={null} />
      </WordsProvider>,
    );
  };
  const endingContact = (id: 'netsafe' | 'dia-dcet') => {
    const content = loadContent('en', data.folder);
    return renderToStaticMarkup(
      <WordsProvider content={content}>
        <Contact service={content.services[id]} show="all" />
      </WordsProvider>,
    );
  };
  const copied = () => {
    const services = routedServices(loadServices(data.folder));
    const { ending } = endingOf(walk(parseAnswers({ danger: 'no', role: 'self', 'content-online': 'yes' })), services);
    return endingAsText(ending, loadContent('en', data.folder), { voice: 'self', role: 'self', child: false, close: false });
  };

  it('stands everywhere while it is fresh', () => {
    for (const text of [page('netsafe'), endingContact('netsafe'), copied()]) {
      expect(text).toContain(netsafeNumber);
      expect(text).not.toContain('too old to show');
    }
  });

  it('gives way to the main door, and it is said: on the page, on the ending, in a copy', () => {
    forgetNetsafe();
    for (const text of [page('netsafe'), endingContact('netsafe'), copied()]) {
      expect(text).not.toContain(netsafeNumber);
      expect(text).toContain('netsafe.org.nz');
      expect(text).toContain('Main website, its other details are too old to show');
    }
    expect(page('netsafe')).toContain('was last read or checked on 24 November 2024. That is too long ago, so we took it away');
    expect(endingContact('netsafe')).toContain('so we took it away');
    expect(endingContact('netsafe')).toContain('4282'); // what is fresh stays
  });

  it('stands until the day of grace is over, and is warned of from the day it is due', () => {
    const { checkBy, until } = contact('netsafe', netsafeNumber);
    expect(until).toBe(daysAfter(checkBy, grace));
    const numbers = (day: string) =>
      loadServices(data.folder, day)
        .get('netsafe')!
        .phones.map(({ number }) => number);
    expect(numbers(until)).toContain(netsafeNumber);
    expect(numbers(daysAfter(until, 1))).not.toContain(netsafeNumber);
    const warned = (day: string) =>
      warnings(readServices(data.folder).values(), day).filter((line) => line.includes(netsafeNumber));
    expect(warned(checkBy)).toEqual([]);
    expect(warned(daysAfter(checkBy, 1))).toEqual([
      `data/services/netsafe.json: ${netsafeNumber}: to be checked by ${checkBy}, and replaced by https://report.netsafe.org.nz after ${until}`,
    ]);
  });

  it('comes back when somebody has checked it', () => {
    forgetNetsafe();
    edit('services/netsafe.json', ({ phones }) => {
      phones[0].checked = { on: '2026-11-20', by: 'A helping organisation', how: 'phone' };
    });
    expect(page('netsafe')).toContain(netsafeNumber);
    expect(page('netsafe')).toContain('Checked by A helping organisation on 20 November 2026 (by phone).');
  });

  it('stands with a warning where there is no main door: nothing at all would help nobody', () => {
    edit('services/healthline.json', ({ phones }) => (phones[0].read = '2024-11-24'));
    expect(page('healthline')).toContain('0800 611 116');
    expect(page('healthline')).toContain('last read or checked on 24 November 2024');
  });

  it('does not come back by another way: as letters, or where sources are compared', () => {
    edit('services/oranga-tamariki-ncc.json', ({ phones }) => (phones[0].read = '2024-11-24'));
    edit('services/customs-ceot.json', ({ phones }) => (phones[0].read = '2024-11-24'));
    expect(page('oranga-tamariki-ncc')).not.toMatch(/0508 ?326 ?459|0508 FAMILY/);
    expect(page('customs-ceot')).not.toMatch(/0800 ?937 ?768|0800 WE PROTECT/);
  });

  it('goes from a sentence too', () => {
    edit('services/police-105.json', (service) => {
      service.howToReach.en = 'Or ring 0800 000 0000.';
      service.howToReach.read = '2020-01-01';
    });
    edit('services/netsafe.json', (service) => {
      service.howToReach = { en: 'Or ring 0800 000 0000.', mark: 'S', sources: ['S10'], read: '2020-01-01' };
    });
    expect(page('netsafe')).not.toContain('0800 000 0000');
  });

  it('is never 111, and 111 is never warned about on its card', () => {
    edit('services/police-111.json', ({ phones }) => (phones[0].read = '2010-01-01'));
    expect(loadServices(data.folder, '2040-01-01').get('police-111')).toEqual(readServices(data.folder).get('police-111'));
  });

  it('never leaves the screens without the helpline and 105, in any year', () => {
    const services = loadServices(data.folder, '2040-01-01');
    for (const id of ['police-111', 'police-105', 'safe-to-talk', 'need-to-talk-1737']) {
      expect(services.get(id)!.phones.length, id).toBe(readServices(data.folder).get(id)!.phones.length);
    }
    for (const [id, { phones, urls, emails, howToReach }] of readServices(data.folder)) {
      const left = services.get(id)!;
      const ways = (all: { phones: unknown[]; urls: unknown[]; emails: unknown[]; howToReach?: unknown }) =>
        all.phones.length + all.urls.length + all.emails.length + (all.howToReach ? 1 : 0);
      if (ways({ phones, urls, emails, howToReach }) > 0) expect(ways(left), id).toBeGreaterThan(0);
    }
  });
});

describe('the main doors', () => {
  it('stand on a page we have read', () => {
    for (const [id, { mainDoor }] of readServices()) {
      if (mainDoor) expect(mainDoor.sources.length, id).toBeGreaterThan(0);
    }
  });

  it('are there for every service with a number, but for 111 and those whose own pages we have not read', () => {
    const without = [...readServices().values()].filter(({ phones, mainDoor }) => phones.length > 0 && !mainDoor);
    expect(without.map(({ id }) => id).sort()).toEqual([
      'healthline',
      'need-to-talk-1737',
      'police-111',
      'shakti',
      'suicide-crisis-helpline',
    ]);
  });
});

describe('the day a site is built for', () => {
  it('is the newest day in the data, not the clock’s: the same sources give the same site', () => {
    edit('services/netsafe.json', ({ phones }) => (phones[0].checked = { on: '2026-12-24', by: 'Somebody', how: 'phone' }));
    expect(siteDate(readServices(data.folder).values(), undefined)).toBe('2026-12-24');
  });

  it('is what the one who builds it says', () => expect(siteDate([], '2027-02-03')).toBe('2027-02-03'));

  it.each(['tomorrow', '2027-13-01', '27-01-01'])('is a day: "%s" is refused', (said) => {
    expect(() => siteDate([], said)).toThrow(/SITE_DATE: ".*", expected a day like/);
  });
});

describe('the worksheet', () => {
  const today = '2027-06-01';
  const all = () => [...readServices(data.folder).values()].flatMap(contactsOf).sort(urgency(today));

  it('puts first what is past its time, then what safety hangs on, then old pages', () => {
    const due = all();
    const rank = due.map(({ until, checkBy }) => (until < today ? 0 : checkBy < today ? 1 : 2));
    expect(rank).toEqual([...rank].sort());
    const first = due.filter(({ until }) => until < today);
    expect(first.length).toBeGreaterThan(3);
    expect(first.map(({ urgent }) => urgent)).toEqual(first.map(({ urgent }) => urgent).sort((a, b) => Number(b) - Number(a)));
  });

  it('says what to ask, what not to, and how to write it down', () => {
    const text = asWorksheet(all(), 80, today);
    for (const said of [
      'Never ring or text 111',
      'not ringing for help',
      'Write down no names',
      '"checked": { "on"',
      'data/services/youthline.json',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is a table as well, one row a contact', () => {
    const rows = asCsv(all(), today).split('\r\n');
    expect(rows).toHaveLength(all().length + 1);
    expect(rows.find((row) => row.startsWith('need-to-talk-1737'))).toContain('"1737, Need to talk?"');
  });
});
