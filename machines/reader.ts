import { answer, any, type Condition, grade, YES } from './conditions.ts';
import { type Voice, voiceFor } from './questions.ts';
import { type Answers, type OptionOf, UNSURE } from './vocabulary.ts';

/*
 * Who reads an ending, as far as words depend on it. A twelve-year-old, a mother and a teacher need the same fact in other words, and
 * "block them" is wrong advice to someone who lives with the person who did this.
 */
export interface Reader {
  readonly voice: Voice;
  readonly role: OptionOf<'role'> | typeof UNSURE;
  /** The person it is about is under 18 now; for someone worried about themselves or a family member, the reader is. */
  readonly child: boolean;
  /** Whoever did this may live with a child or see the phone. Not sure counts: being wrong here is what gets someone hurt. */
  readonly close: boolean;
}

export const isChild: Condition = any(answer('age').is('child-now'), answer('my-age').is('under-18'));
export const isClose: Condition = any(answer('child-in-home').is('yes', UNSURE), answer('watched').is('yes', UNSURE));

const holds = (condition: Condition, answers: Answers) => grade(condition, answers) === YES;

export const readerOf = (answers: Answers): Reader => ({
  voice: voiceFor(answers),
  role: answers.role ?? UNSURE,
  child: holds(isChild, answers),
  close: holds(isClose, answers),
});

/** For whom words are kept. Everything named has to be true of the reader. */
export interface KeptFor {
  readonly voices?: readonly Voice[] | undefined;
  readonly roles?: readonly Reader['role'][] | undefined;
  readonly child?: true | undefined;
  readonly close?: true | undefined;
}

export const isKeptFor = ({ voices, roles, child, close }: KeptFor, reader: Reader): boolean =>
  (!voices || voices.includes(reader.voice)) &&
  (!roles || roles.includes(reader.role)) &&
  (!child || reader.child) &&
  (!close || reader.close);

/** Words for everybody, and words in their place for some readers: the first that are kept for this reader count. */
export type WordsFor<Words> = Words & {
  readonly for?: readonly (KeptFor & { readonly [Word in keyof Words]?: Partial<Words[Word]> | undefined })[];
};

const isGroup = (words: unknown): words is Readonly<Record<string, unknown>> =>
  typeof words === 'object' && words !== null && !Array.isArray(words);

/** The words for this reader: those for everybody, with whatever the first entry kept for them puts in their place. */
export function wordsFor<Words extends object>({ for: kept = [], ...everybody }: WordsFor<Words>, reader: Reader): Words {
  const instead: Readonly<Record<string, unknown>> = kept.find((each) => isKeptFor(each, reader)) ?? {};
  const words = Object.entries(everybody).map(([name, said]) => {
    const other = instead[name];
    return [name, isGroup(said) && isGroup(other) ? { ...said, ...other } : (other ?? said)];
  });
  return Object.fromEntries(words) as Words;
}

/** Of several things to say, those that fit this reader. What is kept for their role or their age takes the place of the rest. */
export function sayingsFor<Saying extends KeptFor>(sayings: readonly Saying[], reader: Reader): Saying[] {
  const fitting = sayings.filter((each) => isKeptFor(each, reader));
  const close = fitting.filter(({ roles, child, close: near }) => roles ?? child ?? near);
  return close.length > 0 ? close : fitting;
}

/** One version of some words: for whom it is kept, and who reads another one instead. */
export interface Version {
  readonly own: KeptFor;
  readonly unless: readonly KeptFor[];
}

const everybody: KeptFor = {};

const onlyKept = ({ voices, roles, child, close }: KeptFor): KeptFor => ({ voices, roles, child, close });

/** Every version of some words, where nobody's answers are known yet. Exactly one of them is right for each reader. */
export function versionsOf<Words extends object>(words: WordsFor<Words>): (Version & { readonly words: Words })[] {
  const kept = (words.for ?? []).map(onlyKept);
  const pick = (at: number) => {
    const { for: all = [], ...rest } = words;
    const only = at < all.length ? [{ ...all[at], voices: undefined, roles: undefined, child: undefined, close: undefined }] : [];
    return wordsFor({ ...rest, for: only } as unknown as WordsFor<Words>, {
      voice: 'self',
      role: UNSURE,
      child: false,
      close: false,
    });
  };
  return [...kept, everybody].map((own, at) => ({ own, unless: kept.slice(0, at), words: pick(at) }));
}

/** The same for things to say, of which several may be right for a reader (`sayingsFor`). */
export function sayingVersions<Saying extends KeptFor>(sayings: readonly Saying[]): (Version & { readonly words: Saying })[] {
  const closer = sayings.filter(({ roles, child, close }) => roles ?? child ?? close).map(onlyKept);
  return sayings.map((words) => ({
    own: onlyKept(words),
    unless: (words.roles ?? words.child ?? words.close) ? [] : closer,
    words,
  }));
}
