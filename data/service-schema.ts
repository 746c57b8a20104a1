import { z } from 'zod';
import seed from './seed-register.json' with { type: 'json' };
import { groupsServed, regions, sections } from './service-groups.ts';
import sources from './sources.json' with { type: 'json' };
import pathway from './pathway.json' with { type: 'json' };
import { keptFor } from './words-schema.ts';

/*
 * What a service file may hold. Parsed while building, never in the browser: screens import only the types.
 * Names follow HSDS 3.0 (openreferral.org) where it has a word for the thing.
 */

const edgeIds = new Set(pathway.edges.map(({ id }) => id));

/** A code a reader can follow: a page (S10), a law note (law-1.1), a sentence of the map (netsafe-03), an edge (E09), or our own reading of the fact sheet (facts:netsafe). */
export const sourceCode = z
  .string()
  .refine(
    (code) => Object.hasOwn(sources, code) || Object.hasOwn(seed, code) || edgeIds.has(code) || /^facts:[a-z0-9-]+$/.test(code),
    {
      error: ({ input }) =>
        `unknown source "${String(input)}": expected a code from data/sources.json or data/seed-register.json, an edge id from data/pathway.json, or facts:<service-id>`,
    },
  );

/**
 * V = read on the service's own page, S = read on somebody else's page, I = our own judgement or wording.
 * U (from memory only) has no place here: an unchecked number can send a frightened person to a stranger.
 */
const mark = z.enum(['V', 'S', 'I'], {
  error: ({ input }) =>
    input === 'U'
      ? 'marked U (unverified): expected V, S or I. Nothing unverified is published; leave the value out'
      : `mark ${JSON.stringify(input)}: expected V, S or I`,
});

const words = z.string().min(1).max(420);

/** Where a value comes from: how sure, from what, and the day we read it. */
export const provenance = { mark, sources: z.array(sourceCode).min(1), read: z.iso.date() };

/** One thing said about a service, in each language we have it in. Another language is laid beside `en`. */
export const statementSchema = z.strictObject({ en: words, mi: words.optional(), ...provenance });

/**
 * A name or a term that professionals use, with plain words beside it: somebody who finds it in a letter can look it up. Shown on the
 * service's page and to practitioners; an ending keeps to the plain words.
 */
const termSchema = z.strictObject({ term: z.string().min(2).max(120), en: words, mi: words.optional(), ...provenance });

/** A person rang, wrote or looked: who did it for which organisation is named, never who answered (docs/data.md, "Recording a check"). */
const checkedSchema = z.strictObject({
  on: z.iso.date(),
  by: z.string().min(2).max(80),
  how: z.enum(['phone', 'text', 'email', 'web', 'in person']),
});

/** What every contact carries on top: the last check by a person, and a date to check by where ours would be too late (data/freshness.ts). */
const kept = { checked: checkedSchema.optional(), check_by: z.iso.date().optional() };

/** A telephone number as people read it; what is dialled is its digits. */
const phoneSchema = z.strictObject({
  number: z.string().regex(/^\+?[0-9][0-9 -]*$/, 'expected digits and spaces, as dialled; letters go in "words"'),
  words: z.string().optional(),
  type: z.enum(['voice', 'text', 'tty']),
  keyword: z.string().optional(),
  note: z.strictObject({ en: words, mi: words.optional() }).optional(),
  ...kept,
  ...provenance,
});

const urlSchema = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  type: z.enum(['website', 'report', 'chat', 'find', 'door']),
  note: z.strictObject({ en: words, mi: words.optional() }).optional(),
  ...kept,
  ...provenance,
});

const emailSchema = z.strictObject({
  email: z.email(),
  note: z.strictObject({ en: words, mi: words.optional() }).optional(),
  ...kept,
  ...provenance,
});

const time = z.string().regex(/^([01][0-9]|2[0-4]):[0-5][0-9]$/, 'expected a time like 08:00');

/** HSDS schedule: days and times, Pacific/Auckland. */
const scheduleSchema = z.strictObject({
  byday: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])).min(1),
  opens_at: time,
  closes_at: time,
  public_holidays: z.enum(['same', 'closed', 'ask']),
  channel: z.enum(['all', 'voice', 'text', 'chat']),
});

const hoursSchema = z.strictObject({
  en: words,
  mi: words.optional(),
  always: z.boolean(),
  schedules: z.array(scheduleSchema),
  ...provenance,
});

const handoverSchema = z.strictObject({
  /** Does the service itself introduce people, as far as we could read? */
  offered: z.enum(['yes', 'partly', 'no', 'ask']),
  about: statementSchema,
  introducedBy: z.array(statementSchema).min(1),
  /** Words to say out loud. Ours, so that nobody has to find them under stress; some are kept for certain readers (machines/reader.ts). */
  say: z.array(z.strictObject({ en: words, mi: words.optional(), ...keptFor })).min(1),
  shared: statementSchema.optional(),
  keptBack: statementSchema.optional(),
  ifYouSayNo: statementSchema.optional(),
  withoutConsent: statementSchema,
  /** Who may get in touch afterwards. `reachesHome`: it could ring, write to or visit the home unless asked not to. */
  contactAfter: z.strictObject({ en: words, mi: words.optional(), reachesHome: z.boolean(), ...provenance }),
});

export const serviceSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.strictObject({ en: z.string().min(1), mi: z.string().min(1).optional(), ...provenance }),
  /** What people call it, old names, spellings. */
  alternate_names: z.array(z.string()),
  organization: z.strictObject({ en: z.string().min(1), mi: z.string().min(1).optional(), ...provenance }),
  /** Who may contact it. `behind` = works behind another door: never shown as a contact. */
  audience: z.enum(['public', 'practitioners', 'reporting-entities', 'behind', 'overseas']),
  /** `talk`: helplines and support. `agency`: everything else. */
  group: z.enum(['agency', 'talk']),
  /** Where it works, when not all of Aotearoa. */
  area: z.string().optional(),
  /** For finding it at /services. The words people read are `eligibility` and `area`. */
  section: z.enum(sections),
  serves: z.array(z.enum(groupsServed)),
  regions: z.array(z.enum(regions)).min(1).optional(),
  summary: statementSchema,
  eligibility: statementSchema,
  does: z.array(statementSchema).min(1).max(5),
  doesNot: z.array(statementSchema).min(1).max(4),
  /** Names professionals use. Never on an ending (data/cards.ts leaves them out). */
  terms: z.array(termSchema).min(1).max(20).optional(),
  phones: z.array(phoneSchema),
  urls: z.array(urlSchema),
  emails: z.array(emailSchema),
  /** The organisation’s front page: what stands in for a contact that nobody has checked for too long. */
  mainDoor: z.strictObject({ url: z.url({ protocol: /^https$/ }), ...provenance }).optional(),
  howToReach: statementSchema.optional(),
  hours: hoursSchema.optional(),
  cost: statementSchema.optional(),
  anonymous: z.strictObject({ en: words, mi: words.optional(), answer: z.enum(['yes', 'partly', 'no', 'ask']), ...provenance }),
  passesOn: z.array(statementSchema).min(1).max(4),
  next: z.array(statementSchema).min(1).max(4),
  access: z.array(statementSchema),
  languages: z.array(z.string()),
  /** A tool people use themselves, on their own device: nobody is introduced to it. */
  selfService: z.literal(true).optional(),
  handover: handoverSchema,
  /** Ids from data/words/en/ready.json: what to have ready. */
  ready: z.array(z.string()),
  cautions: z.array(statementSchema),
  /** Where sources disagree: what we chose and why. */
  conflicts: z.array(statementSchema),
});

export type Statement = z.infer<typeof statementSchema>;
export type Service = z.infer<typeof serviceSchema>;
