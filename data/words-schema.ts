import { z } from 'zod';
import { firstSteps } from '../machines/first-step.ts';
import * as handover from '../machines/handover.ts';
import { notices } from '../machines/notices.ts';
import { voicesOf } from '../machines/questions.ts';
import { rules } from '../machines/rules.ts';
import { options, type QuestionId, questionIds } from '../machines/vocabulary.ts';

/*
 * The words of one language, checked against what the machine asks and the rules name: nothing missing, nothing left over.
 * Another language is another folder beside data/words/en with the same files.
 */

export const text = z.string().min(1);

export const exactly = <Value extends z.ZodType>(ids: readonly string[], value: (id: string) => Value) =>
  z.strictObject(Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<string, Value>);

const wordsInVoice = (question: QuestionId, voice: string) =>
  z.strictObject({
    title: text,
    hint: text,
    /** How to ask this, for the person beside them. */
    ask: voice === 'practitioner' ? text : z.undefined().optional(),
    options: exactly(options[question], () => text),
  });

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
  () => text,
);

export const noticesSchema = exactly(
  notices.map(({ id }) => id),
  () => z.strictObject({ title: text, text }),
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
