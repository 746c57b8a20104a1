import { all, always, answer, any, type Condition } from './conditions.ts';
import type { ServiceId } from './rules.ts';
import { UNSURE } from './vocabulary.ts';

/*
 * The first step is exactly one service. The first line whose condition holds (grade yes) and that has a service which is on the
 * list, has not been told already and can be used the way the person wants decides. Within a line, a service that fits goes
 * before one that may fit.
 */
export interface FirstStep {
  readonly id: string;
  readonly when: Condition;
  readonly services: readonly ServiceId[];
  /** A life may depend on it: wanting to stay anonymous does not hold it back. */
  readonly emergency?: true;
}

const priority = answer('priority');

export const firstSteps = [
  { id: 'danger', when: answer('danger').is('yes', UNSURE), services: ['police-111'], emergency: true },
  {
    id: 'suicide',
    when: answer('self-harm').is('yes'),
    // 1737 first: its hours, day and night, were confirmed and it takes a text. The hours of the other line conflict (S177, S179).
    services: ['need-to-talk-1737', 'suicide-crisis-helpline'],
    emergency: true,
  },
  { id: 'platform', when: answer('org-kind').is('platform'), services: ['ncmec-cybertipline'] },
  { id: 'cloud-host', when: answer('org-kind').is('cloud-host'), services: ['dia-dcet'] },
  { id: 'financial', when: answer('org-kind').is('financial'), services: ['police-fiu'] },
  {
    // Someone who came across it: nobody in it is known to them, so there is nobody for Netsafe to act for.
    id: 'take-down-stranger',
    when: all(
      priority.is('take-down'),
      answer('content-online').is('yes'),
      answer('where-online').is('public'),
      answer('role').is('community'),
    ),
    services: ['dia-dcet'],
  },
  { id: 'take-down', when: priority.is('take-down'), services: ['netsafe'] },
  { id: 'safe', when: priority.is('safe'), services: ['oranga-tamariki-ncc', 'police-105'] },
  { id: 'talk', when: priority.is('talk'), services: ['safe-to-talk'] },
  { id: 'accountability', when: priority.is('accountability'), services: ['police-105'] },
  {
    // Police and Oranga Tamariki need a name; Crime Stoppers passes on what a person knows without one.
    id: 'without-a-name',
    when: all(
      answer('anonymous').is('yes'),
      any(priority.is('accountability'), answer('physical-harm').is('yes'), answer('child-in-home').is('yes')),
    ),
    services: ['crime-stoppers'],
  },
  { id: 'physical-harm', when: answer('physical-harm').is('yes'), services: ['police-105'] },
  { id: 'child-in-home', when: answer('child-in-home').is('yes'), services: ['oranga-tamariki-ncc'] },
  { id: 'online', when: answer('content-online').is('yes', 'threatened'), services: ['netsafe', 'dia-dcet'] },
  { id: 'device', when: answer('content-online').is('device'), services: ['dia-dcet'] },
  { id: 'border', when: answer('cross-border').is('yes'), services: ['customs-ceot'] },
  { id: 'otherwise', when: always, services: ['safe-to-talk'] },
] as const satisfies readonly FirstStep[];

export type FirstStepId = (typeof firstSteps)[number]['id'];
