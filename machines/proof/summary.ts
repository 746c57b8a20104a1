import { holds, type Proof } from './prove.ts';

/** What a proof found, as JSON can hold it: numbers too large for JSON are text. */
export interface Summary {
  readonly walks: string;
  readonly coreWalks: string;
  readonly coreEndings: string;
  readonly properties: readonly {
    readonly id: string;
    readonly holds: boolean;
    /** How many walks it speaks of. */
    readonly walks: string;
    /** How many things were looked for, where it is about things. */
    readonly things?: number;
  }[];
}

export const summaryOf = (proof: Proof): Summary => ({
  walks: String(proof.walks),
  coreWalks: String(proof.coreWalks),
  coreEndings: String(proof.coreEndings),
  properties: proof.findings.map((finding) => ({
    id: finding.id,
    holds: holds(finding),
    walks: String(finding.walks),
    ...(finding.things === undefined ? {} : { things: finding.things }),
  })),
});
