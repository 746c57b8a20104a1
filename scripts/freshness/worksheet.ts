import { dateInWords } from '../../components/words/fill.ts';
import { type Contact, doorOf } from '../../data/freshness.ts';
import sources from '../../data/sources.json' with { type: 'json' };

/*
 * What is due, for a volunteer with a phone. The people they ring may be talking to somebody in danger in the next minute, so the words to
 * say come first, are short, and ask about the service only.
 */

type State = 'replaced' | 'overdue' | 'due';

export const stateOf = ({ checkBy, until }: Contact, today: string): State =>
  until < today ? 'replaced' : checkBy < today ? 'overdue' : 'due';

const rank: Readonly<Record<State, number>> = { replaced: 0, overdue: 1, due: 2 };

/** What is past its time first; then what somebody's safety may hang on; then what was read on an old page; then by day. */
export const urgency =
  (today: string) =>
  (a: Contact, b: Contact): number =>
    rank[stateOf(a, today)] - rank[stateOf(b, today)] ||
    Number(b.urgent) - Number(a.urgent) ||
    Number(b.oldPage) - Number(a.oldPage) ||
    a.checkBy.localeCompare(b.checkBy) ||
    a.service.id.localeCompare(b.service.id);

const sure = { V: 'on the service’s own page', S: 'on somebody else’s page', I: 'nowhere in these words: it is our own reading' };
const titles: Readonly<Record<State, string>> = {
  replaced: 'Past its time: not shown any more, or shown with a warning',
  overdue: 'Overdue',
  due: 'Due',
};
const how = { phone: 'phone', url: 'web', email: 'email', words: 'phone' } as const;

const howToUse = `## Before you ring

- Never ring or text 111 to check it. Look at the Police page that is named below instead.
- A helpline may be full of people who need it. Ring on a weekday morning, be short, and if it sounds busy, say sorry and try another day.
- Say first that you do not need help. Ask about the service, never about a case, a caller or who is on the line. Write down no names.
- For a web page: open it and see that the form, chat or number is still there. Send nothing.
- For a text number: start with “This is a check, nobody needs help.”

## What to say

> Kia ora, I am not ringing for help. I am from [your organisation]. We keep a public list of services, and I would like to check that yours is
> right. Is now all right, or is there a better number or time?
>
> - Is this the right number for the public?
> - When is it answered? And on public holidays?
> - Is it free? Can somebody use it without giving a name?
>
> Thank you, that is all I needed.

## Writing it down

In the file named with each entry, beside the number or address. Only your organisation and the day, never who answered:

    "checked": { "on": "YYYY-MM-DD", "by": "Your organisation", "how": "phone" }

“how” is phone, text, email, web or in person. If something changed, change the value, its sources and its \`read\` day as well (docs/data.md).`;

function whereRead(codes: readonly string[]): string {
  const all = sources as Readonly<Record<string, { url: string | null; copy: string }>>;
  return codes.map((code) => [code, all[code]?.url, all[code]?.copy].filter(Boolean).join(', ')).join('; ');
}

function instead(contact: Contact): string {
  const { service, until } = contact;
  if (service.id === 'police-111') return 'It stands, whatever happens.';
  const door = doorOf(service);
  return door
    ? `After ${dateInWords(until)} the site shows ${door.url} instead.`
    : `After ${dateInWords(until)} the site says that nobody has checked it; there is no main door to show instead.`;
}

function entry(contact: Contact): string {
  const { service, type, value, checkBy, kept, urgent, oldPage } = contact;
  const { checked, mark, read, sources: codes } = kept;
  return [
    `### ${service.name.en}: ${type && type !== 'voice' ? `${value} (${type})` : value}`,
    '',
    `- Check by **${dateInWords(checkBy)}**${urgent ? ', urgent: somebody’s safety may hang on it' : ''}. ${instead(contact)}`,
    checked
      ? `- Last checked by ${checked.by} on ${dateInWords(checked.on)} (${checked.how}).`
      : `- Nobody has checked it. Read on ${dateInWords(read)} ${sure[mark]}${oldPage ? ', which was an old page by then' : ''}: ${whereRead(codes)}.`,
    ...(service.hours ? [`- Our page says when: ${service.hours.en}`] : ['- Our page gives no hours. Please ask.']),
    ...(service.cost ? [`- And the cost: ${service.cost.en}`] : ['- Our page gives no cost. Please ask.']),
    `- Result: [ ] right   [ ] changed to ________________   [ ] nobody answered, day and time ____________`,
    `- File: data/services/${service.id}.json`,
  ].join('\n');
}

/**
 * @param due in the order they are to be checked
 * @param all how many contacts there are altogether
 * @returns Markdown
 */
export function asWorksheet(due: readonly Contact[], all: number, today: string): string {
  const chapter = (state: State) => {
    const part = due.filter((each) => stateOf(each, today) === state);
    return part.length > 0 ? [`## ${titles[state]} (${part.length})`, ...part.map(entry)] : [];
  };
  return [
    `# Numbers and addresses to check, ${dateInWords(today)}`,
    `${due.length} of ${all} are due. The most urgent stand first.`,
    ...(due.length > 0 ? [howToUse] : []),
    ...chapter('replaced'),
    ...chapter('overdue'),
    ...chapter('due'),
  ].join('\n\n');
}

const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The same as a table, for a spreadsheet (RFC 4180). */
export function asCsv(due: readonly Contact[], today: string): string {
  const rows = due.map((contact) => [
    contact.service.id,
    contact.service.name.en,
    contact.kind,
    contact.value,
    stateOf(contact, today),
    contact.urgent ? 'yes' : 'no',
    contact.checkBy,
    contact.until,
    contact.kept.checked?.on ?? '',
    contact.kept.checked?.by ?? '',
    contact.kept.read,
    contact.kept.mark,
    contact.type === 'text' ? 'text' : how[contact.kind],
    '',
  ]);
  const head = ['service', 'name', 'kind', 'value', 'state', 'urgent', 'check by', 'shown until', 'checked on', 'checked by', 'read', 'mark', 'check by way of', 'result']; // prettier-ignore
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}
