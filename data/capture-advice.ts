import { sentencesOf } from './sentences.ts';

/*
 * Tells advice to take, keep or send a picture from the warning not to. The same verbs stand in both, so what counts is what stands before
 * the verb: "do not", a list that "do not" began, or somebody else who does it.
 */
const capturing =
  'save|download|forward|copy|keep|store|record|film|photograph|send|share|upload|attach|show|email|paste|pass on|hand over';
const besides = 'screenshot|open|look at|look for|ask for|describe|make|take|have|carry|touch';
const shot = String.raw`screen-?\s?(?:shot|grab|record)(?:s|ted|ting|ing)?`;
const picture = String.raw`(?:pictures?|images?|photos?|photographs?|videos?|clips?|nudes?|footage|material|content|evidence)\b`;
/** "it" after these can only be the picture; a text may be copied, and a paper kept. */
const pronoun = String.raw`(?<=\b(?:save|download|forward|upload|attach|send)\s)(?:it|this|one|them to us)\b(?! as )`;
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

function finds(sentence: string, pattern: string, isAdvice: (before: string) => boolean): string | null {
  for (const match of sentence.matchAll(new RegExp(pattern, 'gi'))) {
    const before = sentence.slice(0, match.index);
    if (!negated.test(before) && isAdvice(before)) return match[0] + (match[1] ?? '');
  }
  return null;
}

const firstVerbOf = new RegExp(String.raw`(?:\s*${verb}(?:,|\s+(?:or|nor|and)))+\s*$`, 'i');

/** @returns advice to take, keep or send a picture, if a text gives any: its first phrase */
export function captures(text: string): string | null {
  const warned = sentencesOf(text).some((sentence) => new RegExp(`${not}\\s*${verb}`, 'i').test(sentence));
  const always = () => true;
  const advised = (before: string) => {
    const first = before.replace(firstVerbOf, ' ');
    return toReader.test(first.trimEnd()) && !others.test(first);
  };
  for (const sentence of sentencesOf(text)) {
    const found =
      // A form may ask for screenshots, and we say so, where the same text says not to.
      finds(sentence, String.raw`\b${shot}\b`, (before) => !(warned && /\basks? for\s*$/i.test(before))) ??
      finds(
        sentence,
        String.raw`\b(?:take|snap|get|make) (?:a |another )?(?:quick )?(?:photo|picture|video|recording) of\b`,
        advised,
      ) ??
      finds(
        sentence,
        String.raw`(?<!\b(?:look|looking|looks|way|come|coming|step|put|move|going|go) )\bforward(?:s|ed|ing)?\b`,
        always,
      ) ??
      finds(sentence, String.raw`\b(?:${capturing})(?=(\s+(?:[\w’'-]+\s+){0,5}?(?:${picture}|${pronoun})))`, advised) ??
      finds(
        sentence,
        String.raw`(?<=^|\b(?:try|by|consider|recommend|suggest|advise|worth) )(?:saving|downloading|copying|keeping|recording|filming|sending|sharing|uploading)\s+(?:[\w’'-]+\s+){0,4}?${picture}(?!.*\b(?:crime|law|illegal|offence|harm))`,
        always,
      );
    if (found) return found;
  }
  return null;
}
