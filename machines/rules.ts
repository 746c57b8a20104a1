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

const onlineOrThreatened = answer('content-online').is('yes', 'threatened');
const physicalHarm = answer('physical-harm').is('yes');
const pressureNow = answer('pressure-now').is('yes');
const childInHome = answer('child-in-home').is('yes');
const childNow = answer('age').is('child-now');
const crossBorder = answer('cross-border').is('yes');
const accusedWhanau = answer('role').is('accused-whanau');
const notified = answer('notified').is('yes');
const charges = answer('charges').is('yes');
const selfHarm = answer('self-harm').is('yes');
const forced = answer('how-made').is('pressured', 'recorded', 'livestream');
const paidFor = answer('money').is('bought-sold', 'exchanged');

const policeInvestigate = any(physicalHarm, pressureNow, childInHome, forced, paidFor, answer('priority').is('accountability'));
const imagesGroomingOrOverseas = any(
  answer('content-online').is('yes', 'threatened', 'device'),
  pressureNow,
  forced,
  paidFor,
  crossBorder,
  answer('offender').is('online-only'),
);
const childMayBeUnsafe = any(childInHome, all(physicalHarm, childNow), all(answer('offender').is('family'), childNow));

export const rules = [
  {
    id: 'danger-now',
    service: 'police-111',
    fits: answer('danger').is('yes'),
    sources: ['facts:police-111', 'S30'],
  },
  {
    id: 'online-threatened-or-pressured',
    service: 'netsafe',
    fits: any(onlineOrThreatened, pressureNow, answer('how-made').is('pressured', 'self-made', 'ai-made')),
    sources: ['netsafe-01', 'netsafe-02', 'netsafe-03', 'netsafe-05', 'netsafe-06', 'netsafe-07', 'netsafe-08'],
  },
  {
    id: 'pictures-of-a-child',
    service: 'dia-dcet',
    fits: any(
      all(
        answer('content-online').is('yes', 'device'),
        answer('age').isUnlessNeverAsked('organisation', 'child-now', 'adult-now'),
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
    sources: ['police-08', 'b-complexity-02', 'E19'],
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
    fits: all(answer('content-online').is('yes', 'threatened', 'device'), answer('age').is('child-now', 'adult-now')),
    sources: ['facts:take-it-down', 'S90'],
  },
  {
    id: 'block-a-picture-of-an-adult',
    service: 'stopncii',
    // Only ever for a picture taken at 18 or over: a child in the picture, now or then, goes to Take It Down.
    fits: all(onlineOrThreatened, answer('age').is('adult-then')),
    sources: ['facts:stopncii', 'S91'],
  },
  {
    id: 'tell-without-a-name',
    service: 'crime-stoppers',
    fits: all(answer('anonymous').is('yes'), answer('role').is('community', 'whanau', 'accused-whanau')),
    sources: ['police-06', 'S80', 'E47'],
  },
  {
    id: 'body-check',
    service: 'saats',
    fits: physicalHarm,
    sources: ['facts:saats', 'S140', 'S141'],
  },
  {
    id: 'paid-counselling',
    service: 'acc-sensitive-claims',
    fits: physicalHarm,
    sources: ['facts:acc-sensitive-claims', 'S130'],
  },
  {
    id: 'case-in-court',
    service: 'court-victim-advisors',
    fits: all(charges, answer('role').is('self', 'whanau', 'practitioner', 'community', 'organisation')),
    sources: ['facts:court-victim-advisors', 'S116', 'E39'],
  },
  {
    id: 'moved-and-exploited',
    service: 'inz-trafficking',
    fits: all(crossBorder, answer('money').is('exchanged')),
    sources: ['facts:inz-trafficking', 'S02', 'E48'],
  },
  {
    id: 'worried-about-the-law',
    service: 'youthlaw',
    fits: all(childNow, answer('how-made').is('self-made', 'pressured')),
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
    fits: any(answer('priority').is('understand'), answer('how-made').is('ai-made')),
    sources: ['facts:classification-office', 'S83'],
  },
  {
    id: 'unsure-about-sharing',
    service: 'privacy-commissioner',
    fits: answer('consent').is('not-yet'),
    sources: ['facts:privacy-commissioner', 'S260', 'law-5.3'],
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
    id: 'sexual-harm-helpline',
    service: 'safe-to-talk',
    fits: always,
    sources: ['facts:safe-to-talk', 'S120', 'S121'],
  },
  {
    id: 'children-and-teenagers',
    service: 'whats-up',
    fits: childNow,
    sources: ['facts:whats-up', 'S171'],
  },
  {
    id: 'young-people',
    service: 'youthline',
    fits: childNow,
    sources: ['facts:youthline', 'S165'],
  },
  {
    id: 'affected-by-crime',
    service: 'victim-support',
    fits: any(physicalHarm, charges, notified),
    sources: ['facts:victim-support', 'S110', 'S111'],
  },
  {
    id: 'watched-at-home',
    service: 'womens-refuge',
    fits: answer('watched').is('yes'),
    sources: ['facts:womens-refuge', 'S190'],
  },
  {
    id: 'family-of-accused-north',
    service: 'stop-harm-safe-network',
    fits: accusedWhanau,
    sources: ['facts:stop-harm-safe-network', 'S225', 'b-offender-whanau-02'],
  },
  {
    id: 'family-of-accused-centre',
    service: 'stop-harm-wellstop',
    fits: accusedWhanau,
    sources: ['facts:stop-harm-wellstop', 'S231', 'b-offender-whanau-02'],
  },
  {
    id: 'family-of-accused-south',
    service: 'stop-harm-stop',
    fits: accusedWhanau,
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
