import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SomeMachine } from '../machines/proof/machine.ts';

/** A machine, and what its services and its advice are called. */
export interface Named {
  readonly machine: SomeMachine;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The machine of another day, from its own files.
 * @param from a folder inside the project, so that what its files import can be found
 */
export async function machineIn(from: string): Promise<Named> {
  const load = async (file: string) => (await import(pathToFileURL(path.join(from, 'machines', file)).href)) as never;
  const { options, severalAnswers }: typeof import('../machines/vocabulary.ts') = await load('vocabulary.ts');
  const { routing }: typeof import('../machines/questions.ts') = await load('questions.ts');
  const { rules, toldServices }: typeof import('../machines/rules.ts') = await load('rules.ts');
  const { firstSteps, company, emergency }: typeof import('../machines/first-step.ts') = await load('first-step.ts');
  const { notices }: typeof import('../machines/notices.ts') = await load('notices.ts');
  const services = rules.map(({ service }) => JSON.parse(readFileSync(path.join(from, `data/services/${service}.json`), 'utf8')));
  const words = path.join(from, 'data/words/en/notices.json');
  const advice: Record<string, { title: string }> = existsSync(words) ? JSON.parse(readFileSync(words, 'utf8')) : {};
  return {
    machine: {
      options,
      several: severalAnswers,
      routing,
      rules,
      firstSteps,
      notices,
      company,
      emergency,
      told: toldServices,
      directory: Object.fromEntries(services.map(({ id, group, anonymous }) => [id, { group, anonymous }])),
    },
    names: Object.fromEntries([
      ...Object.entries(advice).map(([id, { title }]) => [id, title]),
      ...services.map(({ id, name }) => [id, name.en]),
    ]),
  };
}
