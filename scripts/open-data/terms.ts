import { uuid } from './uuid.ts';

/*
 * What HSDS has no field for, as attributes: one small taxonomy of our own, each term saying what its value holds.
 */
const taxonomy = 'referral-navigator';

const terms = {
  section: ['Section', 'The chapter of this directory it stands in.'],
  audience: ['Audience', 'Who may contact it: public, practitioners, reporting-entities, overseas, or behind (works behind another door and has no contact of its own).'],
  serves: ['Serves', 'Who it is for, as a code: anyone, young, adults, whanau, maori, pasifika, ethnic, deaf, women, men, behaviour, accused-whanau, workers, organisations.'],
  region: ['Region', 'Part of the country it works in; none means all of it.'],
  'other-language-name': ['Name in te reo Māori', 'The name the service or its organisation uses in te reo Māori.'],
  does: ['Does', 'What it does.'],
  'does-not': ['Does not do', 'What it does not do.'],
  anonymous: ['Anonymous', 'Can it be used without a name: yes, partly, no, or ask where we do not know.'],
  'anonymous-words': ['Anonymous, in words', 'What was found about using it without a name.'],
  'passes-on': ['Passes on', 'What it may have to pass on, and to whom.'],
  next: ['Next', 'What happens after contact.'],
  handover: ['Warm handover', 'How somebody is introduced to it or by it.'],
  'handover-by': ['Introduced by', 'Who can introduce somebody.'],
  'handover-kept-back': ['Can be kept back', 'What need not be said.'],
  'handover-if-no': ['If somebody says no', 'What happens when an introduction is declined.'],
  'handover-without-consent': ['Without consent', 'When it may act without the person’s agreement.'],
  'contact-after': ['Contact after', 'Who may get in touch afterwards.'],
  'reaches-home': ['Reaches the home', 'Whether it could ring, write to or visit the home unless asked not to: yes or no.'],
  caution: ['Caution', 'What to take care of.'],
  conflict: ['Sources disagree', 'Where sources disagree, what was chosen and why.'],
  'public-holidays': ['Public holidays', 'same, closed, or ask where we do not know.'],
  channel: ['Channel', 'Which way of reaching it these hours are for: all, voice, text or chat.'],
  'time-zone': ['Time zone', 'Times are local, in this IANA time zone; its offset from UTC changes twice a year.'],
  confidence: ['Confidence', 'Field, how sure, sources and the day it was read. V: on the service’s own page. S: on somebody else’s page. I: our own reading.'],
  'checked-by-a-person': ['Checked by a person', 'Day, way and organisation of the last check by a person.'],
  'check-by': ['Check by', 'The day by which somebody is to check it again.'],
  'replaced-contact': ['Stands in for a stale contact', 'A contact nobody had checked for too long was taken away; this stands in its place.'],
} as const; // prettier-ignore
export type TermCode = keyof typeof terms;

export interface Attribute {
  readonly id: string;
  readonly link_id: string;
  readonly link_type: string;
  readonly link_entity: string;
  readonly value: string;
  readonly taxonomy_term: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly description: string;
    readonly taxonomy: string;
    readonly taxonomy_id: string;
  };
}

/** Something said about an entity that HSDS has no field for. `entity` is its HSDS table, `link` its id. */
export function attribute(entity: string, link: string, code: TermCode, value: string): Attribute {
  const [name, description] = terms[code];
  return {
    id: uuid(`attribute:${link}:${code}:${value}`),
    link_id: link,
    link_type: code,
    link_entity: entity,
    value,
    taxonomy_term: {
      id: uuid(`term:${code}`),
      code,
      name,
      description,
      taxonomy,
      taxonomy_id: uuid(`taxonomy:${taxonomy}`),
    },
  };
}
