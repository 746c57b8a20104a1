import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Person } from '../machines/anybody.ts';
import { nextOn, noticesOn, servicesOn, firstOn } from './person.ts';

/** What every setting has to agree about, for the same answers. */
export interface Shown {
  readonly first: string;
  readonly next: string;
  readonly emergency: boolean;
  readonly services: readonly string[];
  readonly notices: readonly string[];
}

type Printed = Readonly<Record<'fits' | 'mayFit' | 'talk' | 'told', readonly { readonly service: string }[]>> & {
  readonly first: string;
  readonly next: string;
  readonly emergency: boolean;
  readonly notices: readonly string[];
};

/** The endings of many people, by the command that other programs use. */
export function inTerminal(people: readonly Person[]): Shown[] {
  const input = people.map((person) => `${JSON.stringify(person)}\n`).join('');
  const printed = execFileSync('npm', ['run', '--silent', 'walk', '--', '--batch'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { first, next, emergency, fits, mayFit, talk, told, notices } = JSON.parse(line) as Printed;
      const services = [fits, mayFit, talk, told].flatMap((all) => all.map(({ service }) => service));
      return { first, next, emergency, services: services.toSorted(), notices: notices.toSorted() };
    });
}

/** The same person without "not sure" where several may be ticked: on /plain nothing ticked says that nothing was asked. */
export const sayableHere = (person: Person): Person =>
  Object.fromEntries(
    Object.entries(person).filter(([question, said]) => !(['reported-to', 'fit'].includes(question) && said === 'unsure')),
  );

/** The same, by the marks of the ending on screen. */
export async function shownOn(page: Page): Promise<Shown> {
  return {
    first: (await firstOn(page))!,
    next: (await nextOn(page))!,
    emergency: (await page.locator('[data-ending] [data-emergency]').count()) > 0,
    services: [...new Set(await servicesOn(page))].toSorted(),
    notices: (await noticesOn(page)).toSorted(),
  };
}

/**
 * Taps a whole visit within the page, from the first question on, much faster than a person: what is asked on the way, then what is
 * offered at the end, as long as there is anything of it to say.
 */
export async function tapThrough(page: Page, person: Person): Promise<void> {
  await page.evaluate(
    async (says) => {
      const one = (selector: string) => document.querySelector<HTMLElement>(selector);
      const until = async (isThere: () => unknown) => {
        for (const start = performance.now(); !isThere();) {
          if (performance.now() - start > 5000)
            throw new Error(`nothing came after ${document.querySelector('h1')?.textContent}`);
          await new Promise((next) => setTimeout(next));
        }
      };
      const chosen = (question: string) => [says[question] ?? 'unsure'].flat();
      while (!one('[data-ending]')) {
        const question = one('[data-question]')?.dataset.question;
        if (question === undefined) {
          one('[data-emergency] button')!.click();
          await until(() => one('[data-question]'));
          continue;
        }
        for (const value of chosen(question)) one(`[data-question] input[value="${value}"]`)!.click();
        one('[data-question] [type=submit]')!.click();
        await until(() => one('[data-question]')?.dataset.question !== question);
      }
      for (;;) {
        const offered = [...document.querySelectorAll<HTMLElement>('[data-refine]')].find(
          (each) => (each.dataset.refine ?? '') in says,
        );
        if (!offered) return;
        const question = offered.dataset.refine!;
        if (offered.querySelector('form')) {
          for (const value of chosen(question)) offered.querySelector<HTMLElement>(`input[value="${value}"]`)!.click();
          offered.querySelector<HTMLElement>('[type=submit]')!.click();
        } else offered.querySelector<HTMLElement>(`button[value="${chosen(question)[0]}"]`)!.click();
        await until(() => one('[data-ending]') && !one(`[data-refine="${question}"]`));
      }
    },
    person as Record<string, string | readonly string[]>,
  );
}
