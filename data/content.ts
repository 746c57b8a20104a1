import { type FirstStepId, firstSteps as lines } from '../machines/first-step.ts';
import { type NoticeId, notices } from '../machines/notices.ts';
import { all, answer, any } from '../machines/conditions.ts';
import { routing, type Voice, voiceFor } from '../machines/questions.ts';
import type { WordsFor } from '../machines/reader.ts';
import { type RuleId, rules, type ServiceId } from '../machines/rules.ts';
import { options, type QuestionId, questionIds, UNSURE } from '../machines/vocabulary.ts';
import { type BarrierId, barrierOfNotice, loadBarriers } from './barriers.ts';
import { type ServiceCard, toCard } from './cards.ts';
import { DataError, readData } from './parse.ts';
import { rolesLeftOut, unreadable } from './reachable.ts';
import type { Service } from './service-schema.ts';
import { loadServices, routedServices } from './services.ts';
import { isFromMap, sourceNames } from './source-names.ts';
import sources from './sources.json' with { type: 'json' };
import { firstStepsSchema, noticesSchema, questionsSchema, readySchema, rulesSchema, screensSchema } from './words-schema.ts';
import type screens from './words/en/screens.json';

/** The words for one question in one voice. */
export interface QuestionWords {
  readonly title: string;
  readonly hint: string;
  readonly ask?: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
  /** In one line, beside other services. */
  readonly short?: string;
}

export type Screens = typeof screens;

/** Everything a walk shows, in one language: read and checked while building, handed to the screens as plain values. */
export interface Content {
  readonly screens: Screens;
  readonly questions: Readonly<
    Record<QuestionId, { readonly why: string; readonly voices: Readonly<Partial<Record<Voice, WordsFor<QuestionWords>>>> }>
  >;
  /** `fromMap`: at least one source is the map itself. */
  readonly rules: Readonly<Record<RuleId, { readonly sentence: string; readonly source: string; readonly fromMap?: true }>>;
  readonly firstSteps: Readonly<Record<FirstStepId, WordsFor<{ readonly sentence: string }>>>;
  readonly notices: Readonly<
    Record<
      NoticeId,
      WordsFor<NoticeWords> & {
        readonly kind: string;
        readonly source: string;
        /** The barrier of the map it speaks of. */
        readonly barrier?: BarrierId;
      }
    >
  >;
  readonly ready: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<ServiceId, ServiceCard>>;
  /** Where ECPAT NZ shows its map to everybody. */
  readonly publicMap: string;
}

/**
 * @param language a folder of data/words
 * @param folder the data folder; another one in tests
 * @throws {DataError} naming every file and field at fault
 */
export function loadContent(language = 'en', folder?: string): Content {
  const faults: string[] = [];
  const attempt = <Value>(read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const words = `words/${language}`;
  const screens = attempt(() => readData(`${words}/screens.json`, screensSchema, folder));
  const questions = attempt(() => readData(`${words}/questions.json`, questionsSchema, folder));
  const ruleWords = attempt(() => readData(`${words}/rules.json`, rulesSchema, folder));
  const firstSteps = attempt(() => readData(`${words}/first-steps.json`, firstStepsSchema, folder));
  const noticeWords = attempt(() => readData(`${words}/notices.json`, noticesSchema, folder));
  const barriers = attempt(() => loadBarriers(folder));
  const ready = attempt(() => readData(`${words}/ready.json`, readySchema, folder));
  const services = attempt(() => loadServices(folder));

  for (const { id, ready: needs } of services?.values() ?? []) {
    for (const need of needs) {
      if (ready && !Object.hasOwn(ready, need)) {
        faults.push(`data/services/${id}.json: ready: "${need}" has no words: expected one of ${Object.keys(ready).join(', ')}`);
      }
    }
  }
  faults.push(...deadWords({ questions, firstSteps, notices: noticeWords, services }, language));
  if (faults.length > 0) throw new DataError(faults.join('\n'));

  const say = screens as unknown as Screens;
  const barrierOf = barrierOfNotice(barriers!);
  return {
    screens: say,
    questions: questions as unknown as Content['questions'],
    rules: Object.fromEntries(
      rules.map(({ id, sources }) => [
        id,
        { sentence: ruleWords![id]!, source: sourceNames(sources, say), ...(sources.some(isFromMap) ? { fromMap: true } : {}) },
      ]),
    ) as Content['rules'],
    firstSteps: firstSteps as Content['firstSteps'],
    notices: Object.fromEntries(
      notices.map(({ id, kind, sources }) => [
        id,
        { ...noticeWords![id]!, kind, source: sourceNames(sources, say), barrier: barrierOf[id] },
      ]),
    ) as Content['notices'],
    ready: ready!,
    services: Object.fromEntries(
      Object.entries(routedServices(services!)).map(([id, service]) => [id, toCard(service, services!, say)]),
    ) as Content['services'],
    publicMap: sources.S01.url,
  };
}

type Kept = { readonly for?: Parameters<typeof unreadable>[1] } | undefined;

/** Words kept for a reader who can never be there, and services with nothing to say for somebody who can meet them. */
function deadWords(
  {
    questions,
    firstSteps,
    notices: noticeWords,
    services,
  }: {
    readonly questions: Readonly<Record<string, { readonly voices: Readonly<Record<string, Kept>> }>> | undefined;
    readonly firstSteps: Readonly<Record<string, Kept>> | undefined;
    readonly notices: Readonly<Record<string, Kept>> | undefined;
    readonly services: ReadonlyMap<string, Service> | undefined;
  },
  language: string,
): string[] {
  const file = (name: string) => `data/words/${language}/${name}.json`;
  const asked = (id: QuestionId) => any(...[routing[id].core, routing[id].refine].filter((when) => when !== undefined));
  return [
    ...questionIds.flatMap((id) =>
      Object.entries(questions?.[id]?.voices ?? {}).flatMap(([voice, words]) =>
        unreadable(`${file('questions')}: ${id}.voices.${voice}.for`, words?.for, all(asked(id), isVoice(voice as Voice))),
      ),
    ),
    ...lines.flatMap(({ id, when }) => unreadable(`${file('first-steps')}: ${id}.for`, firstSteps?.[id]?.for, when)),
    ...notices.flatMap(({ id, when }) => unreadable(`${file('notices')}: ${id}.for`, noticeWords?.[id]?.for, when)),
    ...rules.flatMap(({ service: id, fits }) => {
      const say = services?.get(id)?.handover.say;
      if (!say) return [];
      const field = `data/services/${id}.json: handover.say`;
      const kept = say.filter(({ voices, roles, child, close }) => voices ?? roles ?? child ?? close);
      return [
        ...unreadable(field, kept, fits),
        ...rolesLeftOut(say, fits).map((role) => `${field}: nothing to say for the role "${role}": expected words for it`),
      ];
    }),
  ];
}

const isVoice = (voice: Voice) =>
  answer('role').is(...[...options.role, UNSURE as typeof UNSURE].filter((role) => voiceFor({ role }) === voice));
