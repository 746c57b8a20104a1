import type { Content } from '../../data/content.ts';
import type { Reader } from '../../machines/reader.ts';
import type { Ending } from '../../machines/suggest.ts';
import { noticeWords, wordsToSay } from '../navigator/reader.tsx';
import { fill } from '../words/words.tsx';

/** One service as lines: its name, and every way to reach it. No e-mail where somebody may look into the mailbox. */
function contactLines({ services, screens }: Content, id: keyof Content['services'], watched: boolean): string[] {
  const { service: say } = screens;
  const { name, phones, urls, emails, howToReach, hours } = services[id];
  const mail = watched ? [] : emails;
  return [
    name,
    ...phones.map(({ number, words, type, keyword }) =>
      type === 'text' && keyword
        ? fill(say.textWord, { keyword, number })
        : `${type === 'voice' ? say.call : type === 'text' ? say.text : say.tty} ${number}${words ? ` (${words})` : ''}`,
    ),
    ...urls.map(({ url, type }) => `${say.web[type]}: ${url}`),
    ...mail.map(({ email }) => `${say.email}: ${email}`),
    ...(howToReach ? [howToReach] : []),
    ...(hours ? [`${say.hours}: ${hours}`] : []),
  ];
}

/**
 * An ending as plain text to take along. It holds services and advice, and none of the answers: whoever finds it learns less.
 */
export function endingAsText(ending: Ending, content: Content, reader: Reader): string {
  const { screens, services, notices } = content;
  const { ending: say, service: words } = screens;
  // A team behind another door has no number to take along.
  const isBehind = (id: keyof Content['services']) => services[id].audience === 'behind';
  const advice = (ids: Ending['notices']) =>
    ids.map((id) => {
      const { title, text } = noticeWords(content, id, reader);
      return `${title}. ${text}`;
    });
  const watched = ending.notices.includes('safer-device');
  const maybeDanger = ending.emergency && ending.first !== 'police-111';
  const group = (title: string, all: Ending['fits']) => {
    const rest = all.filter(({ service }) => service !== ending.first && service !== ending.next && !isBehind(service));
    return rest.length > 0
      ? [title.toUpperCase(), ...rest.map(({ service }) => contactLines(content, service, watched).join('\n'))]
      : [];
  };
  const first = [say.first.toUpperCase(), ...contactLines(content, ending.first, watched)].join('\n');
  const before = advice(ending.before);
  // A life may depend on this number: it is read before anything else.
  const isEmergency = ending.firstBy === 'danger' || ending.firstBy === 'suicide';
  return [
    screens.keep.printHeading,
    ...(maybeDanger ? [`${screens.maybeDanger.title} ${screens.maybeDanger.text}`] : []),
    ...(isEmergency ? [first, ...before] : [...before, first]),
    [words.handoverSay, ...wordsToSay(services[ending.first], reader).map((line) => `“${line}”`)].join('\n'),
    [say.next.toUpperCase(), ...contactLines(content, ending.next, watched)].join('\n'),
    ...group(say.alsoFits, ending.fits),
    ...group(say.mayFit, ending.mayFit),
    ...group(say.talk, ending.talk),
    ...advice(ending.notices.filter((id) => notices[id].kind === 'keep' && !ending.before.includes(id))),
  ].join('\n\n');
}
