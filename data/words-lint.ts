import { captures } from './capture-advice.ts';
import { teReoFaults } from './te-reo.ts';

/*
 * What may never be said (the design, section 8). Every data file is read through this while building, sentence by sentence: a phrase
 * that must not be there stops the build and says what to write instead. A warning such as "Do not screenshot" passes; the same verb as
 * advice does not. It knows phrases, not meaning: a person still reads every word aloud.
 */

/** One thing that may not be said. */
export interface WordsRule {
  readonly id: string;
  /** @returns the phrase at fault in the sentences of a text, or null */
  readonly finds: (sentences: readonly string[]) => string | null;
  /** What to write instead, for the editor. */
  readonly instead: string;
}

/** A phrase wherever it stands, except in a sentence that takes it back. */
const phrase = (id: string, pattern: RegExp, instead: string, unless?: RegExp): WordsRule => ({
  id,
  instead,
  finds: (sentences) =>
    sentences.flatMap((sentence) => (unless?.test(sentence) ? [] : (pattern.exec(sentence)?.[0] ?? [])))[0] ?? null,
});

const cannotPromise =
  /\b(?:cannot|can[’']t|can not|nobody can|no one can|do not|don[’']t|never|not)\b[^.]{0,20}\b(?:promise|guarantee|say|certain|sure)/i;

export const wordsRules: readonly WordsRule[] = [
  {
    id: 'capture',
    finds: captures,
    instead: 'say to write down the web address, the username and the date; never to take, keep or send a picture',
  },
  phrase(
    'promise-removal',
    /\b(?:will|shall|gets|is going to|are going to)\s+(?!not\b|never\b)(?:\w+\s+){0,3}?(?:removed|deleted|erased|taken down|taken off|gone|disappear)\b|\bwill\s+(?:take|get|bring)\s+(?:it|them|(?:the|your)\s+\w+)\s+(?:down|off)\b/i,
    'say that they can try, or can ask for it to be taken down',
    cannotPromise,
  ),
  phrase(
    'promise-law',
    /\b(?:cannot|can[’']t|won[’']t|will not|will never|never)\s+(?:ever\s+)?(?:be\s+)?(?:prosecuted|charged|arrested|convicted|punished|get in(?:to)? trouble|be in trouble)\b|\b(?:is|are|was)(?: not|n[’']t) (?:a crime|illegal|against the law)\b|\bdone nothing illegal\b/i,
    'say what is normal: "are not normally treated as criminals"',
    cannotPromise,
  ),
  phrase(
    'promise-secrecy',
    /\b(?:nobody|no[ -]one|they|he|she)\s+will\s+(?:ever|never)?\s*(?:know|find out|hear about|trace|notice)\b|\b(?:completely|totally|fully|entirely|absolutely|100 ?%)\s+(?:anonymous|private|confidential|secret|secure|untraceable)\b|\bcannot be (?:traced|tracked|seen|found)\b|\bleaves? no traces?\b|\b(?:stays?|kept) (?:a )?secret\b|\bwill never tell\b/i,
    'say what is kept and what may be passed on, and that this page’s address stays in the history',
    cannotPromise,
  ),
  phrase(
    'promise-safety',
    /(?<!\b(?:if|when|once|until|whether) )\byou(?:[’']re| are) (?:now |always |completely )?(?:safe|protected)\b|\byou will be (?:safe|fine|ok|okay|all right|believed)\b|\bwill keep (?:you|them|your child) safe\b|\b(?:everything|it) will be (?:ok|okay|fine|all right)\b|\bthis (?:page|site|website|app) is (?:completely |totally )?(?:safe|secure)\b|\byour (?:answers|details) are safe\b/i,
    'say what somebody can do, or ask: "if you are safe now"',
    cannotPromise,
  ),
  phrase(
    'promise-certainty',
    /\bguarante\w+|\b100 ?(?:%|per ?cent)|\b(?:we|i) promise\b|\balways works\b|\bwill (?:definitely|certainly|always)\b|\bwill (?:answer|reply|ring|call|respond)\b[^.]{0,30}\b(?:straight away|immediately|at once|within \w+ (?:minutes?|hours?))/i,
    'say what happens usually, and from which page we know it',
    cannotPromise,
  ),
  phrase(
    'promise-price',
    /\b(?:always|forever|completely|totally) free\b|\bfree (?:forever|for life)\b/i,
    'say "free", with the page and day it was read',
  ),
  phrase(
    'blame-question',
    /\bwhy (?:did|didn[’']t|would) (?:you|they|he|she)\b|\bwhat were you thinking\b|\byou (?:should|ought to|could)(?: not|n[’']t)? have (?!to\b)|\bif only you\b/i,
    'ask nothing about why; say what can be done now',
    /\bdo not (?:ask|say)\b/i,
  ),
  phrase(
    'blame-fault',
    /\byou (?:let|allowed|led|made) (?:him|her|them|this|it happen)\b|\b(?:your|their|his|her) (?:own )?fault\b|\byour mistake\b|\bbrought (?:it|this) on\b|\basked for it\b|\bput (?:yourself|themselves|themself) (?:at risk|in danger|in this)\b|\b(?:you|they) (?:chose|agreed|consented) to (?:it|this|the abuse|be abused)\b/i,
    'say who is responsible: the person who did it',
    /\b(?:not|isn[’']t|wasn[’']t|never|none|nobody|no)\b[^.]{0,40}\b(?:fault|mistake|asked|brought|chose|agreed|consented|let|allowed)\b/i,
  ),
  phrase(
    'blame-word',
    /\b(?:admit|admits|admitting|admitted(?! to (?:a |the )?(?:hospital|ward))|confess\w*|promiscuous\w*|provocative\w*|seduc\w*|naughty|foolish|stupid|careless|reckless|risky behaviou?r)\b/i,
    'say what happened, without judging: "tell" for "admit" and "confess"',
  ),
  phrase(
    'blame-label',
    /\b(?:pervert\w*|monsters?|sickos?|paedos?|pedos?|slut\w*)\b/i,
    'say "the person responsible" or "the person accused"; their family reads this too',
  ),
  phrase(
    'term-pornography',
    /\b(?:child(?:ren)?|kid|kiddie|kiddy|teen|revenge|underage)[ -]?porn\w*|\bkiddie\b|\bkiddy\b|\bporn\w*/i,
    'say "sexual picture of someone under 18", or "child sexual abuse material" to people at work',
  ),
  phrase(
    'term-consent-of-a-child',
    /(?<!\bnon-?)\bconsensual\w*|\bunderage (?:sex|girls?|boys?|wom[ae]n|men)\b|\bsex with (?:a |an )?(?:child|minor|underage|young)\w*|\b(?:sexual )?relationship with (?:a |an )?(?:child|minor)\b|\bhad sex with\b|\bchild (?:lover|bride|mistress)\b/i,
    'say "sexual abuse of a child": a child cannot agree to it',
  ),
  phrase(
    'term-sex-work',
    /\b(?:child|juvenile|teen|teenage|underage) (?:prostitut\w*|sex work\w*|escorts?)\b|\bprostitut\w*/i,
    'say "a child who is being exploited"',
  ),
  phrase(
    'term-suicide',
    /\bcommit(?:s|ted|ting)? suicide\b|\b(?:failed|successful) suicide\b/i,
    'say "died by suicide" or "tried to end their life"',
  ),
];

/** Ids, codes and addresses say nothing to anyone. */
const isForPrograms = (text: string) => /^(?:[a-z0-9:-]+|https:\S+)$/.test(text);

/** Every text of a data file, with its field as an editor finds it: `handover.say[0].en`. */
export function textsOf(json: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof json === 'string') return isForPrograms(json) ? [] : [[field, json]];
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((part, at) => textsOf(part, `${field}[${at}]`));
  return Object.entries(json).flatMap(([key, part]) =>
    // What people type when they search, without macrons too. Shown nowhere.
    key === 'alternate_names' ? [] : textsOf(part, field ? `${field}.${key}` : key),
  );
}

/** A closing quotation mark stays with its sentence. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!][”’")]*)\s+|\n+/);

/** @returns what is wrong with one text, in words for the editor */
export function faultsIn(text: string, language: 'en' | 'mi' = 'en'): readonly string[] {
  const sentences = sentencesOf(text);
  const neverSaid = wordsRules.flatMap(({ id, finds, instead }) => {
    const found = finds(sentences);
    return found === null ? [] : [`"${found.trim()}" (${id}): instead, ${instead}`];
  });
  return [...neverSaid, ...teReoFaults(text, language)];
}

/** @returns one line a fault: file, field, phrase and what to write instead */
export const lintWords = (file: string, json: unknown): readonly string[] =>
  textsOf(json).flatMap(([field, text]) =>
    faultsIn(text, /(?:^|\.)mi$/.test(field) ? 'mi' : 'en').map((fault) => `${file}: ${field}: ${fault}`),
  );
