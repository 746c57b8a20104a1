import { company, emergency, firstSteps } from '../first-step.ts';
import { notices } from '../notices.ts';
import { routing } from '../questions.ts';
import { rules, toldServices } from '../rules.ts';
import type { Directory } from '../suggest.ts';
import { options, severalAnswers } from '../vocabulary.ts';
import type { SomeMachine } from './machine.ts';

/** The machine as it is published, with the two facts about each service that decide where it stands. */
export const publishedMachine = (directory: Directory): SomeMachine => ({
  options,
  several: severalAnswers,
  routing,
  rules,
  firstSteps,
  notices,
  company,
  emergency,
  told: toldServices,
  directory: Object.fromEntries(
    rules.map(({ service }) => [
      service,
      { group: directory[service].group, anonymous: { answer: directory[service].anonymous.answer } },
    ]),
  ),
});
