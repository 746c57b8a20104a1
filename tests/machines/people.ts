import { loadServices, routedServices } from '../../data/services.ts';
import type { Ending } from '../../machines/suggest.ts';
import { endingOf, parseAnswers, walk } from '../../machines/visit.ts';
import { type Answers, toAnswers } from '../../machines/vocabulary.ts';
import type { Person } from './anybody.ts';

export * from './anybody.ts';

export const directory = routedServices(loadServices());

/** Walks the real machine with what a person answers, to the ending. */
export const walkOf = (person: Person) => endingOf(walk(parseAnswers(person)), directory);
export const endingFor = (person: Person): Ending => walkOf(person).ending;

/** What a person says, as the machine heard it: without what they were not asked, and with what they left out as not sure. */
export const heard = (person: Person) => walk(parseAnswers(person)).context.said;
export const answersOf = (person: Person): Answers => toAnswers(heard(person));

export const ids = (suggestions: readonly { readonly service: string }[]) => suggestions.map(({ service }) => service);

/** What the screens show of an ending: everything but why. */
export const shownBy = (ending: Ending) => ({
  first: ending.first,
  firstBy: ending.firstBy,
  next: ending.next,
  emergency: ending.emergency,
  whenSafe: ending.whenSafe,
  company: ending.company,
  fits: ids(ending.fits),
  mayFit: ids(ending.mayFit),
  talk: ids(ending.talk),
  told: ids(ending.told),
  couldChange: ending.couldChange,
  notices: ending.notices,
  before: ending.before,
});

/** Every service that an ending shows, wherever it stands. */
export const listed = ({ fits, mayFit, talk, told }: Ending): string[] => [fits, mayFit, talk, told].flatMap(ids);
