import { all, always, answer, any, type Condition } from './conditions.ts';

/*
 * Which service fits. "Fits" means the condition grades yes; not sure makes it "may fit"; not asked puts it under
 * "what would change this"; no leaves it out. The order here is the order on the list.
 * Every id has a sentence in data/words/en/rules.json that a person can check aloud. Sources: see data/sources.json and data/seed-register.json.
 */
export interface Rule {
  readonly id: string;
  readonly service: string;
  readonly fits: Condition;
  readonly sources: readonly string[];
}

const role = answer('role');
const online = answer('content-online');
const age = answer('age');
const money = answer('money');
const fit = answer('fit');
const region = answer('region');

const onlineOrThreatened = online.is('yes', 'threatened');
const onlineInAnyWay = online.is('yes', 'threatened', 'device');
const physicalHarm = answer('physical-harm').is('yes');
const pressureNow = answer('pressure-now').is('yes');
const childInHome = answer('child-in-home').is('yes');
const childNow = age.is('child-now');
const crossBorder = answer('cross-border').is('yes');
const notified = answer('notified').is('yes');
const charges = answer('charges').is('yes');
const selfHarm = answer('self-harm').is('yes');
const watched = answer('watched').is('yes');
const forced = answer('how-made').is('pressured', 'recorded', 'livestream');
const byFamily = answer('offender').is('family');
const accusedWhanau = role.is('accused-whanau');
const ownBehaviour = role.is('own-behaviour');
const reporterUnderEighteen = answer('my-age').is('under-18');
const usesRelay = answer('talk-how').is('relay');

/** It happened to them, or to somebody they care for, know or help at work. */
const forVictim = role.is('self', 'whanau', 'community', 'practitioner');

const policeInvestigate = any(
  physicalHarm,
  pressureNow,
  childInHome,
  onlineOrThreatened,
  forced,
  money.is('bought-sold', 'exchanged', 'demanded'),
  answer('priority').is('accountability'),
  role.is('bystander'),
  answer('org-kind').is('platform', 'cloud-host', 'financial'),
  all(online.is('device'), role.is('self', 'whanau', 'community', 'practitioner', 'accused-whanau')),
  all(byFamily, childNow),
);
const imagesGroomingOrOverseas = any(
  onlineInAnyWay,
  pressureNow,
  forced,
  money.is('bought-sold', 'exchanged'),
  crossBorder,
  answer('offender').is('online-only'),
);

export const childMayBeUnsafe = any(
  childInHome,
  all(
    childNow,
    any(physicalHarm, byFamily, money.is('bought-sold', 'exchanged'), answer('how-made').is('recorded', 'livestream')),
  ),
);

/** Someone whose own behaviour, or a family member's, is the worry: the services that work to stop harm. */
const stopHarm = any(role.is('accused-whanau', 'own-behaviour'), all(role.is('whanau'), byFamily));

export const rules = [
  {
    id: 'danger-now',
    service: 'police-111',
    fits: answer('danger').is('yes'),
    sources: ['facts:police-111', 'S30'],
  },
  {
    id: 'danger-without-speaking',
    service: 'police-111-txt',
    fits: all(answer('danger').is('yes'), usesRelay),
    sources: ['facts:police-111-txt', 'S34'],
  },
  {
    id: 'online-threatened-or-pressured',
    service: 'netsafe',
    fits: any(
      onlineOrThreatened,
      all(online.is('device'), childNow),
      pressureNow,
      answer('how-made').is('pressured', 'self-made', 'ai-made'),
      money.is('demanded'),
    ),
    sources: ['netsafe-01', 'netsafe-02', 'netsafe-03', 'netsafe-05', 'netsafe-06', 'netsafe-07', 'netsafe-08', 'S300'],
  },
  {
    id: 'pictures-of-a-child',
    service: 'dia-dcet',
    fits: any(
      all(
        online.is('yes', 'device'),
        age.isOrNotAsked(['organisation', 'bystander', 'accused-whanau'], 'child-now', 'adult-now'),
      ),
      notified,
      answer('org-kind').is('cloud-host', 'platform'),
    ),
    sources: ['dia-01', 'dia-02', 'dia-03', 'dia-04', 'dia-05', 'dia-06', 'dia-07', 'dia-10'],
  },
  {
    id: 'contact-pressure-or-payment',
    service: 'police-105',
    fits: policeInvestigate,
    sources: ['police-08', 'b-complexity-02', 'E19', 'S36'],
  },
  {
    id: 'child-may-be-unsafe',
    service: 'oranga-tamariki-ncc',
    fits: childMayBeUnsafe,
    sources: ['oranga-tamariki-01', 'oranga-tamariki-02', 'oranga-tamariki-03', 'oranga-tamariki-04'],
  },
  {
    id: 'team-behind-105',
    service: 'police-oceanz',
    fits: all(policeInvestigate, imagesGroomingOrOverseas),
    sources: ['police-01', 'police-02', 'police-03', 'police-04', 'police-05', 'police-06', 'police-07', 'netsafe-16'],
  },
  {
    id: 'team-for-children',
    service: 'police-district-child',
    fits: all(policeInvestigate, childNow),
    sources: ['police-12', 'police-11', 'police-05'],
  },
  {
    id: 'specialist-child-protection',
    service: 'oranga-tamariki-icpu',
    fits: all(childMayBeUnsafe, answer('csem-focus').is('yes')),
    sources: ['oranga-tamariki-01', 'oranga-tamariki-02', 'E26'],
  },
  {
    id: 'crossed-the-border',
    service: 'customs-ceot',
    fits: crossBorder,
    sources: ['customs-01', 'customs-02', 'customs-03', 'customs-04'],
  },
  {
    id: 'platform-reports',
    service: 'ncmec-cybertipline',
    fits: answer('org-kind').is('platform'),
    sources: ['police-04', 'dia-04', 'E13'],
  },
  {
    id: 'money-movements',
    service: 'police-fiu',
    fits: answer('org-kind').is('financial'),
    sources: ['police-09', 'police-10', 'police-11', 'E20'],
  },
  {
    id: 'block-a-picture-of-a-child',
    service: 'take-it-down',
    fits: all(onlineInAnyWay, age.is('child-now', 'adult-now')),
    sources: ['facts:take-it-down', 'S90'],
  },
  {
    id: 'block-a-picture-of-an-adult',
    service: 'stopncii',
    // Only ever for a picture taken at 18 or over: a child in the picture, now or then or perhaps, goes to Take It Down.
    fits: all(onlineOrThreatened, age.isForCertain('adult-then')),
    sources: ['facts:stopncii', 'S91'],
  },
  {
    id: 'tell-without-a-name',
    service: 'crime-stoppers',
    fits: all(answer('anonymous').is('yes'), role.is('community', 'whanau', 'bystander', 'accused-whanau')),
    sources: ['police-06', 'S80', 'E47'],
  },
  {
    id: 'body-check',
    service: 'saats',
    fits: physicalHarm,
    sources: ['facts:saats', 'S140', 'S141'],
  },
  {
    id: 'body-check-for-a-child-in-auckland',
    service: 'te-puaruruhau',
    fits: all(region.is('auckland-northland'), childNow, physicalHarm),
    sources: ['facts:te-puaruruhau'],
  },
  {
    id: 'paid-counselling',
    service: 'acc-sensitive-claims',
    fits: any(physicalHarm, all(childNow, any(pressureNow, answer('how-made').is('pressured', 'livestream')))),
    sources: ['facts:acc-sensitive-claims', 'S130', 'S316'],
  },
  {
    id: 'case-in-court',
    service: 'court-victim-advisors',
    fits: all(charges, role.is('self', 'whanau', 'community', 'practitioner', 'organisation')),
    sources: ['facts:court-victim-advisors', 'S116', 'E39'],
  },
  {
    id: 'moved-and-exploited',
    service: 'inz-trafficking',
    fits: all(crossBorder, money.is('exchanged')),
    sources: ['facts:inz-trafficking', 'S02', 'E48'],
  },
  {
    id: 'migrant-and-paid',
    service: 'migrant-exploitation-line',
    fits: all(fit.is('ethnic'), money.is('bought-sold', 'exchanged')),
    sources: ['facts:migrant-exploitation-line'],
  },
  {
    id: 'worried-about-the-law',
    service: 'youthlaw',
    fits: any(all(childNow, answer('how-made').is('self-made', 'pressured')), all(ownBehaviour, reporterUnderEighteen)),
    sources: ['facts:youthlaw', 'S211', 'S212', 'b-complexity-05'],
  },
  {
    id: 'family-and-the-law',
    service: 'community-law',
    fits: all(accusedWhanau, any(childInHome, charges)),
    sources: ['facts:community-law', 'S210'],
  },
  {
    id: 'what-the-law-counts',
    service: 'classification-office',
    fits: answer('how-made').is('ai-made'),
    sources: ['facts:classification-office', 'S83'],
  },
  {
    id: 'unsure-about-sharing',
    service: 'privacy-commissioner',
    fits: answer('consent').is('not-yet'),
    sources: ['facts:privacy-commissioner', 'S260', 'law-5.3'],
  },
  {
    id: 'rights-in-care',
    service: 'mana-mokopuna',
    fits: fit.is('in-care'),
    sources: ['facts:mana-mokopuna', 'S308'],
  },
  {
    id: 'pasifika-wellbeing',
    service: 'le-va',
    fits: fit.is('pasifika'),
    sources: ['facts:le-va'],
  },
  {
    id: 'relay-calls',
    service: 'nz-relay',
    fits: usesRelay,
    sources: ['facts:nz-relay'],
  },
  {
    id: 'sign-language-calls',
    service: 'nzsl-video-interpreting',
    fits: usesRelay,
    sources: ['facts:nzsl-video-interpreting'],
  },
  {
    id: 'deaf-community',
    service: 'deaf-aotearoa',
    fits: usesRelay,
    sources: ['facts:deaf-aotearoa'],
  },
  {
    id: 'thoughts-of-suicide',
    service: 'need-to-talk-1737',
    fits: selfHarm,
    sources: ['facts:need-to-talk-1737', 'S175'],
  },
  {
    id: 'thoughts-of-suicide-crisis',
    service: 'suicide-crisis-helpline',
    fits: selfHarm,
    sources: ['facts:suicide-crisis-helpline', 'S177'],
  },
  {
    id: 'thoughts-of-suicide-lifeline',
    service: 'lifeline',
    fits: selfHarm,
    sources: ['facts:lifeline'],
  },
  {
    id: 'thoughts-of-suicide-local-team',
    service: 'mental-health-crisis-teams',
    fits: selfHarm,
    sources: ['facts:mental-health-crisis-teams'],
  },
  {
    id: 'sexual-harm-helpline',
    service: 'safe-to-talk',
    fits: always,
    sources: ['facts:safe-to-talk', 'S120', 'S121'],
  },
  {
    id: 'children-and-teenagers',
    service: 'whats-up',
    fits: any(childNow, reporterUnderEighteen),
    sources: ['facts:whats-up', 'S171'],
  },
  {
    id: 'young-people',
    service: 'youthline',
    fits: any(childNow, reporterUnderEighteen),
    sources: ['facts:youthline', 'S165'],
  },
  {
    id: 'affected-by-crime',
    service: 'victim-support',
    fits: all(forVictim, any(physicalHarm, charges, notified, pressureNow, onlineOrThreatened)),
    sources: ['facts:victim-support', 'S110', 'S111'],
  },
  {
    id: 'hurt-or-unwell',
    service: 'healthline',
    fits: physicalHarm,
    sources: ['facts:healthline'],
  },
  {
    id: 'watched-at-home',
    service: 'womens-refuge',
    fits: watched,
    sources: ['facts:womens-refuge', 'S190'],
  },
  {
    id: 'watched-at-home-anyone',
    service: 'are-you-ok',
    fits: watched,
    sources: ['facts:are-you-ok', 'S315'],
  },
  {
    id: 'watched-at-home-helpline',
    service: 'shine',
    fits: watched,
    sources: ['facts:shine', 'S195'],
  },
  {
    id: 'watched-at-home-quietly',
    service: 'shielded-site',
    fits: watched,
    sources: ['facts:shielded-site'],
  },
  {
    id: 'watched-at-home-ethnic',
    service: 'shakti',
    fits: all(fit.is('ethnic'), watched),
    sources: ['facts:shakti'],
  },
  {
    id: 'local-sexual-harm-auckland',
    service: 'help-auckland',
    fits: all(forVictim, region.is('auckland-northland')),
    sources: ['facts:help-auckland'],
  },
  {
    id: 'local-sexual-harm-wellington',
    service: 'wellington-help',
    fits: all(forVictim, region.is('central')),
    sources: ['facts:wellington-help'],
  },
  {
    id: 'kaupapa-maori',
    service: 'kaupapa-maori-sv',
    fits: all(forVictim, fit.is('maori')),
    sources: ['facts:kaupapa-maori-sv'],
  },
  {
    id: 'ethnic-communities',
    service: 'shama',
    fits: all(forVictim, fit.is('ethnic')),
    sources: ['facts:shama'],
  },
  {
    id: 'men-harmed',
    service: 'male-survivors',
    fits: all(forVictim, fit.is('male'), age.is('adult-now', 'adult-then')),
    sources: ['facts:male-survivors'],
  },
  {
    id: 'asian-languages',
    service: 'asian-family-services',
    fits: fit.is('ethnic'),
    sources: ['facts:asian-family-services'],
  },
  {
    id: 'rainbow-communities',
    service: 'outline',
    fits: fit.is('rainbow'),
    sources: ['facts:outline', 'S313'],
  },
  {
    id: 'care-experienced',
    service: 'voyce',
    fits: fit.is('in-care'),
    sources: ['facts:voyce', 'S311'],
  },
  {
    id: 'family-of-accused-north',
    service: 'stop-harm-safe-network',
    fits: all(stopHarm, region.is('auckland-northland', 'midland')),
    sources: ['facts:stop-harm-safe-network', 'S225', 'b-offender-whanau-02'],
  },
  {
    id: 'family-of-accused-centre',
    service: 'stop-harm-wellstop',
    fits: all(stopHarm, region.is('central')),
    sources: ['facts:stop-harm-wellstop', 'S231', 'b-offender-whanau-02'],
  },
  {
    id: 'family-of-accused-south',
    service: 'stop-harm-stop',
    fits: all(stopHarm, region.is('south')),
    sources: ['facts:stop-harm-stop', 'S228', 'b-offender-whanau-02'],
  },
  {
    id: 'family-of-accused-corrections',
    service: 'pillars',
    fits: all(accusedWhanau, charges),
    sources: ['facts:pillars', 'S215', 'b-offender-whanau-02'],
  },
  {
    id: 'finding-help',
    service: 'ecpat-nz',
    fits: always,
    sources: ['facts:ecpat-nz', 'intro-03', 'S03', 'S09'],
  },
] as const satisfies readonly Rule[];

export type ServiceId = (typeof rules)[number]['service'];
export type RuleId = (typeof rules)[number]['id'];

/** What an answer to `reported-to` names. A report to a platform or to nobody names no service. */
export const toldServices: Readonly<Record<string, ServiceId>> = {
  netsafe: 'netsafe',
  police: 'police-105',
  dia: 'dia-dcet',
  'oranga-tamariki': 'oranga-tamariki-ncc',
  customs: 'customs-ceot',
};
