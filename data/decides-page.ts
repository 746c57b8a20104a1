import { firstSteps, type FirstStep } from '../machines/first-step.ts';
import { inWords } from '../machines/in-words.ts';
import { NOT_SURE } from '../machines/conditions.ts';
import { notices, type Notice } from '../machines/notices.ts';
import { type Rule, rules } from '../machines/rules.ts';
import { fill } from '../components/words/fill.ts';
import { loadContent } from './content.ts';
import { loadDecidesWords } from './decides-words.ts';
import { edgesInWords } from './edges-in-words.ts';
import { pictureSvg } from './picture-svg.ts';
import { isFromMap } from './source-names.ts';

/*
 * The page that shows how it decides: picture, arrows, the order of the first step, rules and advice, each from the values that decide.
 */

export type DecidesPage = ReturnType<typeof loadDecidesPage>;

const everyFirstStep: readonly FirstStep[] = firstSteps;
const everyRule: readonly Rule[] = rules;
const everyNotice: readonly Notice[] = notices;

/**
 * @param language a folder of data/words
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming file and field at fault
 */
export function loadDecidesPage(language = 'en', folder?: string) {
  const words = loadDecidesWords(language, folder);
  const content = loadContent(language, folder);
  const services: Readonly<Record<string, { name: string }>> = content.services;
  const ruleWords: Readonly<Record<string, { sentence: string }>> = content.rules;
  const noticeWords: Readonly<Record<string, { title: string }>> = content.notices;
  const sentences: Readonly<Record<string, { readonly sentence: string }>> = content.firstSteps;
  const edges = edgesInWords(words);
  return {
    words,
    svg: pictureSvg(words),
    edges,
    arrows: edges.reduce((sum, { arrows }) => sum + arrows, 0),
    first: everyFirstStep.map(({ id, when, services: ids, emergency }) => ({
      id,
      when: inWords(when, words),
      services: ids.map((service) => services[service]!.name),
      emergency: emergency !== undefined,
      sentence: sentences[id]!.sentence,
    })),
    outside: content.screens.sources.outside,
    rules: everyRule.map(({ id, service, fits, sources }) => ({
      id,
      service,
      name: services[service]!.name,
      when: inWords(fits, words),
      sentence: ruleWords[id]!.sentence,
      sources,
      fromMap: sources.some(isFromMap),
    })),
    notices: everyNotice.map(({ id, when, from, sources }) => ({
      id,
      title: noticeWords[id]!.title,
      sources,
      fromMap: sources.some(isFromMap),
      when: from === NOT_SURE ? fill(words.notices.notSureToo, { condition: inWords(when, words) }) : inWords(when, words),
    })),
  };
}
