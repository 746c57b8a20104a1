import { describe, expect, it } from 'vitest';
import { loadContent } from '../../data/content.ts';
import { canBeRead, rolesLeftOut, unreadable } from '../../data/reachable.ts';
import { readServices, secondRules } from '../../data/services.ts';
import { all, always, answer, any, type Condition } from '../../machines/conditions.ts';
import type { KeptFor } from '../../machines/reader.ts';
import { rules } from '../../machines/rules.ts';
import { copyOfData } from './data-folder.ts';

/*
 * Words kept for somebody who never gets there are words that nobody reads; and a service with nothing to say for a role that can meet it
 * leaves that person without a first sentence. The build names both.
 */

const child: KeptFor = { child: true };
const close: KeptFor = { close: true };

describe('words kept for some readers', () => {
  it.each<[string, KeptFor, Condition]>([
    ['a role that is shown it', { roles: ['self'] }, answer('physical-harm').is('yes')],
    ['somebody who will not say who they are: they may be anybody', { roles: ['unsure'] }, answer('role').is('whanau')],
    ['a voice of which one role is shown it', { voices: ['supporter'] }, answer('role').is('bystander')],
    ['a child, where whoever is asked the age can be one', child, answer('content-online').is('yes')],
    [
      'a child of whom the reader’s own age is asked',
      { roles: ['own-behaviour'], child: true },
      answer('role').is('own-behaviour'),
    ],
    ['somebody near the person, asked about it afterwards only', { roles: ['practitioner'], close: true }, always],
    [
      'a role that is taken to mean it, not being asked',
      { roles: ['bystander'] },
      answer('age').isOrNotAsked(['bystander'], 'child-now'),
    ],
    [
      'everybody who is asked, of any of two things',
      { roles: ['organisation'] },
      any(answer('age').is('child-now'), answer('org-kind').is('other')),
    ],
  ])('can be read: %s', (_, kept, when) => {
    expect(canBeRead(kept, when)).toBe(true);
    expect(unreadable('words.for', [kept], when)).toEqual([]);
  });

  it.each<[string, KeptFor, Condition]>([
    ['a role that is never asked about it', { roles: ['bystander'] }, answer('physical-harm').is('yes')],
    ['a role that is another one', { roles: ['self'] }, answer('role').is('own-behaviour')],
    ['a voice with no such role', { voices: ['organisation'] }, answer('role').is('self', 'practitioner')],
    ['a child, where nobody’s age is asked', { roles: ['organisation'], child: true }, always],
    ['a child, of something for adults', { roles: ['self'], child: true }, answer('age').is('adult-then')],
    ['a bystander near the person, whom they do not know', { roles: ['bystander'], close: true }, always],
    ['a role in another role’s voice', { roles: ['practitioner'], voices: ['self'] }, always],
    [
      'two things that are not true of one person',
      { roles: ['self'] },
      all(answer('role').is('self'), answer('consent').is('yes')),
    ],
  ])('can never be read: %s', (_, kept, when) => {
    expect(canBeRead(kept, when)).toBe(false);
  });

  it('are named with their place and their reader, where they can never be read', () => {
    const kept: KeptFor[] = [
      { roles: ['self'] },
      { roles: ['bystander'], voices: ['supporter'], close: true },
      { ...child, roles: ['organisation'] },
    ];
    expect(unreadable('notices.json: x.for', kept, always)).toEqual([
      'notices.json: x.for[1]: kept for somebody who never gets there: voices supporter; roles bystander; who did this is close by',
      'notices.json: x.for[2]: kept for somebody who never gets there: roles organisation; under 18',
    ]);
  });

  it('are refused where they are kept for nobody in particular', () => {
    expect(unreadable('x.for', [{}], always)).toEqual([
      'x.for[0]: kept for nobody in particular: name voices, roles, child or close, or change the words for everybody',
    ]);
    expect(unreadable('x.for', undefined, always)).toEqual([]);
  });
});

describe('things to say', () => {
  it('leave out the roles that can meet it and are given nothing', () => {
    const forSelf: KeptFor[] = [{ voices: ['self'] }];
    expect(rolesLeftOut(forSelf, answer('consent').is('not-yet'))).toEqual(['practitioner']);
    expect(rolesLeftOut(forSelf, answer('org-kind').is('platform'))).toEqual(['organisation']);
    expect(rolesLeftOut(forSelf, answer('role').is('own-behaviour'))).toEqual([]);
  });

  it('are for everybody where they are kept for nobody', () => {
    expect(rolesLeftOut([{}], always)).toEqual([]);
  });

  it('kept for a child, or for somebody near the person, leave all the others of a role out', () => {
    expect(rolesLeftOut([{ roles: ['whanau'], ...child }, close], answer('role').is('whanau'))).toContain('whanau');
  });
});

describe('the build', () => {
  const data = copyOfData();
  const load = () => loadContent('en', data.folder);

  it('finds nothing wrong with the words there are', () => expect(load).not.toThrow());

  it('names words of a notice that nobody can ever read', () => {
    data.edit('words/en/notices.json', (words) => {
      words['do-not-tip-off'].for = [{ roles: ['bystander'], text: 'Tell nobody about the report.' }];
    });
    expect(load).toThrow(
      'data/words/en/notices.json: do-not-tip-off.for[0]: kept for somebody who never gets there: roles bystander',
    );
  });

  it('names words of a question kept for a role that it is not put to', () => {
    data.edit('words/en/questions.json', (words) => {
      words.consent.voices.practitioner.for = [{ roles: ['self'], title: 'Is that all right with you?' }];
    });
    expect(load).toThrow(
      'data/words/en/questions.json: consent.voices.practitioner.for[0]: kept for somebody who never gets there',
    );
  });

  it('names words of a first step kept for somebody whom that line never chooses', () => {
    data.edit('words/en/first-steps.json', (words) => {
      words.platform.for = [{ roles: ['whanau'], sentence: 'They look into it.' }];
    });
    expect(load).toThrow('data/words/en/first-steps.json: platform.for[0]: kept for somebody who never gets there: roles whanau');
  });

  it('names a service with nothing to say for a role that can meet it', () => {
    data.edit('services/netsafe.json', (netsafe) => {
      netsafe.handover.say = [{ en: 'Hi. Someone shares a picture of me.', voices: ['self'] }];
    });
    expect(load).toThrow('data/services/netsafe.json: handover.say: nothing to say for the role "whanau": expected words for it');
  });

  it('names things to say that nobody can ever say', () => {
    data.edit('services/police-fiu.json', (fiu) => {
      fiu.handover.say = [{ en: 'Hi.' }, { en: 'Hi. I’m a kid.', roles: ['self'], child: true }];
    });
    expect(load).toThrow('data/services/police-fiu.json: handover.say[0]: kept for somebody who never gets there');
  });

  it('refuses a second rule for one service, and names both', () => {
    const first = rules.find(({ service }) => service === 'netsafe')!;
    expect(secondRules(rules)).toEqual([]);
    expect(secondRules([...rules, { id: 'also-netsafe', service: 'netsafe' }])).toEqual([
      `machines/rules.ts: "${first.id}" and "also-netsafe" are both rules for netsafe: expected one; join their conditions with any(…)`,
    ]);
    expect(
      secondRules([
        { id: 'a', service: 'x' },
        { id: 'b', service: 'x' },
        { id: 'c', service: 'x' },
      ]),
    ).toHaveLength(2);
  });

  it('reads every service with one rule each', () => {
    const read = [...readServices(data.folder).keys()];
    expect(read.slice(0, rules.length)).toEqual(rules.map(({ service }) => service));
    expect(new Set(read).size).toBe(read.length);
  });
});
