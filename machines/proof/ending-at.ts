import type { Diagram } from './diagram.ts';
import { type Endings, FITS, MAY_FIT, OUT } from './endings.ts';
import type { SomeAnswers } from './walks.ts';
import { UNASKED } from './walks.ts';

/** An ending as the proof's evaluator sees it: the fields of Ending in machines/suggest.ts, without the explanations. */
export interface EndingAt {
  readonly first: string | undefined;
  readonly firstBy: string | undefined;
  readonly next: string | undefined;
  readonly emergency: boolean;
  readonly whenSafe: string | null;
  readonly company: string | null;
  readonly fits: readonly string[];
  readonly mayFit: readonly string[];
  readonly talk: readonly string[];
  readonly told: readonly string[];
  readonly couldChange: readonly { readonly question: string; readonly adds: readonly string[] }[];
  readonly notices: readonly string[];
  readonly before: readonly string[];
}

/** Reads one ending off the diagrams. */
export function endingAt(endings: Endings, answers: SomeAnswers): EndingAt {
  const { walks, machine, choices } = endings;
  const { diagrams } = walks;
  const values = walks.numbersOf(answers);
  const at = (diagram: number, of: readonly number[] = values) => diagrams.at(diagram, of);
  const first = choices[at(endings.first)];
  const serviceAt = (of: Diagram) => machine.rules[at(of)]?.service;
  const isTalk = (service: string) => machine.directory[service]!.group === 'talk';
  const standing = (wanted: (place: number, talk: boolean) => boolean, of: readonly number[] = values) =>
    machine.rules.flatMap(({ service }, rule) => (wanted(at(endings.places[rule]!, of), isTalk(service)) ? [service] : []));
  const onList = (of?: readonly number[]) => standing((place) => place !== OUT, of);

  const couldChange = walks.questions.flatMap((question, level) => {
    if (values[level] !== UNASKED || at(walks.asked[question]!) === 0) return [];
    const then = endings.oneAnswer(question).map((value) => values.with(level, value));
    if (!endings.shown.some((each) => then.some((of) => at(each, of) !== at(each)))) return [];
    const could = new Set(then.flatMap((of) => onList(of)));
    const now = onList();
    return [
      { question, adds: machine.rules.flatMap(({ service }) => (could.has(service) && !now.includes(service) ? [service] : [])) },
    ];
  });
  return {
    first: first?.service,
    firstBy: first?.line,
    next: serviceAt(endings.next),
    emergency: at(endings.emergency) === 1,
    whenSafe: serviceAt(endings.whenSafe) ?? null,
    company: serviceAt(endings.company) ?? null,
    fits: standing((place, talk) => place === FITS && !talk),
    mayFit: standing((place, talk) => place === MAY_FIT && !talk),
    talk: standing((place, talk) => place !== OUT && talk),
    told: Object.keys(endings.told).filter((service) => at(endings.told[service]!) === 1),
    couldChange,
    notices: machine.notices.flatMap(({ id }, notice) => (at(endings.notices[notice]!) === 1 ? [id] : [])),
    before: machine.notices.flatMap(({ id }, notice) => (at(endings.before[notice]!) === 1 ? [id] : [])),
  };
}
