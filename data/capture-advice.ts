/*
 * Tells advice to take, keep or send a picture from the warning not to. The same verbs stand in both, so what counts is what stands before
 * the verb: "do not", a list that "do not" began, or somebody else who does it.
 */
const capturing =
  'save|download|forward|copy|keep|store|record|film|photograph|send|share|upload|attach|email|paste|pass on|hand over';
const besides = 'screenshot|capture|show|open|look at|look for|ask for|describe|make|take|have|carry|touch';
const shot = String.raw`screen-?\s?(?:shot|grab|record)(?:s|ted|ting|ing)?`;
const picture = String.raw`(?:pictures?|images?|photos?|photographs?|videos?|clips?|nudes?|footage|material|content|evidence)\b`;
const upToAPicture = String.raw`\s+(?:[\w’'-]+\s+){0,5}?${picture}`;
const verb = `(?:${shot}|(?:${capturing}|${besides})\\w*)`;
/** "save, download or", "copy it or": what stands between "do not" and the verb in question. */
const chain = String.raw`(?:\s*${verb}(?:,|,?\s+(?:or|nor|and)|(?:\s+(?:it|them|the|a|any|this|your|sexual|${picture}))+,?\s+(?:or|nor)))*\s*$`;
const not = String.raw`\b(?:do not|don[’']t|never|must not|should not|shouldn[’']t|cannot|can[’']t|not|no|without|instead of|rather than|nor)\b(?:\s+(?:ever|even|have to|need to|need|to|try to|going to))*`;
const negated = new RegExp(not + chain, 'i');

/** Told to the reader: at the start, after "please" or "you can", or strung to such a verb. Not: what "someone" or "people who" do. */
const toReader = new RegExp(
  String.raw`(?:^[“"‘'(]*|\b(?:you (?:can|could|should|may|might|must|need to|have to|want to|either)|please|then|just|also|always|first|and|or|but|to)|[,:;–—“])\s*$`,
  'i',
);
const others = /\b(?:someone|somebody|anyone|they|he|she|who|people|others)\b(?!.*\byou\b)[^,;:“”]*$/i;

const firstVerbOf = new RegExp(String.raw`(?:\s*${verb}(?:,|\s+(?:or|nor|and)))+\s*$`, 'i');
const isToldToReader = (before: string) => {
  const first = before.replace(firstVerbOf, ' ');
  return toReader.test(first.trimEnd()) && !others.test(first);
};
const always = () => true;

/** What would be advice if no "do not" governs it, and when it is: told to the reader, or always. The second part of a match is looked at only. */
const advice: readonly (readonly [pattern: RegExp, isAdvice: (before: string) => boolean])[] = [
  [/\b(?:take|snap|get|make) (?:a |another )?(?:quick )?(?:photo|picture|video|recording) of\b/gi, isToldToReader],
  [/(?<!\b(?:look|looking|looks|way|come|coming|step|put|move|going|go) )\bforward(?:s|ed|ing)?\b/gi, always],
  [new RegExp(String.raw`\b(?:${capturing})(?=(${upToAPicture}))`, 'gi'), isToldToReader],
  // A map may be shown; a picture is not shown to anybody.
  [
    new RegExp(
      String.raw`\bshow(?=(\s+(?:us|them|him|her|someone|somebody|anyone)${upToAPicture}|${upToAPicture}\s+(?:\w+\s+)?to\b))`,
      'gi',
    ),
    isToldToReader,
  ],
  [
    new RegExp(
      String.raw`(?<=^|\b(?:try|by|consider|recommend|suggest|advise|worth) )(?:saving|downloading|copying|keeping|recording|filming|sending|sharing|uploading)\s+(?:[\w’'-]+\s+){0,4}?${picture}(?!.*\b(?:crime|law|illegal|offence|harm))`,
      'gi',
    ),
    always,
  ],
];
/** "it" after these can only be the picture, where a text speaks of one; not after "copy" and "keep": a number is copied, a paper kept. */
const pronoun = /\b(?:save|download|forward|upload|attach|send)(?= (?:it|this|one|them to us)\b(?! as ))/gi;
const speaksOfOne = new RegExp(String.raw`\b${picture}`, 'i');
/** "Screenshots help less than an address" is no advice to take one. */
const screenshot = new RegExp(String.raw`\b${shot}\b(?!\s+(?:help|helps|are|is)\s+(?:\w+\s+){0,2}(?:less|not|no)\b)`, 'gi');
const warning = new RegExp(String.raw`${not}\s*${verb}`, 'i');

function found(sentence: string, pattern: RegExp, isAdvice: (before: string) => boolean): string[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const before = sentence.slice(0, match.index);
    return negated.test(before) || !isAdvice(before) ? [] : [match[0] + (match[1] ?? '')];
  });
}

/**
 * @param sentences of one text
 * @returns advice to take, keep or send a picture, if there is any: its first phrase
 */
export function captures(sentences: readonly string[]): string | null {
  // A form may ask for screenshots, and we say so, where the same text says not to.
  const mayBeAskedFor = sentences.some((sentence) => warning.test(sentence));
  const isShot = (before: string) => !(mayBeAskedFor && /\basks? for\s*$/i.test(before));
  const all = sentences.flatMap((sentence) => [
    ...found(sentence, screenshot, isShot),
    ...(sentences.some((each) => speaksOfOne.test(each)) ? found(sentence, pronoun, isToldToReader) : []),
    ...advice.flatMap(([pattern, isAdvice]) => found(sentence, pattern, isAdvice)),
  ]);
  return all[0] ?? null;
}
