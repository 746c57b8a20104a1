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
  /** By notice: 1 where it stands above the first step. */
  readonly before: readonly Diagram[];
  /** The numbers at the foot of `first` stand for these; the number after the last of them for nothing at all. */
  readonly choices: readonly Chosen[];
  readonly first: Diagram;
  /**
   * Services, by their number among the rules, or `noService`: of the first step, of the second door, of the first step of somebody who is safe
   * again after an emergency, and of whoever can be on the line.
   */
  readonly firstService: Diagram;
  readonly next: Diagram;
  readonly whenSafe: Diagram;
  readonly company: Diagram;
  /** 1 where 111 is the first step or stands above it. */
  readonly emergency: Diagram;
  /** All that decides what is on screen of services, advice and the steps. */
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
        return [service, walks.saysOneOf('reported-to', ...options)];
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
    this.before = published.notices.map(({ beforeFirst }, notice) =>
      beforeFirst
        ? diagrams.combine(
            and,
            this.notices[notice]!,
            diagrams.is(walks.grade(beforeFirst), (grade) => grade === YES),
          )
        : 0,
    );
    this.choices = published.firstSteps.flatMap(({ id, services: of }) => of.map((service) => ({ line: id, service })));
    this.first = this.choose(published.firstSteps, { wantsNoName: true });
    this.firstService = this.serviceOf(this.first);
    this.whenSafe = this.chooseWhenSafe();
    this.next = this.chooseNext();
    this.company = this.chooseCompany();
    this.emergency = published.emergency ? diagrams.is(walks.grade(published.emergency), (grade) => grade === YES) : 0;
    this.shown = [
      this.first,
      this.firstService,
      this.next,
      this.whenSafe,
      this.company,
      ...Object.values(this.told),
      ...this.places,
      ...this.notices,
      ...this.before,
    ];
  }

  /** What no line chooses. */
  get nothing(): number {
    return this.choices.length;
  }

  /** What stands for no service where a service is numbered. */
  get noService(): number {
    return this.machine.rules.length;
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
      number === this.nothing ? this.noService : this.rule(this.choices[number]!.service),
    );

  /**
   * An order of lines, read from the last one upwards: each stands before what is below it.
   * @param wantsNoName whether somebody who wants to stay anonymous is only sent where that is possible
   * @param barred 1 where a service may not be chosen by a line
   */
  private choose(
    lines: SomeMachine['firstSteps'],
    {
      wantsNoName,
      barred = () => 0,
    }: { readonly wantsNoName: boolean; readonly barred?: (service: string, line: SomeMachine['firstSteps'][number]) => Diagram },
  ): Diagram {
    const { walks, machine } = this;
    const { diagrams } = walks;
    const anonymous = walks.saysOneOf('anonymous', 'yes');
    let below: Diagram = this.nothing;
    for (const line of lines.toReversed()) {
      const { id, when, services, emergency } = line;
      const needsName = (service: string) =>
        wantsNoName && !emergency && machine.directory[service]!.anonymous.answer !== 'yes' ? anonymous : 0;
      const holds = diagrams.is(walks.grade(when), (grade) => grade === YES);
      let chosen = below;
      // From the last resort to the first choice: services that may fit, then those that do.
      for (const from of [NOT_SURE, YES]) {
        for (const service of services.toReversed()) {
          const choice = this.choices.findIndex((each) => each.line === id && each.service === service);
          const usable = diagrams.is(this.grades[this.rule(service)]!, (grade) => grade >= from);
          const able = diagrams.combine(butNot, usable, diagrams.combine(or, needsName(service), barred(service, line)));
          chosen = diagrams.choose(diagrams.combine(and, able, holds), choice, chosen);
        }
      }
      below = chosen;
    }
    return below;
  }

  /** In the first edition the line of danger is the first one, and marked like the line of suicide. */
  private isDanger = (line: string): boolean => {
    const [first] = this.machine.firstSteps;
    return line === first!.id && (first!.emergency === 'danger' || first!.emergency === true);
  };

  private chooseWhenSafe(): Diagram {
    const { diagrams } = this.walks;
    const lines = this.machine.firstSteps.filter(({ id }) => !this.isDanger(id));
    const inDanger = diagrams.is(this.first, (number) => number !== this.nothing && this.isDanger(this.choices[number]!.line));
    return diagrams.choose(inDanger, this.serviceOf(this.choose(lines, { wantsNoName: true })), this.noService);
  }

  /** What the order gives to somebody whom the first step turns away: without that service, and without asking for anonymity. */
  private chooseNext(): Diagram {
    const { machine, walks, choices } = this;
    const { diagrams } = walks;
    if (!machine.company) return this.noService;
    const isFirst = (like: (chosen: Chosen) => boolean) =>
      diagrams.is(this.first, (number) => number !== this.nothing && like(choices[number]!));
    const suicide = machine.firstSteps.filter(({ emergency }) => emergency === 'suicide').map(({ id }) => id);
    const byCrisisLine = isFirst(({ line }) => suicide.includes(line));
    const barred = (service: string, { id }: SomeMachine['firstSteps'][number]) =>
      diagrams.combine(
        or,
        isFirst((first) => first.service === service),
        suicide.includes(id) ? byCrisisLine : 0,
      );
    const lines = machine.firstSteps.filter(({ onlyFirst }) => !onlyFirst);
    return this.serviceOf(this.choose(lines, { wantsNoName: false, barred }));
  }

  private chooseCompany(): Diagram {
    const { machine, walks } = this;
    const { diagrams } = walks;
    const withAgency = diagrams.is(this.first, (number) => {
      const chosen = this.choices[number];
      return chosen !== undefined && !this.isDanger(chosen.line) && machine.directory[chosen.service]!.group === 'agency';
    });
    const who = (machine.company ?? []).reduceRight<Diagram>(
      (below, { when, service }) =>
        diagrams.choose(
          diagrams.is(walks.grade(when), (grade) => grade === YES),
          this.rule(service),
          below,
        ),
      this.noService,
    );
    return diagrams.choose(withAgency, who, this.noService);
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
