import { all, always, answer, any, type Condition } from './conditions.ts';
import { childMayBeUnsafe, type ServiceId } from './rules.ts';
import { UNSURE } from './vocabulary.ts';

/*
 * The first step is exactly one service. The first line whose condition holds (grade yes) and that has a service which is on the
 * list, has not been reported to already and can be used the way the person wants decides. Within a line, a service that fits goes
 * before one that may fit. The second door is what the same order gives without the first step (suggest.ts).
 */
export interface FirstStep {
  readonly id: string;
  readonly when: Condition;
  readonly services: readonly ServiceId[];
  /**
   * A life may depend on it: wanting to stay anonymous does not hold it back. `danger`: the other service of this line may be the
   * second door. `suicide`: the other services of this line stand on the first card, so the second door is found on a later line.
   */
  readonly emergency?: 'danger' | 'suicide';
  /** Passed over for the second door: there, the card says whether a name is needed. */
  readonly onlyFirst?: true;
}

const priority = answer('priority');
const role = answer('role');
const online = answer('content-online');
const childNow = answer('age').is('child-now');
const physicalHarm = answer('physical-harm').is('yes');
const childInHome = answer('child-in-home').is('yes');
const noChildInHome = answer('child-in-home').is('no', UNSURE);
const pressureNow = answer('pressure-now').is('yes');
const demanded = answer('money').is('demanded');
const charges = answer('charges').is('yes');
const forVictim = role.is('self', 'whanau', 'community', 'practitioner');

const stopHarm = ['stop-harm-safe-network', 'stop-harm-wellstop', 'stop-harm-stop'] as const;

export const firstSteps = [
  { id: 'danger', when: answer('danger').is('yes'), services: ['police-111', 'police-111-txt'], emergency: 'danger' },
  {
    id: 'suicide',
    when: answer('self-harm').is('yes'),
    // 1737 first: its hours, day and night, were confirmed and it takes a text. The hours of the second line conflict (S177, S179).
    services: ['need-to-talk-1737', 'suicide-crisis-helpline', 'lifeline'],
    emergency: 'suicide',
  },
  { id: 'platform', when: answer('org-kind').is('platform'), services: ['ncmec-cybertipline', 'dia-dcet'] },
  { id: 'cloud-host', when: answer('org-kind').is('cloud-host'), services: ['dia-dcet', 'police-105'] },
  { id: 'financial', when: answer('org-kind').is('financial'), services: ['police-fiu', 'police-105'] },
  { id: 'own-behaviour', when: role.is('own-behaviour'), services: ['safe-to-talk', ...stopHarm, 'whats-up', 'youthline'] },
  { id: 'bystander', when: role.is('bystander'), services: ['dia-dcet'] },
  { id: 'bystander-otherwise', when: role.is('bystander'), services: ['police-105', 'netsafe', 'crime-stoppers'] },
  {
    // A friend or a teacher may hope for a take-down or a talk; a child who is being hurt needs the people who can reach the home.
    id: 'unsafe-child-of-others',
    when: all(role.is('community', 'practitioner'), childNow, any(physicalHarm, childInHome), priority.is('take-down', 'talk')),
    services: ['oranga-tamariki-ncc'],
  },
  {
    id: 'take-down-unsafe-whanau',
    when: all(priority.is('take-down'), childNow, physicalHarm, childInHome, role.is('whanau')),
    services: ['oranga-tamariki-ncc', 'netsafe'],
  },
  {
    // The child's own wish comes first; Oranga Tamariki is the second door.
    id: 'take-down-unsafe-self',
    when: all(priority.is('take-down'), childNow, physicalHarm, childInHome, role.is('self')),
    services: ['netsafe', 'oranga-tamariki-ncc'],
  },
  { id: 'take-down', when: priority.is('take-down'), services: ['netsafe'] },
  { id: 'safe-child-in-home', when: all(priority.is('safe'), childInHome), services: ['oranga-tamariki-ncc'] },
  { id: 'safe-physical-harm', when: all(priority.is('safe'), physicalHarm), services: ['police-105'] },
  {
    id: 'safe-online',
    when: all(priority.is('safe'), pressureNow, answer('physical-harm').is('no', UNSURE), noChildInHome),
    services: ['netsafe', 'police-105'],
  },
  { id: 'safe-child', when: all(priority.is('safe'), childMayBeUnsafe), services: ['oranga-tamariki-ncc'] },
  {
    id: 'safe-watched-adult',
    when: all(priority.is('safe'), answer('watched').is('yes'), answer('age').is('adult-now', 'adult-then')),
    services: ['are-you-ok'],
  },
  { id: 'talk', when: priority.is('talk'), services: ['safe-to-talk'] },
  { id: 'accountability', when: priority.is('accountability'), services: ['police-105'] },
  {
    // Police and Oranga Tamariki may need a name. Who wants to give none still has a way to begin.
    id: 'without-a-name',
    when: all(answer('anonymous').is('yes'), any(priority.is('accountability'), physicalHarm, childInHome)),
    services: ['crime-stoppers', 'safe-to-talk'],
    onlyFirst: true,
  },
  { id: 'charges', when: all(forVictim, charges, noChildInHome), services: ['court-victim-advisors', 'victim-support'] },
  { id: 'physical-harm', when: physicalHarm, services: ['police-105'] },
  { id: 'unsafe-child', when: childMayBeUnsafe, services: ['oranga-tamariki-ncc', 'police-105'] },
  { id: 'notified', when: all(forVictim, answer('notified').is('yes')), services: ['victim-support', 'dia-dcet'] },
  {
    id: 'child-online',
    when: all(childNow, any(online.is('yes', 'threatened', 'device'), pressureNow, demanded)),
    services: ['netsafe', 'police-105', 'dia-dcet'],
  },
  {
    id: 'online',
    when: any(online.is('yes', 'threatened'), pressureNow, demanded),
    services: ['netsafe', 'dia-dcet', 'police-105'],
  },
  { id: 'device-self', when: all(online.is('device'), role.is('self', UNSURE)), services: ['police-105', 'safe-to-talk'] },
  { id: 'device', when: online.is('device'), services: ['dia-dcet', 'police-105'] },
  {
    id: 'border',
    when: all(answer('cross-border').is('yes'), role.is('whanau', 'community', 'practitioner', 'accused-whanau', 'organisation')),
    services: ['customs-ceot'],
  },
  { id: 'organisation', when: role.is('organisation'), services: ['dia-dcet', 'police-105', 'ecpat-nz'] },
  { id: 'accused-whanau', when: role.is('accused-whanau'), services: ['safe-to-talk', ...stopHarm, 'community-law'] },
  { id: 'otherwise', when: always, services: ['safe-to-talk', 'victim-support', 'whats-up', 'youthline'] },
  { id: 'finding-help', when: always, services: ['ecpat-nz'] },
] as const satisfies readonly FirstStep[];

/** 111 is the first step, or stands above it. Somebody who skips the question is shown it, but not as their only answer. */
export const emergency: Condition = answer('danger').is('yes', UNSURE);

export interface Company {
  readonly when: Condition;
  readonly service: ServiceId;
}

/** Whoever comes for themselves or a child they know may want somebody on the line when they ring an agency. The first that holds. */
const mayWantCompany = role.is('self', 'whanau', 'community', UNSURE);

export const company: readonly Company[] = [
  // A young person in care has people of their own for that.
  { when: all(mayWantCompany, answer('fit').is('in-care')), service: 'voyce' },
  { when: mayWantCompany, service: 'safe-to-talk' },
];

export type FirstStepId = (typeof firstSteps)[number]['id'];
