import { inWords } from '../machines/in-words.ts';
import type { NavigatorState } from '../machines/navigator.ts';
import { type Edge, edgesOf } from '../machines/picture.ts';
import { routing } from '../machines/questions.ts';
import { type QuestionId, questionIds } from '../machines/vocabulary.ts';
import type { DecidesWords } from './decides-words.ts';
import { nameOf } from './picture-svg.ts';
import { fill } from '../components/words/fill.ts';

/** Arrows of the machine that say the same, as one line. */
export interface EdgeLine {
  readonly from: string;
  readonly on: string;
  readonly to: string;
  readonly when: string;
  /** How many arrows it stands for. */
  readonly arrows: number;
}

/** When a question is asked, from its routing: on the way, afterwards, or both. */
function asked(question: QuestionId, words: DecidesWords): string {
  const { asked: say } = words.edges;
  const { core, refine } = routing[question];
  const part = (condition: typeof core, always: string, when: string) =>
    condition ? [condition.kind === 'always' ? always : fill(when, { condition: inWords(condition, words) })] : [];
  return [...part(core, say.onTheWayAlways, say.onTheWay), ...part(refine, say.afterwardsAlways, say.afterwards)].join('; ');
}

function whenInWords({ guard, about, to }: Edge, words: DecidesWords): string {
  const say: Readonly<Record<string, string>> = words.edges.guards;
  const text = say[guard === null ? 'none' : about === null && say[`${guard} nothing`] ? `${guard} nothing` : guard];
  if (text === undefined) throw new Error(`no words for the guard "${guard}" that leads to ${to}`);
  // A question of the way has its answer before the ending is there, so it can never be offered on it.
  if (guard === 'isOffered' && !routing[about!].refine) return words.edges.asked.answered;
  return about ? fill(text, { asked: asked(about, words) }) : text;
}

function fromInWords(from: ReadonlySet<NavigatorState | null>, words: DecidesWords): string {
  const { edges: say } = words;
  if (from.has(null)) return say.everyScreen;
  const left = questionIds.filter((id) => !from.has(id));
  if (from.size === questionIds.length && left.length === 0) return say.everyQuestion;
  if (from.size === questionIds.length - 1 && left.length === 1) {
    return fill(say.everyQuestionBut, { question: nameOf(left[0]!, words) });
  }
  return [...from].map((state) => nameOf(state!, words)).join(', ');
}

/** Every edge of the machine in words; those that say the same are one line. */
export function edgesInWords(words: DecidesWords): EdgeLine[] {
  const events: Readonly<Record<string, string>> = words.edges.events;
  const lines = new Map<string, { edges: Edge[]; when: string }>();
  for (const edge of edgesOf()) {
    // Skipping says "not sure": the same arrows as an answer.
    const event = edge.guard === 'leadsTo' ? 'answer skip' : edge.event;
    const when = whenInWords(edge, words);
    const key = JSON.stringify([event, edge.to, when]);
    const line = lines.get(key) ?? { edges: [], when };
    line.edges.push(edge);
    lines.set(key, line);
  }
  return [...lines].map(([key, { edges, when }]) => {
    const [event, to] = JSON.parse(key) as [string, NavigatorState];
    return {
      from: fromInWords(new Set(edges.map(({ from }) => from)), words),
      on: events[event]!,
      to: nameOf(to, words),
      when,
      arrows: edges.length,
    };
  });
}
