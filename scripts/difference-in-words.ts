import type { Content } from '../data/content.ts';
import type { Asking, Difference, Example, Kind } from '../machines/proof/diff.ts';
import { UNSURE } from '../machines/vocabulary.ts';
import { inFigures, inWords } from './in-words.ts';

/** What a change means for the person whose walk it is. `{what}`: a service or a piece of advice. */
const kinds: Readonly<Record<Kind, string>> = {
  first: 'now starts with {what}',
  gained: 'now lists {what}',
  lost: 'no longer lists {what}',
  raised: '{what} may fit before, fits now',
  lowered: '{what} fitted before, may fit now',
  'advice-gained': 'now says “{what}”',
  'advice-lost': 'no longer says “{what}”',
  'when-safe': 'after 111, now goes on to {what}',
  next: 'now has {what} as the second door',
};

const columns: readonly { readonly kind: Kind; readonly title: string }[] = [
  { kind: 'gained', title: 'newly listed' },
  { kind: 'lost', title: 'no longer listed' },
  { kind: 'raised', title: 'may fit → fits' },
  { kind: 'lowered', title: 'fits → may fit' },
  { kind: 'first', title: 'new first step' },
  { kind: 'when-safe', title: 'new step after 111' },
  { kind: 'next', title: 'new second door' },
];

type Name = (what: string) => string;

function share(part: bigint, of: bigint): string {
  if (of === 0n || part === 0n) return '';
  const percent = Number((part * 1_000_000n) / of) / 10_000;
  return percent < 0.01 ? ' (less than 0.01 %)' : ` (${percent.toPrecision(3)} %)`;
}

const askingInWords = ({ question, change }: Asking): string => {
  if (change === 'new') return `- There is a new question: \`${question}\`.`;
  if (change === 'gone') return `- The question \`${question}\` is gone.`;
  if (change === 'asked of others') return `- \`${question}\` is asked of other people, or at another moment, than before.`;
  const { optionsNew, optionsGone } = change;
  const parts = [
    optionsNew.length > 0 && `new answers: ${optionsNew.map((option) => `\`${option}\``).join(', ')}`,
    optionsGone.length > 0 && `gone: ${optionsGone.map((option) => `\`${option}\``).join(', ')}`,
  ];
  return `- \`${question}\` has other answers: ${parts.filter(Boolean).join('; ')}.`;
};

function table({ changes }: Difference, name: Name): string[] {
  const used = columns.filter(({ kind }) => changes.some((change) => change.kind === kind));
  const services = [...new Set(changes.filter(({ kind }) => used.some((each) => each.kind === kind)).map(({ what }) => what))];
  if (services.length === 0) return [];
  const cell = (what: string, kind: Kind) => {
    const found = changes.find((change) => change.kind === kind && change.what === what);
    return found ? inFigures(found.walks) : '–';
  };
  return [
    '## Services, and on how many walks',
    '',
    `| service | ${used.map(({ title }) => title).join(' | ')} |`,
    `| --- | ${used.map(() => '---:').join(' | ')} |`,
    ...services.map((what) => `| ${name(what)} | ${used.map(({ kind }) => cell(what, kind)).join(' | ')} |`),
    '',
  ];
}

function advice({ changes }: Difference, name: Name): string[] {
  const lines = changes.filter(({ kind }) => kind.startsWith('advice'));
  if (lines.length === 0) return [];
  const said = { 'advice-gained': 'newly said', 'advice-lost': 'no longer said' } as Record<Kind, string>;
  return [
    '## Advice',
    '',
    ...lines.map(({ kind, what, walks }) => `- “${name(what)}” (\`${what}\`): ${said[kind]} on ${inFigures(walks)} walks`),
    '',
  ];
}

function exampleInWords({ walk, first, changes }: Example, number: number, name: Name, content: Content): string[] {
  const said = inWords(Object.fromEntries(Object.entries(walk).filter(([, value]) => value !== UNSURE)), content);
  const others = Object.values(walk).filter((value) => value === UNSURE).length;
  const rest = said.length === 0 ? 'everything that is asked' : `the ${others} other questions`;
  const [was, is] = first.map(name);
  return [
    `${number}. Somebody answers`,
    ...said.map((line) => `   - ${line}`),
    ...(others > 0 ? [`   - “${content.screens.ending.notSure}” to ${rest}`] : []),
    '',
    `   ${was === is ? `First step: ${is}, as before.` : `First step: ${is}; before: ${was}.`} The ending:`,
    ...changes.map(({ kind, what }) => `   - ${kinds[kind].replace('{what}', name(what))}`),
    '',
  ];
}

/** A comparison for a reviewer who does not program, as Markdown. */
export function differenceInWords(
  title: string,
  difference: Difference,
  names: Readonly<Record<string, string>>,
  content: Content,
): string[] {
  const { both, different, onlyBefore, onlyAfter, asking, examples } = difference;
  const notices: Readonly<Record<string, { readonly title: string }>> = content.notices;
  const name: Name = (what) => notices[what]?.title ?? names[what] ?? what;
  return [
    `# What changes for people: ${title}`,
    '',
    different === 0n
      ? `**No walk ends differently**, of the ${inFigures(both)} that there were before and are now.`
      : `**${inFigures(different)} of ${inFigures(both)} walks end differently**${share(different, both)}.`,
    ...(onlyBefore + onlyAfter === 0n
      ? []
      : [
          '',
          `Besides, ${inFigures(onlyBefore)} walks can no longer be taken and ${inFigures(onlyAfter)} are new: there is nothing to compare them with.`,
        ]),
    '',
    ...(asking.length > 0 ? ['## Questions', '', ...asking.map(askingInWords), ''] : []),
    ...table(difference, name),
    ...advice(difference, name),
    ...(examples.length > 0
      ? ['## The shortest examples', '', ...examples.flatMap((example, at) => exampleInWords(example, at + 1, name, content))]
      : []),
    'A walk is one set of answers that leads to an ending. Every walk was compared, none was sampled.',
  ];
}
