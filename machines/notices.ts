import { all, always, answer, any, type Condition, type Grade, NOT_SURE, YES } from './conditions.ts';

/*
 * What an ending says besides services: rules to keep, honest limits, and what helps to know. Words in data/words/en/notices.json.
 * `from` is the grade it takes to be shown: a warning is shown when not sure, an explanation only when it applies.
 */
export interface Notice {
  readonly id: string;
  readonly when: Condition;
  readonly from: Extract<Grade, typeof NOT_SURE | typeof YES>;
  /** keep: a rule to keep · know: good to know · limit: an honest limit */
  readonly kind: 'keep' | 'know' | 'limit';
  readonly sources: readonly string[];
}

const online = answer('content-online');
const underEighteen = answer('age').is('child-now', 'adult-now');

export const notices = [
  {
    id: 'safer-device',
    when: answer('watched').is('yes'),
    from: NOT_SURE,
    kind: 'keep',
    sources: ['law-5.3', 'S191', 'S170b'],
  },
  {
    id: 'never-copy-images',
    when: always,
    from: YES,
    kind: 'keep',
    sources: ['law-1.2', 'law-1.8', 'b-information-03'],
  },
  {
    id: 'came-across-it',
    when: all(online.is('yes', 'device'), answer('role').is('community', 'organisation')),
    from: YES,
    kind: 'keep',
    sources: ['law-1.9', 'law-1.5'],
  },
  {
    id: 'consent-first',
    when: answer('consent').is('not-yet'),
    from: NOT_SURE,
    kind: 'keep',
    sources: ['netsafe-11', 'netsafe-12', 'law-5.4', 'law-5.10'],
  },
  {
    id: 'consent-given',
    when: answer('consent').is('yes'),
    from: YES,
    kind: 'keep',
    sources: ['law-5.4', 'law-5.2'],
  },
  {
    id: 'already-told',
    when: answer('reported-to').is('netsafe', 'police', 'dia', 'oranga-tamariki', 'customs'),
    from: YES,
    kind: 'know',
    sources: ['b-whole-process-03', 'b-relations-01'],
  },
  {
    id: 'platform-passes-it-on',
    when: any(answer('reported-to').is('platform'), answer('org-kind').is('platform')),
    from: YES,
    kind: 'know',
    sources: ['dia-04', 'E13', 'E15'],
  },
  {
    id: 'being-threatened',
    when: any(online.is('threatened'), answer('pressure-now').is('yes'), answer('money').is('demanded')),
    from: YES,
    kind: 'know',
    sources: ['S37', 'law-1.8'],
  },
  {
    id: 'your-own-pictures',
    when: any(
      answer('how-made').is('self-made', 'pressured'),
      all(answer('role').is('self', 'whanau', 'practitioner'), online.is('yes', 'threatened'), underEighteen),
    ),
    from: YES,
    kind: 'know',
    sources: ['b-complexity-05', 'b-complexity-06', 'law-3.3', 'law-3.4', 'S36'],
  },
  {
    id: 'pressured-is-harm',
    when: answer('how-made').is('pressured', 'livestream'),
    from: YES,
    kind: 'know',
    sources: ['b-complexity-07', 'b-complexity-08', 'netsafe-06'],
  },
  {
    id: 'recorded-by-someone',
    when: answer('how-made').is('recorded'),
    from: YES,
    kind: 'know',
    sources: ['b-complexity-02', 'police-12'],
  },
  {
    id: 'made-by-computer',
    when: answer('how-made').is('ai-made'),
    from: YES,
    kind: 'know',
    sources: ['law-1.1', 'facts:classification-office'],
  },
  {
    id: 'when-they-must-tell',
    when: answer('age').is('child-now'),
    from: NOT_SURE,
    kind: 'know',
    sources: ['S170', 'S167', 'S124', 'E49'],
  },
  {
    id: 'never-too-late',
    when: answer('age').is('adult-now', 'adult-then'),
    from: YES,
    kind: 'know',
    sources: ['law-4.7', 'S35'],
  },
  {
    id: 'body-evidence',
    when: answer('physical-harm').is('yes'),
    from: NOT_SURE,
    kind: 'know',
    sources: ['S140', 'S141'],
  },
  {
    id: 'protective-adults',
    when: answer('child-in-home').is('yes'),
    from: YES,
    kind: 'know',
    sources: ['oranga-tamariki-03', 'oranga-tamariki-04', 'E28', 'S72', 'S78', 'law-4.2'],
  },
  {
    id: 'someone-close',
    when: answer('offender').is('family', 'known'),
    from: YES,
    kind: 'know',
    sources: ['oranga-tamariki-04', 'S121'],
  },
  {
    id: 'police-work-overseas',
    when: any(answer('offender').is('online-only'), answer('how-made').is('livestream')),
    from: YES,
    kind: 'know',
    sources: ['police-01', 'police-07', 'customs-04'],
  },
  {
    id: 'money-leaves-a-trail',
    when: any(answer('money').is('bought-sold'), answer('org-kind').is('financial')),
    from: YES,
    kind: 'know',
    sources: ['police-09', 'police-10', 'police-11'],
  },
  {
    id: 'exchange-is-exploitation',
    when: answer('money').is('exchanged'),
    from: YES,
    kind: 'know',
    sources: ['S02', 'facts:ecpat-nz'],
  },
  {
    id: 'what-being-notified-means',
    when: answer('notified').is('yes'),
    from: YES,
    kind: 'know',
    sources: ['dia-03', 'dia-08', 'dia-09', 'E31'],
  },
  {
    id: 'staying-anonymous',
    when: answer('anonymous').is('yes'),
    from: YES,
    kind: 'know',
    sources: ['S80', 'S50', 'S120', 'S125', 'netsafe-13', 'law-4.5'],
  },
  {
    id: 'who-does-what',
    when: any(
      answer('priority').is('understand'),
      all(online.is('yes', 'device'), answer('physical-harm').is('yes')),
      answer('csem-focus').is('yes'),
    ),
    from: YES,
    kind: 'know',
    sources: [
      'intro-01',
      'intro-02',
      'b-complexity-01',
      'b-complexity-02',
      'b-complexity-03',
      'b-complexity-04',
      'b-relations-01',
      'b-relations-02',
    ],
  },
  {
    id: 'gap-accused-whanau',
    when: answer('role').is('accused-whanau'),
    from: YES,
    kind: 'limit',
    sources: ['b-offender-whanau-01', 'b-offender-whanau-02', 'b-offender-whanau-03'],
  },
  {
    id: 'hosts-overseas',
    when: any(all(online.is('yes', 'threatened'), answer('priority').is('take-down')), answer('where-online').is('public')),
    from: YES,
    kind: 'limit',
    sources: ['b-transnational-01', 'b-transnational-02', 'b-transnational-03', 'b-transnational-04', 'b-transnational-05'],
  },
  {
    id: 'private-messages',
    when: answer('where-online').is('private'),
    from: YES,
    kind: 'limit',
    sources: ['b-technology-01', 'b-technology-02', 'b-technology-03'],
  },
  {
    id: 'large-collections',
    when: any(answer('where-online').is('cloud'), online.is('device'), answer('org-kind').is('cloud-host')),
    from: YES,
    kind: 'limit',
    sources: ['b-technology-04', 'b-technology-05', 'b-technology-06', 'b-information-01', 'b-information-02'],
  },
  {
    id: 'court-takes-time',
    when: answer('charges').is('yes'),
    from: YES,
    kind: 'limit',
    sources: ['b-whole-process-04', 'S116'],
  },
  {
    id: 'may-not-hear-back',
    when: any(
      online.is('yes', 'threatened', 'device'),
      answer('physical-harm').is('yes'),
      answer('child-in-home').is('yes'),
      answer('cross-border').is('yes'),
      answer('priority').is('accountability'),
      answer('role').is('community', 'organisation'),
    ),
    from: YES,
    kind: 'limit',
    sources: ['b-whole-process-01', 'b-whole-process-02', 'b-whole-process-03'],
  },
  {
    id: 'support-that-fits-you',
    when: always,
    from: YES,
    kind: 'know',
    sources: ['facts:kaupapa-maori-sv', 'S123', 'S246', 'S251'],
  },
] as const satisfies readonly Notice[];

export type NoticeId = (typeof notices)[number]['id'];
