import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../data/content.ts';
import { macrons } from '../../data/te-reo.ts';
import { faultsIn, lintWords, wordsRules } from '../../data/words-lint.ts';
import { copyOfData } from './data-folder.ts';

/** For every rule: what it stops, and what comes near and must stay sayable. */
const examples: Readonly<Record<string, { readonly stops: readonly string[]; readonly lets: readonly string[] }>> = {
  capture: {
    stops: [
      'Take a screenshot and keep it.',
      'Screenshots help investigators.',
      'Do not worry. Screenshot it before it goes.',
      'Do not reply, and save the picture.',
      'Save the picture before you report it.',
      'You can download the video as proof.',
      'Please send us the image.',
      'Keep a copy of the photo in a safe place.',
      'Write down the address, then upload the picture.',
      'Forward the message to Netsafe.',
      'Take a photo of the screen.',
      'Make a recording of the call.',
      'The picture may go. Save it before you report.',
      'Leave the video there. You can send it to Netsafe.',
      'Screenshots help them.',
      'Netsafe asks for screenshots, so have some ready.',
      'Try saving the picture first.',
      'If someone threatens you, save the pictures.',
      'Show the picture to a teacher.',
      'You can show someone the picture.',
      'Do not open it or send it, but keep the video.',
      'You may want to record the video.',
      'You should attach the images.',
      'Do not delay, download and keep the footage.',
      'Do not save it here and then keep the video there.',
    ],
    lets: [
      'Do not screenshot, save, download or send a sexual picture of someone under 18, even to report it.',
      'Never copy the picture.',
      'Screenshots help them less.',
      'No ending tells anyone to capture, keep or send a picture.',
      'It has no address yet: send it to the organisation that runs this site.',
      'Show the picture here. It is wide: move it with a finger',
      'Do not show the picture to a teacher.',
      'Never download it, ask for it or look for it so you can use this tool.',
      'Do not copy the picture or send it.',
      'You do not have to show them the picture.',
      'The report form asks for screenshots. Never screenshot, copy or send a sexual picture of someone under 18.',
      'Someone says they have one and will share it',
      'Looks into people who make, keep or share these pictures.',
      'Young people who share pictures of themselves are not normally treated as criminals.',
      'An electronic picture can be possessed without saving it.',
      'Nothing leaves this page unless you print it, copy it or save it as a file.',
      'Keep the messages, but write down the web address.',
      'Many people look forward to the first call less than to the second.',
      'Send them to 105, or to 111 if someone is in danger now.',
      'Passing on a picture of someone else is different, and can be a crime.',
    ],
  },
  'promise-removal': {
    stops: ['It will be removed.', 'The picture will then be taken down.', 'They will get it down.', 'It gets deleted in a day.'],
    lets: [
      'They can help get a picture taken down.',
      'Some websites will not take things down.',
      'Nobody can promise that it will be removed.',
      'It may be taken down.',
    ],
  },
  'promise-law': {
    stops: [
      'You cannot be prosecuted.',
      'You won’t get in trouble.',
      'You will never be charged.',
      'What you did is not a crime.',
    ],
    lets: [
      'Young people are not normally treated as criminals.',
      'Passing it on can be a crime.',
      'You are not in trouble for asking.',
    ],
  },
  'promise-secrecy': {
    stops: [
      'Nobody will know.',
      'No one will ever find out.',
      'The chat is completely anonymous.',
      'It leaves no trace.',
      'It stays secret.',
    ],
    lets: [
      'Nobody needs to see the picture.',
      'We cannot promise that nobody will know.',
      'Helplines mostly keep what you say private.',
      'It can be used without a name.',
    ],
  },
  'promise-safety': {
    stops: ['You are safe here.', 'You’re safe now.', 'This page is safe.', 'They will keep you safe.', 'Everything will be OK.'],
    lets: ['If you are safe now, your next step is Netsafe.', 'I am safe now. Continue', 'It does this to keep them safe.'],
  },
  'promise-certainty': {
    stops: [
      'We guarantee an answer.',
      'It works 100% of the time.',
      'We promise to help.',
      'They will always believe you.',
      'They will answer straight away.',
    ],
    lets: [
      'We cannot guarantee an answer.',
      'Nobody can promise when a service will answer.',
      'They usually answer within a day.',
    ],
  },
  'promise-price': {
    stops: ['The call is always free.', 'Free forever.'],
    lets: ['Free.', 'It is free, even from a mobile with no credit.'],
  },
  'blame-question': {
    stops: ['Why did you send it?', 'You should not have sent it.', 'You could have said no.', 'What were you thinking?'],
    lets: ['You should not have to start from the beginning.', 'Do not ask “Why did you send it?”', 'Why we ask'],
  },
  'blame-fault': {
    stops: [
      'It is partly your own fault.',
      'You let him do it.',
      'You agreed to it.',
      'She put herself in danger: they put themselves at risk.',
    ],
    lets: [
      'It is not your fault.',
      'None of these is your fault.',
      'Being threatened is never their fault.',
      'Tell them what you agreed.',
    ],
  },
  'blame-word': {
    stops: [
      'If you admit what happened',
      'You may want to confess.',
      'A promiscuous young person',
      'It was careless to send it.',
    ],
    lets: ['A person admitted to hospital', 'Tell them what happened.', 'It is confidential.'],
  },
  'blame-label': {
    stops: ['Report the paedo.', 'He is a monster.'],
    lets: ['The person responsible', 'A family member is accused'],
  },
  'term-pornography': {
    stops: ['child pornography', 'Child porn', 'revenge porn', 'kiddie pictures'],
    lets: ['child sexual abuse material', 'a sexual picture of someone under 18'],
  },
  'term-consent-of-a-child': {
    stops: ['a consensual picture', 'underage sex', 'He had sex with a child.', 'a relationship with a minor'],
    lets: ['It acts with your consent.', 'non-consensual sharing', 'someone under 18', 'a relationship with a parent'],
  },
  'term-sex-work': {
    stops: ['a child prostitute', 'underage sex work'],
    lets: ['a child who is being exploited', 'social work'],
  },
  'term-suicide': { stops: ['She committed suicide.'], lets: ['Suicide Crisis Helpline', 'thinking about suicide'] },
  macrons: {
    stops: ['a Maori service', 'your whanau', 'Nga Pirihimana', 'Manaaki Tangata', 'ngā wahine'],
    lets: ['a Māori service', 'your whānau', 'Ngā Pirihimana', 'a wahine', 'tangata whenua', 'rangatahi'],
  },
  lang: {
    stops: ['Say: tēnā koe.', 'Kōrero mai, ka ora.', 'Haere mai and sit down.', 'The Te Rau Aroha house'],
    lets: [
      'Oranga Tamariki looks out for children.',
      'a kaupapa Māori service',
      'Kia ora. I’d like help.',
      'Someone in my family or whānau',
      'Take me home to make a note',
    ],
  },
};

/** The rule a fault names. */
const rulesOf = (text: string) => faultsIn(text).map((fault) => /\(([a-z-]+)\): instead, /.exec(fault)![1]!);

describe.each(Object.entries(examples))('%s', (rule, { stops, lets }) => {
  it.each(stops)('stops: %s', (text) => expect(rulesOf(text)).toContain(rule));
  it.each(lets)('lets through: %s', (text) => expect(rulesOf(text)).toEqual([]));
});

it('has an example for every rule, and no example of a rule that is gone', () => {
  expect(Object.keys(examples)).toEqual([...wordsRules.map(({ id }) => id), 'macrons', 'lang']);
});

it('finds no fault in the spelling it asks for', () => {
  for (const right of Object.values(macrons)) expect(faultsIn(right), right).toEqual([]);
});

it('wants te reo in a field for te reo', () => {
  expect(lintWords('x', { name: { mi: 'Kōrero mai, ka ora' } })).toEqual([]);
  expect(lintWords('x', { name: { mi: 'Victim Support' } })).toEqual([expect.stringMatching(/^x: name\.mi: "Victim" \(lang\)/)]);
});

const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  // Titles of other people’s pages, as they call them; and the hashes of the map’s sentences.
  .filter((file) => !['sources.json', 'seed.json'].includes(file));

it.each(files)('nothing of it is in data/%s', (file) => {
  expect(lintWords(`data/${file}`, JSON.parse(readFileSync(`data/${file}`, 'utf8')))).toEqual([]);
});

describe('an editor who writes such a thing', () => {
  const data = copyOfData();

  it('is told by the build in which file and field, and what to write instead', () => {
    data.edit(
      'words/en/notices.json',
      (notices) => (notices['hosts-overseas'].text = 'It will be removed. Take a screenshot of it.'),
    );
    data.edit('services/netsafe.json', (netsafe) => (netsafe.summary.en = 'Help for Maori and everyone else.'));
    expect(() => loadContent('en', data.folder)).toThrow(
      [
        'data/words/en/notices.json: hosts-overseas.text: "screenshot" (capture): instead, say to write down the web address, the username and the date; never to take, keep or send a picture',
        'data/words/en/notices.json: hosts-overseas.text: "will be removed" (promise-removal): instead, say that they can try, or can ask for it to be taken down',
        'data/services/netsafe.json: summary.en: "Maori" (macrons): instead, write Māori',
      ].join('\n'),
    );
  });
});
