import type { Content } from '../../data/content.ts';
import type { Voice } from '../../machines/questions.ts';
import type { Ending } from '../../machines/suggest.ts';
import { firstSuggestion } from '../../machines/suggest.ts';
import { wordsToSay } from '../navigator/voice.tsx';
import { fill } from '../words/words.tsx';

/** One service as lines: its name, and every way to reach it. */
function contactLines({ services, screens }: Content, id: keyof Content['services']): string[] {
  const { service: say } = screens;
  const { name, phones, urls, emails, howToReach, hours } = services[id];
  return [
    name,
    ...phones.map(({ number, words, type, keyword }) =>
      type === 'text' && keyword
        ? fill(say.textWord, { keyword, number })
        : `${type === 'voice' ? say.call : type === 'text' ? say.text : say.tty} ${number}${words ? ` (${words})` : ''}`,
    ),
    ...urls.map(({ url, type }) => `${say.web[type]}: ${url}`),
    ...emails.map(({ email }) => `${say.email}: ${email}`),
    ...(howToReach ? [howToReach] : []),
    ...(hours ? [`${say.hours}: ${hours}`] : []),
  ];
}

/**
 * An ending as plain text to take along. It holds services and advice, and none of the answers: whoever finds it learns less.
 */
export function endingAsText(ending: Ending, content: Content, voice: Voice): string {
  const { screens, services, notices } = content;
  const { ending: say, service: words } = screens;
  const first = services[firstSuggestion(ending).service];
  const group = (title: string, all: Ending['fits']) => {
    const rest = all.filter(({ service }) => service !== ending.first);
    return rest.length > 0 ? [title.toUpperCase(), ...rest.map(({ service }) => contactLines(content, service).join('\n'))] : [];
  };
  return [
    screens.keep.printHeading,
    [`${say.first.toUpperCase()}`, ...contactLines(content, ending.first)].join('\n'),
    [words.handoverSay, ...wordsToSay(first, voice).map((line) => `“${line}”`)].join('\n'),
    ...group(say.alsoFits, ending.fits),
    ...group(say.mayFit, ending.mayFit),
    ...group(say.talk, ending.talk),
    ...ending.notices.filter((id) => notices[id].kind === 'keep').map((id) => `${notices[id].title}. ${notices[id].text}`),
  ].join('\n\n');
}
