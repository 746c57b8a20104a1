import type { FirstStepId } from '../../machines/first-step.ts';
import type { NoticeId } from '../../machines/notices.ts';
import type { RuleId, ServiceId } from '../../machines/rules.ts';
import type { Voice } from '../../machines/questions.ts';
import type { Directory } from '../../machines/suggest.ts';
import type { Answers, OptionOf, QuestionId, UNSURE } from '../../machines/vocabulary.ts';

/*
 * The design, written a second time in the fewest words, with nothing of the code but its types. Sections 3 and 4 of the design for
 * questions, services, the first step and the second door; for notices, the issues, the facts and the law they cite.
 * 0 no · 1 not asked · 2 not sure · 3 yes.
 */
export type Says = (said: Answers) => number;

function is<Q extends QuestionId>(question: Q, options: string): Says {
  const named = options.split(' ');
  return (said) => {
    const value: unknown = said[question];
    if (value === undefined) return 1;
    const one = Array.isArray(value) ? value.some((each) => named.includes(each)) : named.includes(value as string);
    if (one) return 3;
    return value === 'unsure' ? 2 : 0;
  };
}
const yes = (question: QuestionId) => is(question, 'yes');
const or =
  (...of: Says[]): Says =>
  (said) =>
    of.reduce((highest, each) => Math.max(highest, each(said)), 0);
const and =
  (...of: Says[]): Says =>
  (said) =>
    of.reduce((lowest, each) => Math.min(lowest, each(said)), 3);
const sure: Says = () => 3;
export const never: Says = () => 0;

const role = (roles: string) => is('role', roles);
const online = (options: string) => is('content-online', options);
const made = (options: string) => is('how-made', options);
const priority = (options: string) => is('priority', options);
const money = (options: string) => is('money', options);
const region = (options: string) => is('region', options);
const fits = (options: string) => is('fit', options);
const child = is('age', 'child-now adult-now');
const childNow = is('age', 'child-now');
const hurt = yes('physical-harm');
const atHome = yes('child-in-home');
const family = is('offender', 'family');

/** What counts as yes while a question has not been put to these roles. */
function orNotAsked(question: QuestionId, roles: string, says: Says): Says {
  const named = roles.split(' ');
  return (said) => (said[question] === undefined && named.includes(String(said.role)) ? 3 : says(said));
}

/** Not sure is a no. */
const certainly =
  (says: Says): Says =>
  (said) =>
    says(said) === 2 ? 0 : says(said);

/** `A` of the design: there is somebody it happened to, and this is that person or stands beside them. */
const someoneHarmed = role('self whanau community practitioner');
/** The same people and whoever would rather not say who they are; and the family of a person accused. */
const askedAge = role('self whanau community practitioner unsure');
const askedHarm = role('self whanau community practitioner accused-whanau unsure');
const notOwnBehaviour = role('self whanau community bystander practitioner organisation accused-whanau unsure');
const notOrganisation = role('self whanau community bystander practitioner accused-whanau own-behaviour unsure');

/** `P` of the design. */
const police = or(
  hurt,
  yes('pressure-now'),
  atHome,
  online('yes threatened'),
  made('pressured recorded livestream'),
  money('bought-sold exchanged demanded'),
  priority('accountability'),
  role('bystander'),
  is('org-kind', 'platform cloud-host financial'),
  and(online('device'), role('self whanau community practitioner accused-whanau')),
  and(family, childNow),
);
const unsafeChild = or(atHome, and(childNow, or(hurt, family, money('bought-sold exchanged'), made('recorded livestream'))));
/** `S` of the design. */
const stopHarm = or(role('accused-whanau own-behaviour'), and(role('whanau'), family));

/** In the order of the list: the rule, the service and when it fits. */
export const services: readonly (readonly [RuleId, ServiceId, Says])[] = [
  ['danger-now', 'police-111', yes('danger')],
  ['danger-without-speaking', 'police-111-txt', and(yes('danger'), is('talk-how', 'relay'))],
  [
    'online-threatened-or-pressured',
    'netsafe',
    or(
      online('yes threatened'),
      and(online('device'), childNow),
      yes('pressure-now'),
      made('pressured self-made ai-made'),
      money('demanded'),
    ),
  ],
  [
    'pictures-of-a-child',
    'dia-dcet',
    or(
      and(online('yes device'), orNotAsked('age', 'organisation bystander accused-whanau', child)),
      yes('notified'),
      is('org-kind', 'cloud-host platform'),
    ),
  ],
  ['contact-pressure-or-payment', 'police-105', police],
  ['child-may-be-unsafe', 'oranga-tamariki-ncc', unsafeChild],
  [
    'team-behind-105',
    'police-oceanz',
    and(
      police,
      or(
        online('yes threatened device'),
        yes('pressure-now'),
        made('pressured recorded livestream'),
        money('bought-sold exchanged'),
        yes('cross-border'),
        is('offender', 'online-only'),
      ),
    ),
  ],
  ['team-for-children', 'police-district-child', and(police, childNow)],
  ['specialist-child-protection', 'oranga-tamariki-icpu', and(unsafeChild, yes('csem-focus'))],
  ['crossed-the-border', 'customs-ceot', yes('cross-border')],
  ['platform-reports', 'ncmec-cybertipline', is('org-kind', 'platform')],
  ['money-movements', 'police-fiu', is('org-kind', 'financial')],
  ['block-a-picture-of-a-child', 'take-it-down', and(online('yes threatened device'), child)],
  ['block-a-picture-of-an-adult', 'stopncii', and(online('yes threatened'), certainly(is('age', 'adult-then')))],
  ['tell-without-a-name', 'crime-stoppers', and(yes('anonymous'), role('community whanau bystander accused-whanau'))],
  ['body-check', 'saats', hurt],
  ['body-check-for-a-child-in-auckland', 'te-puaruruhau', and(region('auckland-northland'), childNow, hurt)],
  ['paid-counselling', 'acc-sensitive-claims', or(hurt, and(childNow, or(yes('pressure-now'), made('pressured livestream'))))],
  ['case-in-court', 'court-victim-advisors', and(yes('charges'), role('self whanau community practitioner organisation'))],
  ['moved-and-exploited', 'inz-trafficking', and(yes('cross-border'), money('exchanged'))],
  ['migrant-and-paid', 'migrant-exploitation-line', and(fits('ethnic'), money('bought-sold exchanged'))],
  [
    'worried-about-the-law',
    'youthlaw',
    or(and(childNow, made('self-made pressured')), and(role('own-behaviour'), is('my-age', 'under-18'))),
  ],
  ['family-and-the-law', 'community-law', and(role('accused-whanau'), or(atHome, yes('charges')))],
  ['what-the-law-counts', 'classification-office', made('ai-made')],
  ['unsure-about-sharing', 'privacy-commissioner', is('consent', 'not-yet')],
  ['rights-in-care', 'mana-mokopuna', fits('in-care')],
  ['pasifika-wellbeing', 'le-va', fits('pasifika')],
  ['relay-calls', 'nz-relay', is('talk-how', 'relay')],
  ['sign-language-calls', 'nzsl-video-interpreting', is('talk-how', 'relay')],
  ['deaf-community', 'deaf-aotearoa', is('talk-how', 'relay')],
  ['thoughts-of-suicide', 'need-to-talk-1737', yes('self-harm')],
  ['thoughts-of-suicide-crisis', 'suicide-crisis-helpline', yes('self-harm')],
  ['thoughts-of-suicide-lifeline', 'lifeline', yes('self-harm')],
  ['thoughts-of-suicide-local-team', 'mental-health-crisis-teams', yes('self-harm')],
  ['sexual-harm-helpline', 'safe-to-talk', sure],
  ['children-and-teenagers', 'whats-up', or(childNow, is('my-age', 'under-18'))],
  ['young-people', 'youthline', or(childNow, is('my-age', 'under-18'))],
  [
    'affected-by-crime',
    'victim-support',
    and(someoneHarmed, or(hurt, yes('charges'), yes('notified'), yes('pressure-now'), online('yes threatened'))),
  ],
  ['hurt-or-unwell', 'healthline', hurt],
  ['watched-at-home', 'womens-refuge', yes('watched')],
  ['watched-at-home-anyone', 'are-you-ok', yes('watched')],
  ['watched-at-home-helpline', 'shine', yes('watched')],
  ['watched-at-home-quietly', 'shielded-site', yes('watched')],
  ['watched-at-home-ethnic', 'shakti', and(fits('ethnic'), yes('watched'))],
  ['local-sexual-harm-auckland', 'help-auckland', and(someoneHarmed, region('auckland-northland'))],
  ['local-sexual-harm-wellington', 'wellington-help', and(someoneHarmed, region('central'))],
  ['kaupapa-maori', 'kaupapa-maori-sv', and(someoneHarmed, fits('maori'))],
  ['ethnic-communities', 'shama', and(someoneHarmed, fits('ethnic'))],
  ['men-harmed', 'male-survivors', and(someoneHarmed, fits('male'), is('age', 'adult-now adult-then'))],
  ['asian-languages', 'asian-family-services', fits('ethnic')],
  ['rainbow-communities', 'outline', fits('rainbow')],
  ['care-experienced', 'voyce', fits('in-care')],
  ['family-of-accused-north', 'stop-harm-safe-network', and(stopHarm, region('auckland-northland midland'))],
  ['family-of-accused-centre', 'stop-harm-wellstop', and(stopHarm, region('central'))],
  ['family-of-accused-south', 'stop-harm-stop', and(stopHarm, region('south'))],
  ['family-of-accused-corrections', 'pillars', and(role('accused-whanau'), yes('charges'))],
  ['finding-help', 'ecpat-nz', sure],
];

const notSure = 2;
const onlyYes = 3;

const everyRole = 'self whanau community bystander practitioner organisation accused-whanau own-behaviour';
/** Certainly threatened: somebody says so, not only cannot say. */
const threatened = or(online('threatened'), yes('pressure-now'), money('demanded'));

/**
 * In the order of the ending: a notice, its kind, the least grade it takes, and when; last, when it stands before the first step. A warning
 * is for the unsure as well.
 */
export const notices: readonly (readonly [NoticeId, 'keep' | 'know' | 'limit', number, Says, Says?])[] = [
  // P21: also for somebody who is only not sure of being pressed, but then not before everything else.
  ['being-threatened', 'keep', onlyYes, or(threatened, is('pressure-now', 'yes unsure')), threatened],
  ['do-not-tip-off', 'keep', onlyYes, is('org-kind', 'financial'), is('org-kind', 'financial')],
  ['own-behaviour', 'keep', onlyYes, role('own-behaviour'), role('own-behaviour')],
  ['safer-device', 'keep', notSure, yes('watched'), is('watched', 'yes unsure')],
  ['if-they-may-harm-themselves', 'keep', onlyYes, role('accused-whanau')],
  ['never-copy-images', 'keep', onlyYes, sure],
  ['came-across-it', 'keep', onlyYes, and(online('yes device'), role('community bystander organisation'))],
  ['sent-to-you', 'keep', onlyYes, and(online('yes threatened device'), role('whanau community bystander'))],
  ['found-on-a-device', 'keep', onlyYes, and(online('device'), or(atHome, role('accused-whanau')))],
  ['for-hosts', 'keep', onlyYes, is('org-kind', 'cloud-host platform'), is('org-kind', 'cloud-host platform')],
  ['at-work', 'keep', onlyYes, role('practitioner')],
  ['when-a-child-tells-you', 'keep', onlyYes, and(childNow, role('whanau community practitioner'))],
  ['tell-someone', 'know', onlyYes, and(childNow, role('self community'))],
  [
    // Refusing or blocking can get somebody hurt who lives with the person, or whose phone they see. Not for an organisation, which has its own
    // channel, nor for the whānau of a person accused: the account may be that person's. A bystander knows nobody in it and is not asked.
    'report-in-app',
    'know',
    onlyYes,
    and(
      or(online('yes threatened'), yes('pressure-now'), money('demanded')),
      role('self whanau community bystander practitioner unsure'),
      orNotAsked('child-in-home', 'bystander', is('child-in-home', 'no')),
      orNotAsked('watched', `${everyRole} unsure`, is('watched', 'no')),
    ),
  ],
  ['consent-first', 'keep', notSure, is('consent', 'not-yet')],
  ['consent-given', 'keep', onlyYes, yes('consent')],
  ['already-told', 'know', onlyYes, is('reported-to', 'netsafe police dia oranga-tamariki customs')],
  ['platform-passes-it-on', 'know', onlyYes, or(is('reported-to', 'platform'), is('org-kind', 'platform'))],
  [
    'your-own-pictures',
    'know',
    onlyYes,
    or(
      made('self-made pressured'),
      and(
        role('self whanau practitioner'),
        online('yes threatened'),
        child,
        // Not for somebody who was filmed by another.
        orNotAsked('how-made', everyRole, is('how-made', 'self-made pressured livestream ai-made unsure')),
      ),
    ),
  ],
  ['pressured-is-harm', 'know', onlyYes, made('pressured livestream')],
  ['recorded-by-someone', 'know', onlyYes, made('recorded')],
  ['made-by-computer', 'know', onlyYes, made('ai-made')],
  ['when-they-must-tell', 'know', notSure, childNow],
  ['never-too-late', 'know', onlyYes, is('age', 'adult-now adult-then')],
  ['body-evidence', 'know', notSure, hurt],
  ['protective-adults', 'know', onlyYes, atHome],
  ['someone-close', 'know', onlyYes, is('offender', 'family known')],
  ['police-work-overseas', 'know', onlyYes, or(is('offender', 'online-only'), made('livestream'))],
  ['money-leaves-a-trail', 'know', onlyYes, or(money('bought-sold'), is('org-kind', 'financial'))],
  ['exchange-is-exploitation', 'know', onlyYes, money('exchanged')],
  ['what-being-notified-means', 'know', onlyYes, yes('notified')],
  ['staying-anonymous', 'know', onlyYes, yes('anonymous')],
  ['who-does-what', 'know', onlyYes, or(priority('understand'), and(online('yes device'), hurt), yes('csem-focus'))],
  // An organisation reports through its own channel, and a bank may tell nobody else.
  [
    'outside-new-zealand',
    'know',
    onlyYes,
    and(yes('cross-border'), role('self whanau community bystander practitioner accused-whanau unsure')),
  ],
  ['gap-disabled', 'limit', onlyYes, fits('disabled')],
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
      hurt,
      atHome,
      yes('cross-border'),
      priority('accountability'),
      role('community bystander organisation'),
    ),
  ],
  ['support-that-fits-you', 'know', onlyYes, sure],
];

const stopHarmServices = 'stop-harm-safe-network stop-harm-wellstop stop-harm-stop';
const notAtHome = is('child-in-home', 'no unsure');
const others = role('community practitioner');
const unsafeAtHome = and(priority('take-down'), childNow, hurt, atHome);

/** The order of the first step: the line, its services in turn, when, and for lines 1 and 2 which emergency. Line 3 is three entries. */
export const firstSteps: readonly (readonly [FirstStepId, string, Says, ('danger' | 'suicide')?])[] = [
  ['danger', 'police-111 police-111-txt', yes('danger'), 'danger'], // 1
  ['suicide', 'need-to-talk-1737 suicide-crisis-helpline lifeline', yes('self-harm'), 'suicide'], // 2
  ['platform', 'ncmec-cybertipline dia-dcet', is('org-kind', 'platform')], // 3
  ['cloud-host', 'dia-dcet police-105', is('org-kind', 'cloud-host')],
  ['financial', 'police-fiu police-105', is('org-kind', 'financial')],
  ['own-behaviour', `safe-to-talk ${stopHarmServices} whats-up youthline`, role('own-behaviour')], // 4
  ['bystander', 'dia-dcet', role('bystander')], // 5
  ['bystander-otherwise', 'police-105 netsafe crime-stoppers', role('bystander')], // 6
  [
    'unsafe-child-of-others', // 7
    'oranga-tamariki-ncc',
    and(others, childNow, or(hurt, atHome), priority('take-down talk')),
  ],
  ['take-down-unsafe-whanau', 'oranga-tamariki-ncc netsafe', and(unsafeAtHome, role('whanau'))], // 8
  ['take-down-unsafe-self', 'netsafe oranga-tamariki-ncc', and(unsafeAtHome, role('self'))], // 9
  ['take-down', 'netsafe', priority('take-down')], // 10
  ['safe-child-in-home', 'oranga-tamariki-ncc', and(priority('safe'), atHome)], // 11
  ['safe-physical-harm', 'police-105', and(priority('safe'), hurt)], // 12
  [
    'safe-online', // 13
    'netsafe police-105',
    and(priority('safe'), yes('pressure-now'), is('physical-harm', 'no unsure'), notAtHome),
  ],
  ['safe-child', 'oranga-tamariki-ncc', and(priority('safe'), unsafeChild)], // 14
  ['safe-watched-adult', 'are-you-ok', and(priority('safe'), yes('watched'), is('age', 'adult-now adult-then'))], // 15
  ['talk', 'safe-to-talk', priority('talk')], // 16
  ['accountability', 'police-105', priority('accountability')], // 17
  [
    'without-a-name', // 18
    'crime-stoppers safe-to-talk',
    and(yes('anonymous'), or(priority('accountability'), hurt, atHome)),
  ],
  ['charges', 'court-victim-advisors victim-support', and(someoneHarmed, yes('charges'), notAtHome)], // 19
  ['physical-harm', 'police-105', hurt], // 20
  ['unsafe-child', 'oranga-tamariki-ncc police-105', unsafeChild], // 21
  ['notified', 'victim-support dia-dcet', and(someoneHarmed, yes('notified'))], // 22
  [
    'child-online', // 23
    'netsafe police-105 dia-dcet',
    and(childNow, or(online('yes threatened device'), yes('pressure-now'), money('demanded'))),
  ],
  ['online', 'netsafe dia-dcet police-105', or(online('yes threatened'), yes('pressure-now'), money('demanded'))], // 24
  ['device-self', 'police-105 safe-to-talk', and(online('device'), role('self unsure'))], // 25
  ['device', 'dia-dcet police-105', online('device')], // 26
  [
    'border', // 27
    'customs-ceot',
    and(yes('cross-border'), role('whanau community practitioner accused-whanau organisation')),
  ],
  ['organisation', 'dia-dcet police-105 ecpat-nz', role('organisation')], // 28
  ['accused-whanau', `safe-to-talk ${stopHarmServices} community-law`, role('accused-whanau')], // 29
  ['otherwise', 'safe-to-talk victim-support whats-up youthline', sure], // 30
  ['finding-help', 'ecpat-nz', sure], // 31
];

/** 111 is the first step or stands above it. */
export const emergency = is('danger', 'yes unsure');

/** The other person on the line when the first step is an agency and no emergency: the first that holds. */
export const company: readonly (readonly [ServiceId, Says])[] = [
  ['voyce', and(role('self unsure whanau community'), fits('in-care'))],
  ['safe-to-talk', role('self unsure whanau community')],
];

interface Asked {
  readonly options: string;
  readonly core: Says;
  readonly refine: Says;
}

/** In the order of asking: the options, when it is asked on the way to the first suggestions, and when it may be afterwards. */
export const questions: Readonly<Record<QuestionId, Asked>> = {
  danger: { options: 'yes no', core: sure, refine: never },
  role: {
    options: 'self whanau community bystander practitioner organisation accused-whanau own-behaviour',
    core: sure,
    refine: never,
  },
  'my-age': { options: 'under-18 adult', core: role('own-behaviour'), refine: role('accused-whanau') },
  'org-kind': { options: 'platform cloud-host financial other', core: role('organisation'), refine: never },
  'content-online': { options: 'yes threatened device no', core: notOwnBehaviour, refine: never },
  'where-online': { options: 'public private cloud', core: never, refine: online('yes unsure') },
  age: { options: 'child-now adult-now adult-then', core: askedAge, refine: never },
  'pressure-now': { options: 'yes no', core: askedAge, refine: never },
  'physical-harm': { options: 'yes no', core: askedHarm, refine: never },
  'child-in-home': { options: 'yes no', core: askedHarm, refine: never },
  watched: {
    options: 'yes no',
    core: and(
      role('self whanau accused-whanau unsure'),
      or(is('physical-harm', 'yes unsure'), is('child-in-home', 'yes unsure')),
    ),
    refine: askedHarm,
  },
  'cross-border': { options: 'yes no', core: role('practitioner organisation'), refine: notOwnBehaviour },
  priority: { options: 'take-down safe talk accountability understand', core: askedHarm, refine: never },
  'self-harm': {
    options: 'yes no',
    core: or(role('accused-whanau own-behaviour'), and(askedAge, or(yes('pressure-now'), online('yes threatened')))),
    refine: askedHarm,
  },
  region: { options: 'auckland-northland midland central south', core: role('accused-whanau own-behaviour'), refine: askedAge },
  'how-made': {
    options: 'self-made pressured recorded livestream ai-made',
    core: never,
    refine: online('yes threatened device unsure'),
  },
  offender: { options: 'family known online-only', core: never, refine: askedHarm },
  money: { options: 'bought-sold exchanged demanded no', core: never, refine: notOwnBehaviour },
  notified: {
    options: 'yes no',
    core: never,
    refine: role('self whanau community practitioner organisation accused-whanau unsure'),
  },
  charges: { options: 'yes no', core: never, refine: or(is('notified', 'yes unsure'), role('accused-whanau')) },
  'reported-to': {
    options: 'netsafe police dia oranga-tamariki customs platform none',
    core: never,
    refine: notOwnBehaviour,
  },
  anonymous: { options: 'yes no', core: never, refine: notOrganisation },
  'talk-how': { options: 'aloud quietly relay', core: never, refine: notOrganisation },
  fit: {
    options: 'maori pasifika ethnic male rainbow disabled in-care none',
    core: never,
    refine: role('self whanau community practitioner accused-whanau own-behaviour unsure'),
  },
  consent: { options: 'yes not-yet', core: never, refine: role('practitioner') },
  'csem-focus': { options: 'yes no', core: never, refine: role('practitioner') },
};

/** The questions that take several answers at once. */
export const several: readonly QuestionId[] = ['reported-to', 'fit'];

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
  community: 'supporter',
  bystander: 'supporter',
  practitioner: 'practitioner',
  organisation: 'organisation',
  'accused-whanau': 'supporter',
  'own-behaviour': 'self',
  unsure: 'self',
};

interface Choice {
  readonly first: ServiceId;
  readonly firstBy: FirstStepId;
}

/** The whole ending by the design, apart from its explanations: the lists, the steps, the advice. */
export function endingByTheDesign(said: Answers, directory: Directory) {
  const already = [said['reported-to'] ?? []].flat().flatMap((option) => told[option] ?? []);
  const gradeOf = Object.fromEntries(
    services.map(([, service, when]) => [service, already.includes(service) ? 0 : when(said)]),
  ) as Record<ServiceId, number>;
  const listed = (least: number, most: number, group: 'agency' | 'talk') =>
    services.flatMap(([, service]) =>
      gradeOf[service] >= least && gradeOf[service] <= most && directory[service].group === group ? [service] : [],
    );

  /** The first line that holds, but for those passed over, with a service that fits or may fit and is open. */
  function choose(passedOver: readonly FirstStepId[], isOpen: (service: ServiceId, line: FirstStepId) => boolean): Choice {
    for (const [line, inTurn, when] of firstSteps) {
      if (passedOver.includes(line) || when(said) !== 3) continue;
      const open = (inTurn.split(' ') as ServiceId[]).filter((each) => gradeOf[each] >= 2 && isOpen(each, line));
      const service = open.find((each) => gradeOf[each] === 3) ?? open[0];
      if (service) return { first: service, firstBy: line };
    }
    throw new Error('no line holds');
  }
  const wantsNoName = said.anonymous === 'yes';
  const isWithoutName = (service: ServiceId, line: FirstStepId) =>
    !wantsNoName || line === 'danger' || line === 'suicide' || directory[service].anonymous.answer === 'yes';

  const { first, firstBy } = choose([], isWithoutName);
  const passedOver: FirstStepId[] = ['without-a-name'];
  // Line 1 again only for its other service; the crisis lines stand together on the first card.
  if (firstBy !== 'danger') passedOver.push('danger');
  if (firstBy === 'suicide') passedOver.push('suicide');
  const isAgency = directory[first].group === 'agency' && firstBy !== 'danger' && firstBy !== 'suicide';
  const due = notices.filter(([, , least, when]) => when(said) >= least);
  return {
    first,
    firstBy,
    next: choose(passedOver, (service) => service !== first).first,
    emergency: emergency(said) === 3,
    whenSafe: firstBy === 'danger' ? choose(['danger'], isWithoutName).first : null,
    company: isAgency ? (company.find(([, when]) => when(said) === 3)?.[0] ?? null) : null,
    fits: listed(3, 3, 'agency'),
    mayFit: listed(2, 2, 'agency'),
    talk: listed(2, 3, 'talk'),
    told: already,
    notices: due.map(([id]) => id),
    before: due.filter(([, , , , before]) => before?.(said) === 3).map(([id]) => id),
  };
}

/** Every way to answer: of several at once each alone, every two, and all of them. */
function waysToAnswer(question: QuestionId): unknown[] {
  const options = questions[question].options.split(' ');
  if (!several.includes(question)) return [...options, 'unsure'];
  const named = options.filter((option) => option !== 'none');
  const two = named.flatMap((one, at) => named.slice(at + 1).map((other) => [one, other]));
  return [...options.map((option) => [option]), ...two, named, 'unsure'];
}

/** What would change an ending: each question still open that could, and the services that some answer to it would add. */
export function changesByTheDesign(said: Answers, directory: Directory) {
  const now = endingByTheDesign(said, directory);
  const list = ({ fits: fit, mayFit, talk }: typeof now) => [...fit, ...mayFit, ...talk];
  return (Object.keys(questions) as QuestionId[]).flatMap((question) => {
    const { core, refine } = questions[question];
    if (said[question] !== undefined || (core(said) !== 3 && refine(said) !== 3)) return [];
    const then = waysToAnswer(question).map((value) => endingByTheDesign({ ...said, [question]: value } as Answers, directory));
    if (then.every((each) => JSON.stringify(each) === JSON.stringify(now))) return [];
    const after = new Set(then.flatMap(list));
    const before = list(now);
    return [{ question, adds: services.flatMap(([, id]) => (after.has(id) && !before.includes(id) ? [id] : [])) }];
  });
}
