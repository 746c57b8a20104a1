import { rules, type ServiceId } from '../machines/rules.ts';
import { freshen } from './freshness.ts';
import { DataError, listData, readData } from './parse.ts';
import pathway from './pathway.json' with { type: 'json' };
import { type Service, serviceSchema } from './service-schema.ts';
import { lintWords } from './words-lint.ts';
import { loadServicesWords } from './services-words.ts';
import { siteDate } from './site-date.ts';

/*
 * Every service, read and checked. Runs while building and in the terminal, never in the browser.
 */

/**
 * As the files say, stale or not.
 * @param folder the data folder; another one in tests
 * @returns every service by id, those a rule names first in the order of the rules, then the others by name
 * @throws {DataError} naming each file and field at fault
 */
export function readServices(folder?: string): ReadonlyMap<string, Service> {
  const faults: string[] = [...lintWords('data/pathway.json', pathway)];
  const services = new Map<string, Service>();
  for (const id of listData('services', folder)) {
    try {
      const service = readData(`services/${id}.json`, serviceSchema, folder);
      if (service.id !== id) faults.push(`data/services/${id}.json: id: "${service.id}", expected "${id}" like the file`);
      services.set(id, service);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(error.message);
    }
  }
  for (const { id: rule, service } of rules) {
    if (!services.has(service) && !faults.some((fault) => fault.includes(`/${service}.json`))) {
      faults.push(`data/services/${service}.json: missing, and the rule "${rule}" names it`);
    }
  }
  faults.push(...secondRules(rules));
  if (faults.length > 0) throw new DataError(faults.join('\n'));

  const routed = rules.map(({ service }) => services.get(service)!);
  const others = [...services.values()].filter((service) => !routed.includes(service));
  others.sort((a, b) => a.name.en.localeCompare(b.name.en));
  return new Map([...routed, ...others].map((service) => [service.id, service]));
}

/**
 * As they may be published: a contact that nobody has checked for too long gives way to its organisation's main door.
 * @param today the day to publish for; the site's (data/site-date.ts) unless said
 * @throws {DataError} naming each file and field at fault
 */
export function loadServices(folder?: string, today?: string): ReadonlyMap<string, Service> {
  const services = readServices(folder);
  const day = today ?? siteDate(services.values());
  const { stale } = loadServicesWords('en', folder);
  return new Map([...services].map(([id, service]) => [id, freshen(service, day, stale)]));
}

/** The services that a walk can end with. */
export const routedServices = (services: ReadonlyMap<string, Service>): Record<ServiceId, Service> =>
  Object.fromEntries(rules.map(({ service }) => [service, services.get(service)!])) as Record<ServiceId, Service>;

/**
 * A service has exactly one rule: with two, the list, the first step and the proof would each have to choose between them.
 * @returns a line for each service that has a second one, naming both
 */
export const secondRules = (all: readonly { readonly id: string; readonly service: string }[]): string[] =>
  all.flatMap(({ id, service }, at) => {
    const first = all.findIndex((each) => each.service === service);
    if (first === at) return [];
    return [
      `machines/rules.ts: "${all[first]!.id}" and "${id}" are both rules for ${service}: expected one; join their conditions with any(…)`,
    ];
  });
