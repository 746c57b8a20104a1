// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noticeWords, wordsToSay } from '../../components/navigator/reader.tsx';
import { type FirstStep, firstSteps } from '../../machines/first-step.ts';
import type { KeptFor } from '../../machines/reader.ts';
import type { Ending } from '../../machines/suggest.ts';
import { anyPerson, listed, type Person } from '../machines/people.ts';
import { calm, cast, content, endingOfPerson, isBefore, marksOn, showEnding } from './on-screen.tsx';

beforeAll(() => {
  window.scrollTo = vi.fn<() => void>();
});

type Page = ReturnType<typeof marksOn>;

/** Everything that is wrong with the marks of an ending (design, section 7). Empty where they are right. */
function faults(page: Page, ending: Ending): string[] {
  const wrong: string[] = [];
  const expectSame = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      wrong.push(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  };
  const values = (mark: string, name: string) => page.all(`[${mark}]`).map((element) => element.dataset[name]!);
  expectSame('endings', page.all('[data-ending]').length, 1);
  expectSame('first', values('data-first', 'service'), [ending.first]);
  expectSame('next', values('data-next', 'next'), [ending.next]);
  expectSame('company', values('data-company', 'company'), ending.company ? [ending.company] : []);
  expectSame('emergency', page.all('[data-emergency]').length > 0, ending.emergency);
  expectSame('services', values('data-service', 'service').sort(), [...new Set(listed(ending))].sort());
  expectSame('notices', values('data-notice', 'notice').sort(), [...ending.notices].sort());
  const outside = page.all('[data-ending]')[0]!;
  for (const each of page.all('[data-service], [data-notice], [data-next], [data-company], [data-emergency]'))
    if (!outside.contains(each)) wrong.push(`outside the ending: ${each.outerHTML.slice(0, 80)}`);
  return wrong;
}

describe.each(Object.entries<Person>(cast))('%s', (_, person) => {
  it('has each mark that other programs look for, and each service and notice once', () => {
    const { page, ending } = showEnding(person);
    expect(faults(page, ending)).toEqual([]);
    expect(page.one('[data-ending]').contains(page.one('[data-first]'))).toBe(true);
  });

  it('puts what must be read first above the first step, in order, and the second door below it', () => {
    const { page, ending } = showEnding(person);
    const first = page.one('[data-first]');
    const above = page.all('[data-notice]').filter((notice) => isBefore(notice, first));
    expect(above.map(({ dataset }) => dataset.notice)).toEqual(ending.before);
    if (ending.emergency) {
      const emergency = page.all('[data-emergency]')[0]!;
      expect(emergency.outerHTML).toContain(`href="tel:${content.services['police-111'].phones[0]!.number}"`);
      for (const each of [...above, first]) expect(isBefore(emergency, each)).toBe(true);
    }
    const next = page.one('[data-next]');
    expect(isBefore(first, next)).toBe(true);
    expect(next.querySelector<HTMLElement>('[data-service]')!.dataset.service).toBe(ending.next);
    expect(next.dataset.next).not.toBe(ending.first);
    for (const each of page.all('[data-service]').filter((other) => !first.contains(other) && !next.contains(other)))
      expect(isBefore(each, next) && !each.matches('[data-emergency]'), each.dataset.service).toBe(false);
  });

  it('says why, in words for this reader, without a word left to fill in', () => {
    const { page, ending, reader } = showEnding(person);
    expect(page.element.textContent).not.toMatch(/\{\w+\}|undefined/);
    for (const id of ending.notices) {
      const { title, text } = noticeWords(content, id, reader);
      const notice = page.one(`[data-notice="${id}"]`).textContent;
      expect(notice).toContain(title);
      expect(notice).toContain(text);
    }
    const said = [...page.one('[data-first]').querySelectorAll('.say')].map(({ textContent }) => textContent);
    expect(said).toEqual(wordsToSay(content.services[ending.first], reader));
  });
});

it('has each mark for anyone', () => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      const { page, ending, unmount } = showEnding(person);
      const found = faults(page, ending);
      unmount();
      expect(found).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('a mark that is missing, double or somebody else’s would be seen', () => {
  const { page, ending } = showEnding(cast['a girl whose picture went round school']);
  page.service('dia-dcet').remove();
  expect(faults(page, ending)).toHaveLength(1);
  page.one('[data-next]').dataset.next = 'lifeline';
  page.one('[data-company]').remove();
  page.one('[data-notice="never-copy-images"]').after(page.one('[data-notice="never-copy-images"]').cloneNode(true));
  expect(faults(page, ending)).toHaveLength(4);
});

describe('someone who is threatened', () => {
  const threatened = Object.entries<Person>(cast).filter(([, person]) =>
    endingOfPerson(person).ending.before.includes('being-threatened'),
  );

  it('is in the cast', () => expect(threatened.length).toBeGreaterThan(1));

  it.each(threatened)('%s reads before anything else not to pay and not to send more', (_, person) => {
    const { page, ending, reader } = showEnding(person);
    expect(ending.before[0]).toBe('being-threatened');
    const [start] = noticeWords(content, 'being-threatened', reader).text.split(/[.:]/);
    expect(start).toMatch(/not pay\b.*\bnot send more/);
    const notice = page.one('[data-notice="being-threatened"]');
    expect(notice.closest('details')).toBeNull();
    expect(isBefore(notice, page.one('[data-first]'))).toBe(true);
  });

  it('reads it in every version of those words', () => {
    const { for: kept = [], text } = content.notices['being-threatened'];
    for (const said of [text, ...kept.map((each) => each.text ?? text)])
      expect(said).toMatch(/^Do not pay\b[^.]*\bnot send more/);
  });

  it('is never told to block whoever lives with them or can see the phone', () => {
    const close = { ...cast['a boy of fifteen who is blackmailed'], 'child-in-home': 'yes', watched: 'yes' } as const;
    const { page, ending } = showEnding(close);
    expect(ending.notices).not.toContain('report-in-app');
    expect(page.one('[data-notice="being-threatened"]').textContent).not.toMatch(/block/);
  });
});

describe('someone who thinks about suicide', () => {
  const person = cast['a blackmailed boy who thinks about suicide, and is not sure of danger'];
  const line: FirstStep = firstSteps.find(({ id }) => id === 'suicide')!;

  it('has every crisis line on the first card, each with its number', () => {
    const { page } = showEnding(person);
    const first = page.one('[data-first]');
    expect(line.services).toContain(first.dataset.service);
    for (const id of line.services) {
      const card = page.service(id);
      expect(first.contains(card), id).toBe(true);
      expect(card.querySelector('a[href^="tel:"]'), id).not.toBeNull();
    }
  });

  it('has a number to ring above whatever else there is to read, but 111', () => {
    const { page, ending } = showEnding(person);
    const [phone] = content.services[ending.first].phones;
    const link = page.all('a').find((each) => each.getAttribute('href')?.includes(phone!.number.replaceAll(/\D/g, '')))!;
    expect(isBefore(link, page.one('[data-notice="being-threatened"]'))).toBe(true);
    expect(isBefore(page.one('[data-emergency]'), link)).toBe(true);
  });
});

describe('teams that cannot be contacted', () => {
  const behind = Object.values(content.services).filter(({ audience }) => audience === 'behind');

  const withTeams = Object.entries<Person>(cast).filter(([, person]) =>
    listed(endingOfPerson(person).ending).some((id) => behind.some((team) => team.id === id)),
  );

  it('are in the cast', () => expect(withTeams.length).toBeGreaterThan(5));

  it.each(withTeams)('are lines on the card of Police, without a way to reach them: %s', (_, person) => {
    const { page, ending } = showEnding(person);
    for (const { id, name } of behind.filter((team) => listed(ending).includes(team.id))) {
      const line = page.service(id);
      expect(line.matches('article')).toBe(false);
      expect(line.closest<HTMLElement>('article')!.dataset.service).toBe('police-105');
      expect(line.querySelector('a, button')).toBeNull();
      expect(line.textContent).toContain(name);
    }
  });

  it('OCEANZ stands there too when Police have been told', () => {
    const { page, ending } = showEnding(cast['a friend who has told Police and Netsafe']);
    expect(ending.told.map(({ service }) => service)).toContain('police-105');
    expect(page.service('police-105').contains(page.service('police-oceanz'))).toBe(true);
    expect(page.service('police-105').textContent).toContain(content.services['police-oceanz'].name);
  });
});

describe('a bank', () => {
  it('is told before the first step, and beside each other service, not to tell the customer', () => {
    const { page, ending } = showEnding(cast['a bank']);
    expect(ending.before).toEqual(['do-not-tip-off']);
    const others = page.all('article[data-service]').filter((card) => !card.matches('[data-first]'));
    expect(others.length).toBeGreaterThan(3);
    for (const card of others) {
      const beside = [...card.querySelectorAll<HTMLElement>('[data-beside]')];
      expect(
        beside.map(({ dataset }) => dataset.beside),
        card.dataset.service,
      ).toEqual(['do-not-tip-off']);
      expect(beside[0]!.textContent).toBe(content.notices['do-not-tip-off'].short);
      expect(beside[0]!.closest('details details, article > details'), 'it is in sight').toBeNull();
    }
    expect(page.one('[data-first]').querySelector('[data-beside]')).toBeNull();
  });

  it('is told so beside a service that it has told, and nobody else is told so', () => {
    const told = showEnding({ ...cast['a bank'], 'reported-to': ['customs'] });
    expect(told.page.service('customs-ceot').querySelector('[data-beside]')).not.toBeNull();
    told.unmount();
    const { page } = showEnding(cast['a host']);
    expect(page.all('[data-beside]')).toEqual([]);
  });
});

describe('who reads it', () => {
  const saidAt = (page: Page, service: string) =>
    [...page.service(service).querySelectorAll('.say')].map(({ textContent }) => textContent);
  const keptFor = (service: 'oranga-tamariki-ncc', kept: KeptFor) =>
    content.services[service].handover.say
      .filter(
        ({ roles, child, close }) =>
          JSON.stringify([roles, child, close]) === JSON.stringify([kept.roles, kept.child, kept.close]),
      )
      .map(({ text }) => text);

  it('a child of twelve hurt at home has words of their own for Oranga Tamariki', () => {
    const { page, ending } = showEnding(cast['a child of twelve abused at home']);
    expect(ending.first).toBe('oranga-tamariki-ncc');
    const theirs = keptFor('oranga-tamariki-ncc', { roles: ['self'], child: true, close: true });
    expect(theirs.length).toBeGreaterThan(1);
    expect(saidAt(page, 'oranga-tamariki-ncc')).toEqual(theirs);
    expect(theirs[0]).toMatch(/\bkid\b.*\bhome\b.*\?/);
  });

  it.each([
    ['a grandmother', { ...calm, role: 'whanau' }],
    ['a teacher', { ...calm, role: 'practitioner' }],
    ['an adult who was hurt as a child', { ...calm, role: 'self', age: 'adult-now' }],
  ] satisfies [string, Person][])('%s does not say that they are a child', (_, who) => {
    const { page, ending } = showEnding({
      age: 'child-now',
      ...who,
      'physical-harm': 'yes',
      'child-in-home': 'yes',
      priority: 'safe',
    });
    expect(ending.first).toBe('oranga-tamariki-ncc');
    const theirs = keptFor('oranga-tamariki-ncc', { roles: ['self'], child: true, close: true });
    const said = saidAt(page, 'oranga-tamariki-ncc');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).not.toBe(theirs[0]);
    expect(said.join(' ')).not.toMatch(/I’m a kid|happened to me/);
  });

  it('someone watched is offered no e-mail, on a card that has one', () => {
    const watched = { ...cast['a child of twelve abused at home'] };
    const mails = ({ page }: ReturnType<typeof showEnding>) => page.all('a[href^="mailto:"]').length;
    const seen = showEnding(watched);
    expect(seen.ending.before).toContain('safer-device');
    expect(mails(seen)).toBe(0);
    seen.unmount();
    expect(mails(showEnding({ ...watched, watched: 'no' }))).toBeGreaterThan(0);
  });
});

describe('after 111', () => {
  it('the next step of who is safe now is the second door where both are the same', () => {
    const { page, ending } = showEnding(cast['a mother who is safe now, and whose child was filmed']);
    expect(ending.first).toBe('police-111');
    expect(ending.whenSafe).toBe('netsafe');
    expect(page.one('[data-when-safe]').dataset.whenSafe).toBe('netsafe');
    expect(page.one('[data-next]').matches('[data-when-safe]')).toBe(ending.next === ending.whenSafe);
  });

  it('it stands apart where the second door is another: the text line, for who cannot hear', () => {
    const { page, ending } = showEnding(cast['a Deaf person in danger']);
    expect(ending.next).toBe('police-111-txt');
    expect(ending.whenSafe).not.toBe(ending.next);
    expect(page.one('[data-when-safe]').dataset.whenSafe).toBe(ending.whenSafe);
    expect(page.one('[data-next]').matches('[data-when-safe]')).toBe(false);
  });
});

describe('someone to ring with', () => {
  it.each([
    ['a girl whose picture went round school', 'safe-to-talk'],
    ['a young person in care who was paid for pictures', 'voyce'],
  ] as const)('%s: %s, with its number', (who, company) => {
    const { page } = showEnding(cast[who]);
    const beside = page.one('[data-company]');
    expect(beside.dataset.company).toBe(company);
    expect(beside.querySelector('a[href^="tel:"]')).not.toBeNull();
  });

  it.each(['a bank', 'somebody who came across it', 'a grandmother who skips everything'] as const)('%s: nobody', (who) => {
    expect(showEnding(cast[who]).page.all('[data-company]')).toEqual([]);
  });
});

it('no ending of the cast has words meant for another reader', () => {
  for (const person of Object.values<Person>(cast)) {
    const { reader, page, unmount } = showEnding(person);
    if (!reader.child || reader.voice !== 'self') expect(page.element.textContent).not.toMatch(/I’m a kid/);
    unmount();
  }
});
