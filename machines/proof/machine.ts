/*
 * What the proof reads: a machine as plain values. The published one fits; so does a smaller one, one with a fault put in, or one of
 * another day, with other questions.
 */

export type SomeCondition =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly options: readonly string[];
      /** One role in machines of the first edition. */
      readonly presumedFor?: string | readonly string[] | undefined;
      readonly certain?: boolean;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly SomeCondition[] };

export interface SomeRule {
  readonly id: string;
  readonly service: string;
  readonly fits: SomeCondition;
  readonly sources: readonly string[];
}

export interface SomeNotice {
  readonly id: string;
  readonly when: SomeCondition;
  readonly from: number;
  readonly beforeFirst?: SomeCondition;
  readonly sources: readonly string[];
}

export interface SomeFirstStep {
  readonly id: string;
  readonly when: SomeCondition;
  readonly services: readonly string[];
  /** True, for both kinds, in machines of the first edition. */
  readonly emergency?: 'danger' | 'suicide' | true;
  readonly onlyFirst?: boolean;
}

export interface SomeMachine {
  /** Questions in the order of asking, with their options. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** The questions that take several answers at once; one in machines of the first edition. */
  readonly several: string | readonly string[];
  readonly routing: Readonly<Record<string, { readonly core?: SomeCondition; readonly refine?: SomeCondition }>>;
  readonly rules: readonly SomeRule[];
  readonly firstSteps: readonly SomeFirstStep[];
  readonly notices: readonly SomeNotice[];
  /** Who can be on the line with the person: the first that holds. None in machines of the first edition, nor a second door. */
  readonly company?: readonly { readonly when: SomeCondition; readonly service: string }[];
  /** When 111 is the first step or stands above it. */
  readonly emergency?: SomeCondition;
  /** The service that an answer to `reported-to` names. */
  readonly told: Readonly<Record<string, string>>;
  readonly directory: Readonly<Record<string, { readonly group: string; readonly anonymous: { readonly answer: string } }>>;
}

/** What the proof has to know of the words and sources that an ending brings along. Gathered by data/proof-facts.ts. */
export interface Facts {
  /** Sentences that tell somebody to capture, keep or send an image, by what shows them: `service:…`, `notice:…`, `first-step:…`. */
  readonly toldToCopy: Readonly<Record<string, readonly string[]>>;
  /** Sentences about a service's getting in touch that would be shown to somebody who is watched at home, though it could reach the home. */
  readonly reachesHome: Readonly<Record<string, readonly string[]>>;
  /** Ways and times of contact that stay open in a handover, though they reach the home, by the answer to `watched`. */
  readonly contactAtHome: Readonly<Record<string, readonly string[]>>;
  /** Codes cited beside a service that has been told already. */
  readonly toldSources: readonly string[];
  /** Codes that a rule, a notice or a told service cites, and that nobody can look up. */
  readonly unknownSources: readonly string[];
  /** The text of some notices, in every version a reader may meet. */
  readonly firstWords: Readonly<Record<string, readonly string[]>>;
  /** Every service there is a file for, and those that are on no ending, with the reason. */
  readonly files: readonly string[];
  readonly offEndings: Readonly<Record<string, string>>;
  /** For each sentence of the map: what shows it (as above; `page` for a page beside the walk), or why nothing does. */
  readonly seed: Readonly<Record<string, { readonly shown: readonly string[] } | { readonly notShown: string }>>;
}

export interface Published {
  readonly machine: SomeMachine;
  readonly facts: Facts;
}
