import type { FirstStepId } from '../../machines/first-step.ts';
import type { NoticeId } from '../../machines/notices.ts';
import type { RuleId, ServiceId } from '../../machines/rules.ts';
import type { Voice } from '../../machines/questions.ts';
import type { Answers, OptionOf, QuestionId, UNSURE } from '../../machines/vocabulary.ts';

/*
 * The design, written a second time in the fewest words, with nothing of the code but its types. Sections 3 and 4 of the design for
 * questions, services and the first step; for notices, when each is due by the map and the law it cites.
 * 0 no · 1 not asked · 2 not sure · 3 yes.
 */
export type Says = (said: Answers) => number;

const is =
  <Q extends QuestionId>(question: Q, options: string): Says =>
  (said) => {
    const value: unknown = said[question];
    if (value === undefined) return 1;
    const one = [value].flat().some((each) => options.split(' ').includes(String(each)));
    if (one) return 3;
    return value === 'unsure' ? 2 : 0;
  };
const yes = (question: QuestionId) => is(question, 'yes');
const or =
  (...of: Says[]): Says =>
  (said) =>
    Math.max(...of.map((each) => each(said)));
const and =
  (...of: Says[]): Says =>
  (said) =>
    Math.min(...of.map((each) => each(said)));
const sure: Says = () => 3;
const never: Says = () => 0;

const role = (roles: string) => is('role', roles);
const online = (options: string) => is('content-online', options);
const made = (options: string) => is('how-made', options);
const priority = (options: string) => is('priority', options);
const child = is('age', 'child-now adult-now');
const childNow = is('age', 'child-now');

/** An organisation is never asked how old somebody is: taken as a child. */
const childOrNeverAsked: Says = (said) => (said.age === undefined && said.role === 'organisation' ? 3 : child(said));

const police = or(
  yes('physical-harm'),
  yes('pressure-now'),
  yes('child-in-home'),
  made('pressured recorded livestream'),
  is('money', 'bought-sold exchanged'),
  priority('accountability'),
);
const imagesGroomingOrOverseas = or(
  online('yes threatened device'),
  yes('pressure-now'),
  made('pressured recorded livestream'),
  is('money', 'bought-sold exchanged'),
  yes('cross-border'),
  is('offender', 'online-only'),
);
const unsafeChild = or(yes('child-in-home'), and(yes('physical-harm'), childNow), and(is('offender', 'family'), childNow));

/** In the order of the list: the rule, the service and when it fits. */
export const services: readonly (readonly [RuleId, ServiceId, Says])[] = [
  ['danger-now', 'police-111', yes('danger')],
  [
    'online-threatened-or-pressured',
    'netsafe',
    or(online('yes threatened'), yes('pressure-now'), made('pressured self-made ai-made')),
  ],
  [
    'pictures-of-a-child',
    'dia-dcet',
    or(and(online('yes device'), childOrNeverAsked), yes('notified'), is('org-kind', 'cloud-host platform')),
  ],
  ['contact-pressure-or-payment', 'police-105', police],
  ['child-may-be-unsafe', 'oranga-tamariki-ncc', unsafeChild],
  ['team-behind-105', 'police-oceanz', and(police, imagesGroomingOrOverseas)],
  ['specialist-child-protection', 'oranga-tamariki-icpu', and(unsafeChild, yes('csem-focus'))],
  ['crossed-the-border', 'customs-ceot', yes('cross-border')],
  ['platform-reports', 'ncmec-cybertipline', is('org-kind', 'platform')],
  ['money-movements', 'police-fiu', is('org-kind', 'financial')],
  ['block-a-picture-of-a-child', 'take-it-down', and(online('yes threatened device'), child)],
  ['block-a-picture-of-an-adult', 'stopncii', and(online('yes threatened'), is('age', 'adult-then'))],
  ['tell-without-a-name', 'crime-stoppers', and(yes('anonymous'), role('community whanau accused-whanau'))],
  ['body-check', 'saats', yes('physical-harm')],
  ['paid-counselling', 'acc-sensitive-claims', yes('physical-harm')],
  ['case-in-court', 'court-victim-advisors', and(yes('charges'), role('self whanau practitioner community organisation'))],
  ['moved-and-exploited', 'inz-trafficking', and(yes('cross-border'), is('money', 'exchanged'))],
  ['worried-about-the-law', 'youthlaw', and(childNow, made('self-made pressured'))],
  ['family-and-the-law', 'community-law', and(role('accused-whanau'), or(yes('child-in-home'), yes('charges')))],
  ['what-the-law-counts', 'classification-office', or(priority('understand'), made('ai-made'))],
  ['unsure-about-sharing', 'privacy-commissioner', is('consent', 'not-yet')],
  ['thoughts-of-suicide', 'need-to-talk-1737', yes('self-harm')],
  ['thoughts-of-suicide-crisis', 'suicide-crisis-helpline', yes('self-harm')],
  ['sexual-harm-helpline', 'safe-to-talk', sure],
  ['children-and-teenagers', 'whats-up', childNow],
  ['young-people', 'youthline', childNow],
  ['affected-by-crime', 'victim-support', or(yes('physical-harm'), yes('charges'), yes('notified'))],
  ['watched-at-home', 'womens-refuge', yes('watched')],
  ['family-of-accused-north', 'stop-harm-safe-network', role('accused-whanau')],
  ['family-of-accused-centre', 'stop-harm-wellstop', role('accused-whanau')],
  ['family-of-accused-south', 'stop-harm-stop', role('accused-whanau')],
  ['family-of-accused-corrections', 'pillars', and(role('accused-whanau'), yes('charges'))],
  ['finding-help', 'ecpat-nz', sure],
];

const notSure = 2;
const onlyYes = 3;

/** In the order of the ending: a notice, its kind, the least grade it takes, and when. A warning is for the unsure as well. */
export const notices: readonly (readonly [NoticeId, 'keep' | 'know' | 'limit', number, Says])[] = [
  ['safer-device', 'keep', notSure, yes('watched')],
  ['never-copy-images', 'keep', onlyYes, sure],
  ['came-across-it', 'keep', onlyYes, and(online('yes device'), role('community organisation'))],
  ['consent-first', 'keep', notSure, is('consent', 'not-yet')],
  ['consent-given', 'keep', onlyYes, yes('consent')],
  ['already-told', 'know', onlyYes, is('reported-to', 'netsafe police dia oranga-tamariki customs')],
  ['platform-passes-it-on', 'know', onlyYes, or(is('reported-to', 'platform'), is('org-kind', 'platform'))],
  ['being-threatened', 'know', onlyYes, or(online('threatened'), yes('pressure-now'), is('money', 'demanded'))],
  [
    'your-own-pictures',
    'know',
    onlyYes,
    or(made('self-made pressured'), and(role('self whanau practitioner'), online('yes threatened'), child)),
  ],
  ['pressured-is-harm', 'know', onlyYes, made('pressured livestream')],
  ['recorded-by-someone', 'know', onlyYes, made('recorded')],
  ['made-by-computer', 'know', onlyYes, made('ai-made')],
  ['when-they-must-tell', 'know', notSure, childNow],
  ['never-too-late', 'know', onlyYes, is('age', 'adult-now adult-then')],
  ['body-evidence', 'know', notSure, yes('physical-harm')],
  ['protective-adults', 'know', onlyYes, yes('child-in-home')],
  ['someone-close', 'know', onlyYes, is('offender', 'family known')],
  ['police-work-overseas', 'know', onlyYes, or(is('offender', 'online-only'), made('livestream'))],
  ['money-leaves-a-trail', 'know', onlyYes, or(is('money', 'bought-sold'), is('org-kind', 'financial'))],
  ['exchange-is-exploitation', 'know', onlyYes, is('money', 'exchanged')],
  ['what-being-notified-means', 'know', onlyYes, yes('notified')],
  ['staying-anonymous', 'know', onlyYes, yes('anonymous')],
  [
    'who-does-what',
    'know',
    onlyYes,
    or(priority('understand'), and(online('yes device'), yes('physical-harm')), yes('csem-focus')),
  ],
  ['gap-accused-whanau', 'limit', onlyYes, role('accused-whanau')],
  ['hosts-overseas', 'limit', onlyYes, or(and(online('yes threatened'), priority('take-down')), is('where-online', 'public'))],
  ['private-messages', 'limit', onlyYes, is('where-online', 'private')],
  ['large-collections', 'limit', onlyYes, or(is('where-online', 'cloud'), online('device'), is('org-kind', 'cloud-host'))],
  ['court-takes-time', 'limit', onlyYes, yes('charges')],
  [
    'may-not-hear-back',
    'limit',
    onlyYes,
    or(
      online('yes threatened device'),
      yes('physical-harm'),
      yes('child-in-home'),
      yes('cross-border'),
      priority('accountability'),
      role('community organisation'),
    ),
  ],
  ['support-that-fits-you', 'know', onlyYes, sure],
];

/** The order of the first step: the line, its services in turn, when, and whether a life may depend on it. */
export const firstSteps: readonly (readonly [FirstStepId, string, Says, 'emergency'?])[] = [
  ['danger', 'police-111', is('danger', 'yes unsure'), 'emergency'],
  ['suicide', 'need-to-talk-1737 suicide-crisis-helpline', yes('self-harm'), 'emergency'],
  ['platform', 'ncmec-cybertipline', is('org-kind', 'platform')],
  ['cloud-host', 'dia-dcet', is('org-kind', 'cloud-host')],
  ['financial', 'police-fiu', is('org-kind', 'financial')],
  ['take-down-stranger', 'dia-dcet', and(priority('take-down'), online('yes'), is('where-online', 'public'), role('community'))],
  ['take-down', 'netsafe', priority('take-down')],
  ['safe', 'oranga-tamariki-ncc police-105', priority('safe')],
  ['talk', 'safe-to-talk', priority('talk')],
  ['accountability', 'police-105', priority('accountability')],
  [
    'without-a-name',
    'crime-stoppers',
    and(yes('anonymous'), or(priority('accountability'), yes('physical-harm'), yes('child-in-home'))),
  ],
  ['physical-harm', 'police-105', yes('physical-harm')],
  ['child-in-home', 'oranga-tamariki-ncc', yes('child-in-home')],
  ['online', 'netsafe dia-dcet', online('yes threatened')],
  ['device', 'dia-dcet', online('device')],
  ['border', 'customs-ceot', yes('cross-border')],
  ['otherwise', 'safe-to-talk', sure],
];

const notOrganisation = role('self whanau practitioner community accused-whanau unsure');
const notAccused = role('self whanau practitioner community organisation unsure');

interface Asked {
  readonly options: string;
  readonly core: Says;
  readonly refine: Says;
}

/** In the order of asking: the options, when it is asked on the way to the first suggestions, and when it may be afterwards. */
export const questions: Readonly<Record<QuestionId, Asked>> = {
  danger: { options: 'yes no', core: sure, refine: never },
  role: { options: 'self whanau practitioner community organisation accused-whanau', core: sure, refine: never },
  'org-kind': { options: 'platform cloud-host financial other', core: role('organisation'), refine: never },
  'content-online': { options: 'yes threatened device no', core: notAccused, refine: never },
  age: { options: 'child-now adult-now adult-then', core: role('self whanau practitioner community unsure'), refine: never },
  'pressure-now': { options: 'yes no', core: role('self whanau practitioner unsure'), refine: never },
  'physical-harm': { options: 'yes no', core: notOrganisation, refine: never },
  'child-in-home': { options: 'yes no', core: notOrganisation, refine: never },
  'cross-border': { options: 'yes no', core: role('practitioner community organisation'), refine: sure },
  priority: { options: 'take-down safe talk accountability understand', core: notOrganisation, refine: never },
  'how-made': {
    options: 'self-made pressured recorded livestream ai-made',
    core: never,
    refine: online('yes threatened device unsure'),
  },
  'where-online': { options: 'public private cloud', core: never, refine: online('yes unsure') },
  offender: { options: 'family known online-only', core: never, refine: sure },
  money: { options: 'bought-sold exchanged demanded no', core: never, refine: sure },
  'self-harm': { options: 'yes no', core: or(role('accused-whanau'), yes('pressure-now')), refine: sure },
  notified: { options: 'yes no', core: never, refine: sure },
  charges: { options: 'yes no', core: never, refine: or(is('notified', 'yes unsure'), role('accused-whanau')) },
  'reported-to': { options: 'netsafe police dia oranga-tamariki customs platform none', core: never, refine: sure },
  anonymous: { options: 'yes no', core: never, refine: sure },
  watched: { options: 'yes no', core: never, refine: sure },
  consent: { options: 'yes not-yet', core: never, refine: role('practitioner') },
  'csem-focus': { options: 'yes no', core: never, refine: role('practitioner') },
};

/** An agency that somebody has told. */
export const told: Readonly<Record<string, ServiceId>> = {
  netsafe: 'netsafe',
  police: 'police-105',
  dia: 'dia-dcet',
  'oranga-tamariki': 'oranga-tamariki-ncc',
  customs: 'customs-ceot',
};

export const voices: Readonly<Record<OptionOf<'role'> | typeof UNSURE, Voice>> = {
  self: 'self',
  whanau: 'supporter',
  practitioner: 'practitioner',
  community: 'supporter',
  organisation: 'organisation',
  'accused-whanau': 'supporter',
  unsure: 'self',
};
