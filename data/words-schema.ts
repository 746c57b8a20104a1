import { z } from 'zod';
import { firstSteps } from '../machines/first-step.ts';
import * as handover from '../machines/handover.ts';
import { type Notice, notices } from '../machines/notices.ts';
import { type Voice, voicesOf } from '../machines/questions.ts';
import { rules } from '../machines/rules.ts';
import { options, type QuestionId, questionIds, UNSURE } from '../machines/vocabulary.ts';

/*
 * The words of one language, checked against what the machine asks and the rules name: nothing missing, nothing left over.
 * Another language is another folder beside data/words/en with the same files.
 */

const everyNotice: readonly Notice[] = notices;

export const text = z.string().min(1);

export const exactly = <Value extends z.ZodType>(ids: readonly string[], value: (id: string) => Value) =>
  z.strictObject(Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<string, Value>);

const everyVoice = ['self', 'supporter', 'practitioner', 'organisation'] as const satisfies readonly Voice[];

/** For whom words are kept, when not for everybody (machines/reader.ts). */
export const keptFor = {
  voices: z.array(z.enum(everyVoice)).min(1).optional(),
  roles: z
    .array(z.enum([...options.role, UNSURE]))
    .min(1)
    .optional(),
  child: z.literal(true).optional(),
  close: z.literal(true).optional(),
};

/** Words for everybody, and in `for` what other readers read in their place. */
const withKept = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    ...shape,
    for: z.array(z.strictObject({ ...keptFor, ...z.strictObject(shape).partial().shape })).optional(),
  });

const wordsInVoice = (question: QuestionId, voice: string) => {
  const everyOption = exactly(options[question], () => text);
  const words = {
    title: text,
    hint: text,
    /** How to ask this, for the person beside them. */
    ask: voice === 'practitioner' ? text : z.undefined().optional(),
  };
  return z.strictObject({
    ...words,
    options: everyOption,
    for: z
      .array(z.strictObject({ ...keptFor, ...z.strictObject(words).partial().shape, options: everyOption.partial().optional() }))
      .optional(),
  });
};

export const questionsSchema = exactly(questionIds, (id) =>
  z.strictObject({
    why: text,
    voices: z.strictObject(
      Object.fromEntries(voicesOf(id as QuestionId).map((voice) => [voice, wordsInVoice(id as QuestionId, voice)])),
    ),
  }),
);

export const rulesSchema = exactly(
  rules.map(({ id }) => id),
  () => text,
);

export const firstStepsSchema = exactly(
  firstSteps.map(({ id }) => id),
  () => withKept({ sentence: text }),
);

export const noticesSchema = exactly(
  notices.map(({ id }) => id),
  // `short`: what stands beside other services, where machines/notices.ts says so.
  (id) => withKept({ title: text, text, ...(everyNotice.find((each) => each.id === id)!.besideOthers ? { short: text } : {}) }),
);

export const readySchema = z.record(z.string(), text);

/** Interface words: any depth, only texts and lists of texts. Components say which they use through TypeScript. */
const interfaceWords: z.ZodType = z.lazy(() => z.union([text, z.array(text), z.record(z.string(), interfaceWords)]));
export const screensSchema = z.record(z.string(), interfaceWords);

/** Words of the assisted setting: everything a handover can hold has a name, for the practitioner and for the person. */
export const assistedSchema = z.intersection(
  screensSchema,
  z.looseObject({
    handover: z.looseObject({
      items: exactly(handover.madeItems, () => text),
      itemsSelf: exactly(handover.madeItems, () => text),
      ways: exactly(Object.keys(handover.contactWays), () => text),
      waysSelf: exactly(Object.keys(handover.contactWays), () => text),
      times: exactly(Object.keys(handover.contactTimes), () => text),
      askForWords: exactly(handover.askFor, () => text),
      callers: exactly(handover.callers, () => text),
      callersSelf: exactly(handover.callers, () => text),
      whens: exactly(handover.whens, () => text),
      checkers: exactly(handover.checkers, () => text),
      checkersSelf: exactly(handover.checkers, () => text),
      checkTimes: exactly(handover.checkTimes, () => text),
      fallbacks: exactly(handover.fallbacks, () => text),
      consents: exactly(handover.consents, () => text),
    }),
    sheet: z.looseObject({
      ways: exactly(Object.keys(handover.contactWays), () => text),
      callers: exactly(handover.callers, () => text),
      checkers: exactly(handover.checkers, () => text),
    }),
  }),
);
