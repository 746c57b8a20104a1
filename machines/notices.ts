import { all, always, answer, any, type Condition, type Grade, NOT_SURE, YES } from './conditions.ts';
import { options, UNSURE } from './vocabulary.ts';

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
  /** When it stands above the first step: somebody must read it before they ring or write to anybody. */
  readonly beforeFirst?: Condition;
  /** It also stands, in short, beside every service but the first step. */
  readonly besideOthers?: true;
  readonly sources: readonly string[];
}

const online = answer('content-online');
const role = answer('role');
const childNow = answer('age').is('child-now');
const underEighteen = answer('age').is('child-now', 'adult-now');
const watched = answer('watched').is('yes', UNSURE);
const everyRole = [...options.role, UNSURE] as const;
const threatened = any(online.is('threatened'), answer('pressure-now').is('yes'), answer('money').is('demanded'));

export const notices = [
  {
    // Whoever is being blackmailed reads this before anything else: paying, or sending one more, makes it worse.
    id: 'being-threatened',
    when: any(online.is('threatened'), answer('pressure-now').is('yes', UNSURE), answer('money').is('demanded')),
    from: YES,
    kind: 'keep',
    beforeFirst: threatened,
    sources: ['S300', 'S301', 'S302', 'S37', 'law-1.8', 'law-3.4', 'S330', 'S175'],
  },
  {
    // A customer who learns of a suspicious report can warn the person who hurts a child; the law forbids telling them.
    id: 'do-not-tip-off',
    when: answer('org-kind').is('financial'),
    from: YES,
    kind: 'keep',
    beforeFirst: answer('org-kind').is('financial'),
    besideOthers: true,
    sources: ['L50'],
  },
  {
    id: 'own-behaviour',
    when: role.is('own-behaviour'),
    from: YES,
    kind: 'keep',
    beforeFirst: role.is('own-behaviour'),
    sources: ['facts:safe-to-talk', 'S124', 'S120', 'S228', 'S121', 'S225c'],
  },
  {
    id: 'safer-device',
    when: answer('watched').is('yes'),
    from: NOT_SURE,
    kind: 'keep',
    beforeFirst: watched,
    sources: ['law-5.3', 'S191', 'S170b'],
  },
  {
    id: 'if-they-may-harm-themselves',
    when: role.is('accused-whanau'),
    from: YES,
    kind: 'keep',
    sources: ['S338', 'S175'],
  },
  {
    id: 'never-copy-images',
    when: always,
    from: YES,
    kind: 'keep',
    sources: ['law-1.2', 'law-1.8', 'b-information-03', 'S50', 'S55'],
  },
  {
    id: 'came-across-it',
    when: all(online.is('yes', 'device'), role.is('community', 'bystander', 'organisation')),
    from: YES,
    kind: 'keep',
    sources: ['law-1.9', 'law-1.5'],
  },
  {
    id: 'sent-to-you',
    when: all(online.is('yes', 'threatened', 'device'), role.is('whanau', 'community', 'bystander')),
    from: YES,
    kind: 'keep',
    sources: ['S36', 'law-1.8', 'L08'],
  },
  {
    id: 'found-on-a-device',
    when: all(online.is('device'), any(answer('child-in-home').is('yes'), role.is('accused-whanau'))),
    from: YES,
    kind: 'keep',
    sources: ['S335', 'law-1.8'],
  },
  {
    id: 'for-hosts',
    // Deleting comes by reflex, and takes away what would have led to the child.
    when: answer('org-kind').is('cloud-host', 'platform'),
    from: YES,
    kind: 'keep',
    beforeFirst: answer('org-kind').is('cloud-host', 'platform'),
    sources: ['S337', 'dia-06', 'law-1.5'],
  },
  {
    id: 'at-work',
    when: role.is('practitioner'),
    from: YES,
    kind: 'keep',
    sources: ['S332', 'S333', 'S334'],
  },
  {
    id: 'when-a-child-tells-you',
    when: all(childNow, role.is('whanau', 'community', 'practitioner')),
    from: YES,
    kind: 'keep',
    sources: ['S331', 'S332'],
  },
  {
    id: 'tell-someone',
    when: all(childNow, role.is('self', 'community')),
    from: YES,
    kind: 'know',
    sources: ['S330'],
  },
  {
    // Never where the person lives with a child or may see the phone: being blocked or reported can make them hurt someone.
    id: 'report-in-app',
    when: all(
      any(online.is('yes', 'threatened'), answer('pressure-now').is('yes'), answer('money').is('demanded')),
      // Not for the whānau of a person accused: the account may be that person's.
      role.is('self', 'whanau', 'community', 'bystander', 'practitioner', UNSURE),
      // A bystander is not asked: they know nobody in it.
      answer('child-in-home').isOrNotAsked(['bystander'], 'no'),
      answer('watched').isOrNotAsked(everyRole, 'no'),
    ),
    from: YES,
    kind: 'know',
    sources: ['S336', 'S301'],
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
    id: 'your-own-pictures',
    when: any(
      answer('how-made').is('self-made', 'pressured'),
      all(
        role.is('self', 'whanau', 'practitioner'),
        online.is('yes', 'threatened'),
        underEighteen,
        // Not for somebody who was filmed by another: nobody thinks of blaming them, and this would put the thought there.
        answer('how-made').isOrNotAsked(everyRole, 'self-made', 'pressured', 'livestream', 'ai-made', UNSURE),
      ),
    ),
    from: YES,
    kind: 'know',
    sources: ['b-complexity-05', 'b-complexity-06', 'law-3.3', 'law-3.4', 'S36', 'S90'],
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
    sources: ['law-1.1', 'facts:classification-office', 'S339', 'L53', 'facts:netsafe'],
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
    sources: ['S140', 'S141', 'S35', 'S318'],
  },
  {
    id: 'protective-adults',
    when: answer('child-in-home').is('yes'),
    from: YES,
    kind: 'know',
    sources: ['oranga-tamariki-03', 'oranga-tamariki-04', 'E28', 'S72', 'S78', 'law-4.2', 'S303', 'facts:oranga-tamariki-ncc'],
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
      'S36',
      'S38',
      'facts:police-105',
    ],
  },
  {
    id: 'outside-new-zealand',
    // Not for an organisation: it reports through its own channel, and a bank may tell nobody else.
    when: all(
      answer('cross-border').is('yes'),
      role.is('self', 'whanau', 'community', 'bystander', 'practitioner', 'accused-whanau', UNSURE),
    ),
    from: YES,
    kind: 'know',
    sources: ['facts:netsafe', 'facts:dia-dcet', 'facts:ecpat-nz', 'S80', 'S35', 'S11', 'S50'],
  },
  {
    id: 'gap-disabled',
    when: answer('fit').is('disabled'),
    from: YES,
    kind: 'limit',
    sources: ['facts:nz-relay', 'facts:safe-to-talk', 'S250', 'S251'],
  },
  {
    id: 'gap-accused-whanau',
    when: role.is('accused-whanau'),
    from: YES,
    kind: 'limit',
    sources: [
      'b-offender-whanau-01',
      'b-offender-whanau-02',
      'b-offender-whanau-03',
      'S215',
      'S223',
      'S226',
      'S228',
      'S165',
      'S171',
    ],
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
      role.is('community', 'bystander', 'organisation'),
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
