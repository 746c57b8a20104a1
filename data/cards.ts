import type { Screens } from './content.ts';
import pathway from './pathway.json' with { type: 'json' };
import type { Service, Statement } from './service-schema.ts';
import sources from './sources.json' with { type: 'json' };

/*
 * A service as an ending shows it: the words of one language without the paper trail of each field, which stays in the file.
 * Small, because it travels to a phone with one bar of signal.
 */
export interface Onward {
  readonly text: string;
  readonly to: readonly string[];
}

export type ServiceCard = ReturnType<typeof toCard>;

const en = ({ en }: { en: string }) => en;
const list = (statements: readonly Statement[]) => statements.map(en);

/** What an ending shows of a service, as text. Names professionals use stand on its page alone, and so do their sources. */
const shownOf = (service: Service) => JSON.stringify({ ...service, terms: undefined });

/** Host names of the pages a service's details were read from, its own first. */
function readFrom(service: Service): string[] {
  const fields = shownOf(service).matchAll(/"sources":(\[[^\]]*\])/g);
  const codes = [...fields].flatMap(([, codes]) => JSON.parse(codes!) as string[]);
  const pages = [...new Set(codes)].flatMap((code) => {
    const source = (sources as Record<string, { kind: string; url: string | null }>)[code];
    return source?.url ? [{ own: source.kind === 'own', host: new URL(source.url).host.replace(/^www\./, '') }] : [];
  });
  pages.sort((a, b) => Number(b.own) - Number(a.own));
  return [...new Set(pages.map(({ host }) => host))].slice(0, 3);
}

const oldestReading = (service: Service) =>
  [...shownOf(service).matchAll(/"read":"([^"]+)"/g)].map(([, date]) => date!).sort()[0]!;

/** The oldest check of its contacts, once a person has checked them all. */
export function lastCheck({ phones, urls, emails }: Service): { on: string; by: string } | undefined {
  const checks = [...phones, ...urls, ...emails].map(({ checked }) => checked);
  if (checks.length === 0 || checks.some((check) => !check)) return undefined;
  const { on, by } = checks.sort((a, b) => a!.on.localeCompare(b!.on))[0]!;
  return { on, by };
}

/**
 * @param services every service, for the names that onward steps lead to
 * @param screens the shared words for what a file leaves out
 */
export function toCard(service: Service, services: ReadonlyMap<string, Service>, { handover: shared }: Screens) {
  const { handover } = service;
  return {
    id: service.id,
    name: service.name.en,
    nameMi: service.name.mi,
    organization: service.organization.en,
    organizationMi: service.organization.mi,
    audience: service.audience,
    group: service.group,
    area: service.area,
    summary: service.summary.en,
    eligibility: service.eligibility.en,
    does: list(service.does),
    doesNot: list(service.doesNot),
    phones: service.phones.map(({ number, words, type, keyword, note }) => ({ number, words, type, keyword, note: note?.en })),
    urls: service.urls.map(({ url, type, note }) => ({ url, type, note: note?.en })),
    emails: service.emails.map(({ email, note }) => ({ email, note: note?.en })),
    howToReach: service.howToReach?.en,
    hours: service.hours?.en,
    always: service.hours?.always ?? false,
    cost: service.cost?.en,
    anonymous: { answer: service.anonymous.answer, text: service.anonymous.en },
    passesOn: list(service.passesOn),
    next: list(service.next),
    access: list(service.access),
    handover: {
      about: handover.about.en,
      introducedBy: list(handover.introducedBy),
      say: handover.say.map(({ en, voices, roles, child, close }) => ({ text: en, voices, roles, child, close })),
      shared: handover.shared?.en ?? shared.shared,
      kept: handover.keptBack?.en ?? shared.kept,
      ifNo: handover.ifYouSayNo?.en ?? shared.no,
      without: handover.withoutConsent.en,
      after: handover.contactAfter.en,
      reachesHome: handover.contactAfter.reachesHome,
    },
    selfService: service.selfService,
    ready: service.ready,
    cautions: list(service.cautions),
    onward: pathway.edges
      .filter(({ fromServices }) => (fromServices as string[]).includes(service.id))
      .map((edge): Onward => ({
        text: edge.en,
        to: (edge.toServices as string[]).filter((id) => id !== service.id).map((id) => services.get(id)?.name.en ?? id),
      })),
    read: oldestReading(service),
    checked: lastCheck(service),
    readFrom: readFrom(service),
  };
}
