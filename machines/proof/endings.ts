import { and, butNot, type Diagram, or, unlike } from './diagram.ts';
import { NOT_SURE, UNASKED, Walks, YES } from './walks.ts';
import type { SomeMachine } from './machine.ts';

/*
 * The proof's own evaluator: where every service and every notice stands on every ending, each as one diagram over all walks. It reads
 * the same conditions as machines/suggest.ts and shares no code with it.
 */

/** Where a service stands. Someone to talk to is either there or not. */
export const OUT = 0;
export const MAY_FIT = 1;
export const FITS = 2;

/** A way to choose the first step: by which line, which service. */
export interface Chosen {
  readonly line: string;
  readonly service: string;
}

export class Endings {
  /** By rule, with a service that has been told set to no. */
  readonly grades: readonly Diagram[];
  /** By rule: OUT, MAY_FIT or FITS. */
  readonly places: readonly Diagram[];
  /** By service that can have been told. */
  readonly told: Readonly<Record<string, Diagram>>;
  readonly notices: readonly Diagram[];
  /** The numbers at the foot of `first` and `whenSafe` stand for these; the number after the last of them for nothing at all. */
  readonly choices: readonly Chosen[];
  readonly first: Diagram;
  /** The first step without its first line, which is danger. */
  readonly whenSafe: Diagram;
  /** The service of the first step, by its number among the rules. */
  readonly firstService: Diagram;
  /** All that decides what is on screen of services, advice and the first step. */
  readonly shown: readonly Diagram[];

  constructor(
    readonly machine: SomeMachine,
    readonly walks: Walks = new Walks(machine),
  ) {
    const { machine: published } = this;
    const { diagrams } = walks;
    const services = [...new Set(Object.values(published.told))];
    this.told = Object.fromEntries(
      services.map((service) => {
        const options = Object.keys(published.told).filter((option) => published.told[option] === service);
        return [service, walks.saysOneOf(published.several, ...options)];
      }),
    );
    this.grades = published.rules.map(({ service, fits }) => diagrams.choose(this.told[service] ?? 0, 0, walks.grade(fits)));
    this.places = published.rules.map(({ service }, rule) =>
      diagrams.map(this.grades[rule]!, (grade) => {
        if (grade < NOT_SURE) return OUT;
        return published.directory[service]!.group === 'talk' || grade < YES ? MAY_FIT : FITS;
      }),
    );
    this.notices = published.notices.map(({ when, from }) => diagrams.is(walks.grade(when), (grade) => grade >= from));
    this.choices = published.firstSteps.flatMap(({ id, services: of }) => of.map((service) => ({ line: id, service })));
    this.first = this.choose(0);
    this.whenSafe = this.choose(1);
    this.firstService = this.serviceOf(this.first);
    this.shown = [this.firstService, ...Object.values(this.told), ...this.places, ...this.notices];
  }

  /** What no line chooses. */
  get nothing(): number {
    return this.choices.length;
  }

  rule = (service: string): number => this.machine.rules.findIndex((rule) => rule.service === service);

  /** 1 where the service is on the list, told services aside. */
  listed = (rule: number): Diagram => this.walks.diagrams.is(this.places[rule]!, (place) => place !== OUT);

  /** 1 where the service is on the list or has been told already. */
  present(service: string): Diagram {
    const rule = this.rule(service);
    return this.walks.diagrams.combine(or, rule < 0 ? 0 : this.listed(rule), this.told[service] ?? 0);
  }

  private serviceOf = (choice: Diagram): Diagram =>
    this.walks.diagrams.map(choice, (number) =>
      number === this.nothing ? this.machine.rules.length : this.rule(this.choices[number]!.service),
    );

  /** The order of the first step, read from its last line upwards: each line stands before what is below it. */
  private choose(from: number): Diagram {
    const { walks, machine } = this;
    const { diagrams } = walks;
    const anonymous = walks.saysOneOf('anonymous', 'yes');
    let below: Diagram = this.nothing;
    for (let line = machine.firstSteps.length - 1; line >= from; line -= 1) {
      const { id, when, services, emergency } = machine.firstSteps[line]!;
      const usable = services.map((service) => {
        const listed = diagrams.is(this.grades[this.rule(service)]!, (grade) => grade >= NOT_SURE);
        const needsName = !emergency && machine.directory[service]!.anonymous.answer !== 'yes';
        return needsName ? diagrams.combine(butNot, listed, anonymous) : listed;
      });
      const known = services.map((service, at) =>
        diagrams.combine(
          and,
          usable[at]!,
          diagrams.is(this.grades[this.rule(service)]!, (grade) => grade === YES),
        ),
      );
      let chosen = below;
      // From the last resort to the first choice: services that may fit, then those that do.
      for (const able of [usable, known]) {
        for (let at = services.length - 1; at >= 0; at -= 1) {
          const choice = this.choices.findIndex((each) => each.line === id && each.service === services[at]);
          chosen = diagrams.choose(able[at]!, choice, chosen);
        }
      }
      const holds = diagrams.is(walks.grade(when), (grade) => grade === YES);
      below = diagrams.choose(holds, chosen, below);
    }
    return below;
  }

  /** 1 where a question has not been answered, and can be put. */
  open(question: string): Diagram {
    const { diagrams } = this.walks;
    const unanswered = this.walks.says(question, (value) => value === undefined);
    return diagrams.both(unanswered, this.walks.asked[question]!, this.walks.every);
  }

  /** 1 where the question is open and one of these answers to it would show another ending. */
  couldChange(question: string, answers: readonly number[], shown: readonly Diagram[] = this.shown): Diagram {
    const { diagrams } = this.walks;
    const level = this.walks.level(question);
    const differs = shown
      .filter((each) => diagrams.reads(each).has(level))
      .map((each) =>
        diagrams.rewrite(each, level, (parts) =>
          diagrams.either(answers.map((value) => diagrams.combine(unlike, parts[value]!, parts[UNASKED]!))),
        ),
      );
    return diagrams.combine(and, this.open(question), diagrams.either(differs));
  }

  /** 1 where the question is open and one of these answers would put a service on the list. */
  couldAdd(question: string, rule: number, answers: readonly number[]): Diagram {
    const { diagrams } = this.walks;
    const added = diagrams.rewrite(this.listed(rule), this.walks.level(question), (parts) =>
      diagrams.combine(butNot, diagrams.either(answers.map((value) => parts[value]!)), parts[UNASKED]!),
    );
    return diagrams.combine(and, this.open(question), added);
  }

  /** The answers to a question, by number, of which the ending tries each: of the one that takes several, each alone. */
  oneAnswer = (question: string): number[] =>
    this.walks.valuesOf(question, (value) => value !== undefined && [value].flat().length === 1);

  /** Every answer there is to a question, by number. */
  everyAnswer = (question: string): number[] => this.walks.valuesOf(question, (value) => value !== undefined);
}
