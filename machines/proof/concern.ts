import { and, type Diagram, less, lower } from './diagram.ts';
import { type Endings } from './endings.ts';
import type { Property } from './properties.ts';
import { UNASKED, type Value } from './walks.ts';

/*
 * P7. Two walks are compared that differ in one answer, which becomes one of more concern. What that answer newly asks may be answered in any
 * way at all; the worst of these counts.
 */

interface Rise {
  readonly question: string;
  readonly from: Value;
  readonly to: Value;
}

/** Above every place: of a walk that is none, nothing is said. */
const NO_WALK = 255;

/** No to not sure to yes; where there are several kinds of yes, no to each; and what was not asked to not sure. */
function risesOf(question: string, { walks: { machine } }: Endings): Rise[] {
  const options = machine.options[question]!;
  const concerns = options.filter((option) => option !== 'no');
  const unasked: Rise = { question, from: undefined, to: 'unsure' };
  if (!options.includes('no')) return [unasked];
  return [
    unasked,
    { question, from: 'no', to: 'unsure' },
    ...concerns.map((to) => ({ question, from: 'no', to })),
    // One kind of yes may rule out another service; a plain yes may not.
    ...(concerns.length === 1 ? [{ question, from: 'unsure', to: concerns[0] }] : []),
  ];
}

/** The questions whose being asked hangs on this one, straight or through another. */
function hangingOn(question: string, { walks }: Endings): string[] {
  const found = new Set([question]);
  for (const id of found) {
    for (const other of walks.questions) {
      if (
        walks.diagrams.reads(walks.asked[other]!).has(walks.level(id)) ||
        walks.diagrams.reads(walks.core[other]!).has(walks.level(id))
      )
        found.add(other);
    }
  }
  return [...found].filter((id) => id !== question);
}

/** For each walk before, the lowest a service can stand on a walk after: any answer will do for what was not asked before. */
function worstAfter(place: Diagram, { question, to }: Rise, endings: Endings): Diagram {
  const { walks } = endings;
  const { diagrams } = walks;
  const level = walks.level(question);
  const at = walks.valuesOf(question, (value) => value === to)[0]!;
  let after = diagrams.choose(diagrams.fix(walks.every, level, at), diagrams.fix(place, level, at), NO_WALK);
  for (const other of hangingOn(question, endings)) {
    const otherLevel = walks.level(other);
    after = diagrams.rewrite(after, otherLevel, (parts) =>
      diagrams.node(otherLevel, [diagrams.all(lower, parts, NO_WALK), ...parts.slice(UNASKED + 1)]),
    );
  }
  return after;
}

/** P7: more concern never takes a service away, never lowers it from fits to may fit, and never closes a question that was answered. */
export function neverLessForMore(endings: Endings): Omit<Property, 'id'> {
  const { walks, places, machine } = endings;
  const { diagrams } = walks;
  const rises = walks.questions.flatMap((question) => risesOf(question, endings));
  const start = ({ question, from }: Rise) =>
    diagrams.both(
      walks.says(question, (value) => value === from),
      walks.every,
      walks.asked[question]!,
    );
  return {
    of: diagrams.either(rises.map(start)),
    faults: rises.flatMap((rise) => {
      const { question, from, to } = rise;
      const level = walks.level(question);
      const step = `${question} from ${from ?? 'not asked'} to ${String(to)}`;
      const before = walks.valuesOf(question, (value) => value === from)[0]!;
      const turning = [question, ...hangingOn(question, endings)].map(walks.level);
      const moved = machine.rules.flatMap(({ service }, rule) => {
        const place = places[rule]!;
        if (!turning.some((each) => diagrams.reads(place).has(each))) return [];
        const fallen = diagrams.combine(less, worstAfter(place, rise, endings), diagrams.fix(place, level, before));
        return [{ what: `${service}, ${step}`, on: diagrams.combine(and, start(rise), fallen) }];
      });
      const lost = diagrams.is(worstAfter(0, rise, endings), (place) => place === NO_WALK);
      return [...moved, { what: `an answer, ${step}`, on: diagrams.combine(and, start(rise), lost) }];
    }),
  };
}
