import type { AssistedContent } from '../../data/assisted-content.ts';
import type { Content } from '../../data/content.ts';
import type { inkItems } from '../../machines/handover.ts';
import { fill } from '../words/words.tsx';
import type { Agreement } from './agreement.ts';

/** A part of a sheet: a title, lines of text, and lines to write on. Paper and plain text are made from the same parts. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly ink?: readonly string[];
}

export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
}

const numbersOf = ({ phones, urls }: Agreement['service'], { service: say }: Content['screens']): string[] => [
  ...phones.map(({ number, type, keyword }) =>
    type === 'text' ? (keyword ? fill(say.textWord, { keyword, number }) : `${say.text} ${number}`) : `${say.call} ${number}`,
  ),
  ...urls.slice(0, phones.length > 0 ? 0 : 1).map(({ url }) => url),
];

/** All of them stand under what may be passed on as well, and a sheet has to stay one page. */
const mostReasons = 3;

/** For the service: the ten parts of an introduction. */
export function handoverSheet(agreement: Agreement, content: Content, { words }: AssistedContent): Sheet {
  const { handover: say, sheet } = words;
  const { service, shared } = agreement;
  const part = (title: string, lines: readonly string[], ink?: readonly string[]): Part[] =>
    lines.length > 0 || ink ? [ink ? { title, lines, ink } : { title, lines }] : [];
  const inkShared = shared.filter(({ ink }) => ink).map(({ item }) => sheet.ink[item as (typeof inkItems)[number]]);
  return {
    id: service.id,
    title: fill(sheet.introduction, { service: service.name }),
    lead: [sheet.agreed[agreement.consent], sheet.only, sheet.purpose],
    parts: [
      ...part(
        say.askFor,
        [agreement.askFor, ...numbersOf(service, content.screens)],
        service.phones.length > 0 ? undefined : [sheet.ink.found],
      ),
      ...part(say.nowTitle, service.hours ? [service.hours] : []),
      ...part(say.why, agreement.why.length > 0 ? agreement.why.slice(0, mostReasons) : [say.theyChose]),
      ...part(
        say.share,
        shared.filter(({ ink, item }) => !ink && item !== 'contact').flatMap(({ said }) => said),
        inkShared,
      ),
      ...part(
        say.contact,
        [
          ...(agreement.contact.length > 0 ? agreement.contact : [sheet.contactThroughMe]),
          ...(agreement.notHome ? [agreement.notHome] : []),
        ],
        agreement.needsNumber ? [sheet.ink.number] : [],
      ),
      ...part(say.sentence, [`“${agreement.sentence}”`]),
      ...part(say.call, agreement.call),
      ...part(say.does, service.does.slice(0, 2)),
      ...part(say.doesNot, service.doesNot.slice(0, 2)),
      ...part(say.willAsk, agreement.willAsk),
      ...part(say.next, service.next),
      ...part(say.check, agreement.check),
      ...part(sheet.notes, agreement.notes ? [agreement.notes] : []),
      ...part('', [], [sheet.ink.worker, sheet.ink.spoke, sheet.ink.date, sheet.ink.reference]),
    ],
  };
}

/** For the person: what they agreed to, in their own words. `numbers`: only whom to ring, for paper that somebody may find. */
export function personSheet(agreement: Agreement, content: Content, { words }: AssistedContent, how: 'full' | 'numbers'): Sheet {
  const { agreed: say } = words;
  const { service, forPerson } = agreement;
  // Paper that somebody may find: a name would tell them what it is about, so it is a line to write on, and addresses stay off.
  if (how === 'numbers') {
    const lines = service.phones.map(
      ({ number, type }) => `${type === 'text' ? content.screens.service.text : content.screens.service.call} ${number}`,
    );
    return { id: service.id, title: '', lead: [], parts: lines.length > 0 ? [{ title: '', lines, ink: [say.whose] }] : [] };
  }
  return {
    id: service.id,
    title: fill(say.to, { service: service.name }),
    lead: [fill(say.yes, { service: service.name })],
    parts: [
      { title: say.reach, lines: numbersOf(service, content.screens) },
      forPerson.items.length > 0
        ? { title: say.passOn, lines: [...forPerson.items, say.nothingElse] }
        : { title: say.passOn, lines: [say.nothing] },
      ...(forPerson.contact.length > 0 ? [{ title: say.contact, lines: forPerson.contact }] : []),
      { title: say.who, lines: [forPerson.who] },
      { title: say.when, lines: [forPerson.when] },
      ...(forPerson.say ? [{ title: say.say, lines: [`“${forPerson.say}”`] }] : []),
      { title: say.check, lines: [forPerson.check] },
      { title: say.fallback, lines: [forPerson.fallback] },
    ],
  };
}

const sheetAsText = ({ title, lead, parts }: Sheet): string =>
  [
    ...(title ? [title.toUpperCase()] : []),
    ...(lead.length > 0 ? [lead.join('\n')] : []),
    ...parts.map((part) =>
      [
        ...(part.title ? [part.title] : []),
        ...part.lines.map((line) => `- ${line}`),
        ...(part.ink ?? []).map((label) => `- ${label}: ____________________`),
      ].join('\n'),
    ),
  ].join('\n\n');

/** Sheets as plain text, for a case system or a file. */
export const sheetsAsText = (heading: string, sheets: readonly Sheet[], closing: readonly string[] = []): string =>
  [heading, ...sheets.map(sheetAsText), ...closing].join('\n\n');
