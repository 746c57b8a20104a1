// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Assisted } from '../../components/assisted/assisted.tsx';
import { AssistedProvider } from '../../components/assisted/assisted-words.tsx';
import { LiveList } from '../../components/assisted/live-list.tsx';
import { Idle } from '../../components/idle/idle.tsx';
import { firstStepSentence, noticeWords, readerIn, wordsToSay } from '../../components/navigator/reader.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { suggest } from '../../machines/suggest.ts';
import type { Answers } from '../../machines/vocabulary.ts';
import { endingOfPerson, isBefore, marksOn } from './on-screen.tsx';

const content = loadContent();
const assisted = loadAssistedContent();

beforeAll(() => {
  window.scrollTo = vi.fn<() => void>();
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

const open = () =>
  render(
    <WordsProvider content={content}>
      <AssistedProvider content={assisted}>
        <Assisted />
      </AssistedProvider>
    </WordsProvider>,
  );

/** An answer as the practitioner reads it. */
const words = (question: 'content-online' | 'age', option: string) =>
  (content.questions[question].voices.practitioner!.options as Readonly<Record<string, string>>)[option]!;

const begin = () => userEvent.click(screen.getByRole('button', { name: /Begin/ }));
const answer = async (value: string) => {
  await userEvent.click(document.querySelector(`[data-question] input[value="${value}"]`)!);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
};
const liveList = () => document.querySelector<HTMLElement>('[data-live-list]')!;
const onList = () => [...liveList().querySelectorAll<HTMLElement>('[data-service]')].map(({ dataset }) => dataset.service);
const question = () => document.querySelector<HTMLElement>('[data-question]')?.dataset.question;

describe('the opening', () => {
  beforeEach(open);

  it('says the limits of confidentiality before anything else', () => {
    expect(document.querySelector('.say')!.textContent).toMatch(/cannot keep to myself/);
  });

  it('takes along what is known already, and asks no role', async () => {
    await userEvent.click(screen.getByText('If you know already'));
    await userEvent.click(screen.getByLabelText('Not yet'));
    await userEvent.click(screen.getByLabelText('Netsafe'));
    await begin();
    expect(question()).toBe('danger');
    expect(
      screen.getByText(/agreed to be introduced to other services\? Not yet/, { selector: 'li > span:first-child' }),
    ).toBeTruthy();
    expect(liveList().querySelector('[data-grade=told]')!.getAttribute('data-service')).toBe('netsafe');
    await answer('no');
    expect(question()).toBe('content-online');
  });
});

describe('a session', () => {
  beforeEach(async () => {
    open();
    await begin();
  });

  it('shows how to ask and why we ask', () => {
    expect(screen.getByText('How to ask this')).toBeTruthy();
    expect(screen.getByText('Why we ask').closest('details')!.open).toBe(true);
  });

  it('updates the list with every answer and says what changed', async () => {
    await answer('no');
    expect(onList()).not.toContain('netsafe');
    await answer('yes');
    expect(onList()).toContain('netsafe');
    expect(within(liveList()).getByRole('status').textContent).toMatch(/Added:.*Netsafe/);
    expect(liveList().querySelector('[data-first]')!.getAttribute('data-service')).toBe('netsafe');
  });

  it('keeps what fits and what may fit apart', async () => {
    await answer('no');
    await answer('unsure');
    const grade = liveList().querySelector('[data-service=netsafe]')!.getAttribute('data-grade');
    expect(grade).toBe('may-fit');
  });

  it('tries an answer without keeping it, until told to', async () => {
    await answer('no');
    await answer('yes');
    await userEvent.selectOptions(screen.getByLabelText('Question'), 'content-online');
    await userEvent.selectOptions(screen.getByLabelText('Answer'), 'no');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(onList()).not.toContain('netsafe');
    expect(liveList().textContent).toMatch(/Trying out, not kept/);
    await userEvent.click(screen.getByRole('button', { name: 'Stop trying' }));
    expect(onList()).toContain('netsafe');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this answer' }));
    expect(onList()).not.toContain('netsafe');
    expect(screen.getByText(/sexual picture or video of the person\? No/, { selector: 'li > span:first-child' })).toBeTruthy();
  });

  it('turns the screen with one key: only the question, in words that say "you"', async () => {
    await answer('no');
    await answer('yes');
    await answer('child-now');
    await userEvent.keyboard('t');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/pushing or scaring you/);
    expect(document.querySelector('[data-live-list]')).toBeNull();
    expect(document.querySelector('[data-service], [data-change], [data-practitioner-notes]')).toBeNull();
    expect(screen.getByRole('link', { name: 'call 111' })).toBeTruthy();
    await answer('no');
    expect(question()).toBe('physical-harm');
    await userEvent.click(screen.getByRole('button', { name: 'Turn back' }));
    expect(document.querySelector('[data-turned]')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /press once more/ }));
    expect(liveList()).toBeTruthy();
  });

  it('chooses an answer by its digit, and leaves letters to people who write', async () => {
    await userEvent.keyboard('2');
    expect(document.querySelector<HTMLInputElement>('[data-question] input[value=no]')!.checked).toBe(true);
    await userEvent.click(document.querySelector('[data-choose=safe-to-talk]')!);
    await userEvent.type(screen.getByLabelText(/Short notes/), 'talk to them at ten');
    expect(liveList()).toBeTruthy();
  });

  it('turns its letters off for good when asked', async () => {
    await userEvent.keyboard('?');
    await userEvent.click(screen.getByLabelText(/single letters are on/));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('t');
    expect(document.querySelector('[data-turned]')).toBeNull();
  });

  it('builds a handover that passes on nothing until it is agreed, and nothing again once it is taken back', async () => {
    await answer('no');
    await answer('yes');
    await userEvent.click(document.querySelector('[data-choose=netsafe]')!);
    const handover = document.querySelector<HTMLElement>('[data-handover=netsafe]')!;
    expect(document.querySelector('[data-sheet]')).toBeNull();
    await userEvent.click(handover.querySelector('input[value=content-online]')!);
    await userEvent.click(within(handover).getByLabelText('Agreed, spoken'));
    expect(document.querySelector('[data-sheet=netsafe]')!.textContent).toContain(words('content-online', 'yes'));
    await userEvent.click(handover.querySelector('input[value=content-online]')!);
    expect(document.querySelector('[data-sheet=netsafe]')!.textContent).not.toContain(words('content-online', 'yes'));
    await userEvent.click(within(handover).getByLabelText('Agreed, spoken'));
    await userEvent.click(within(handover).getByRole('button', { name: /Take the agreement back/ }));
    expect(document.querySelector('[data-sheet]')).toBeNull();
    expect(handover.textContent).toMatch(/Taken back/);
  });

  it('passes on nothing that was only tried out', async () => {
    await answer('no');
    await answer('yes');
    await userEvent.click(document.querySelector('[data-choose=netsafe]')!);
    const netsafe = document.querySelector<HTMLElement>('[data-handover=netsafe]')!;
    await userEvent.click(netsafe.querySelector('input[value=content-online]')!);
    await userEvent.click(within(netsafe).getByLabelText('Agreed, spoken'));
    await userEvent.selectOptions(screen.getByLabelText('Question'), 'content-online');
    await userEvent.selectOptions(screen.getByLabelText('Answer'), 'threatened');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    const sheet = document.querySelector('[data-sheet=netsafe]')!;
    expect(sheet.textContent).toContain(words('content-online', 'yes'));
    expect(sheet.textContent).not.toContain(words('content-online', 'threatened'));
    expect(netsafe.textContent).not.toContain(words('content-online', 'threatened'));
  });

  it('asks for consent again when something is added to what they agreed to', async () => {
    await answer('no');
    await answer('yes');
    await answer('child-now');
    await userEvent.click(document.querySelector('[data-choose=netsafe]')!);
    const netsafe = document.querySelector<HTMLElement>('[data-handover=netsafe]')!;
    await userEvent.click(netsafe.querySelector('input[value=content-online]')!);
    await userEvent.click(within(netsafe).getByLabelText('Agreed, spoken'));
    await userEvent.click(netsafe.querySelector('input[value=age]')!);
    expect(document.querySelector('[data-sheet]')).toBeNull();
    expect(netsafe.querySelector('[data-consent-news]')!.textContent).toContain(words('age', 'child-now'));
    await userEvent.click(within(netsafe).getByLabelText('Agreed, spoken'));
    expect(document.querySelector('[data-sheet=netsafe]')!.textContent).toContain(words('age', 'child-now'));
  });

  it('covers a question that is better asked alone while others are in the room', async () => {
    await userEvent.click(screen.getByText('In the room: only you'));
    await userEvent.click(screen.getByLabelText('A parent or whānau member'));
    await answer('no');
    await answer('no');
    await answer('child-now');
    expect(screen.getByText(/Better asked alone/)).toBeTruthy();
    await userEvent.keyboard('t');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/better asked alone/);
    expect(question()).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(question()).toBe('pressure-now');
  });

  it('keeps notes for the practitioner off the screen until they want them', async () => {
    await userEvent.click(document.querySelector('[data-choose=safe-to-talk]')!);
    expect(document.querySelector('[data-note], [data-risk-factors]')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Notes for me' }));
    expect(document.querySelector('[data-note=safe-to-talk-limits]')).toBeTruthy();
    expect(document.querySelector('[data-risk-factors]')).toBeTruthy();
  });

  it('keeps a handover whose service falls off the list, and says so', async () => {
    await answer('no');
    await answer('yes');
    await userEvent.click(document.querySelector('[data-choose=netsafe]')!);
    await userEvent.click(document.querySelector('[data-change=content-online]')!);
    await answer('no');
    expect(document.querySelector('[data-handover=netsafe]')!.textContent).toMatch(/no longer on the list/);
  });

  it('leaves no way open that reaches a home where somebody may be watching, whatever was chosen before', async () => {
    await userEvent.click(document.querySelector('[data-choose=safe-to-talk]')!);
    const handover = () => within(document.querySelector<HTMLElement>('[data-handover=safe-to-talk]')!);
    await userEvent.selectOptions(handover().getByLabelText('Way'), 'own-phone');
    await userEvent.click(handover().getByLabelText(/voicemail or missed call/));
    for (const value of ['no', 'no', 'unsure', 'no', 'no', 'no', 'no', 'unsure']) await answer(value);
    const watched = document.querySelector<HTMLElement>('[data-refine=watched]')!;
    await userEvent.click(watched.querySelector('button[value=yes]')!);
    expect(handover().getByLabelText<HTMLSelectElement>('Way').value).toBe('through-me');
    expect(handover().queryByRole('option', { name: /Ring a phone/ })).toBeNull();
    expect(handover().queryByLabelText(/voicemail or missed call/)).toBeNull();
    await userEvent.click(document.querySelector('[data-change=watched]')!);
    await answer('no');
    expect(handover().getByLabelText<HTMLSelectElement>('Way').value).toBe('through-me');
  });

  it('warns of a link in the notes', async () => {
    await userEvent.click(document.querySelector('[data-choose=safe-to-talk]')!);
    await userEvent.type(screen.getByLabelText(/Short notes/), 'https://x.y');
    expect(
      screen
        .getAllByRole('alert')
        .map(({ textContent }) => textContent)
        .join(),
    ).toMatch(/looks like a link/);
  });

  it('starts the next session clean in one tap, and forgets when the page is left', async () => {
    await answer('no');
    await userEvent.click(document.querySelector('[data-choose=safe-to-talk]')!);
    await userEvent.click(screen.getByRole('button', { name: /start the next session/ }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Before you ask anything');
    await begin();
    expect(question()).toBe('danger');
    expect(document.querySelector('[data-handover]')).toBeNull();
    expect(screen.getByText('None yet.')).toBeTruthy();
    act(() => void document.dispatchEvent(new Event('forget')));
    expect(document.querySelector('[data-opening]')).toBeTruthy();
  });

  it('asks before the page is left with something in it, but never when it is left quickly', async () => {
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leaving()).toBe(false);
    await answer('no');
    expect(leaving()).toBe(true);
    const call = screen.getByRole('link', { name: 'call 111' });
    call.addEventListener('click', (event) => event.preventDefault()); // jsdom cannot dial
    fireEvent.click(call);
    expect(leaving()).toBe(false);
    document.documentElement.dataset.left = '';
    expect(leaving()).toBe(false);
    delete document.documentElement.dataset.left;
  });
});

describe('the ending of a session', () => {
  const teacher = {
    danger: 'no',
    role: 'practitioner',
    'content-online': 'yes',
    age: 'child-now',
    priority: 'take-down',
  } as const;
  const others = ['no', 'no', 'no', 'no'];
  const page = marksOn(document.body);

  beforeEach(async () => {
    open();
    await begin();
  });

  const toTheEnd = async () => {
    const { danger, 'content-online': online, age, priority } = teacher;
    for (const value of [danger, online, age, ...others, priority, 'no']) await answer(value);
  };

  it('is in the words of somebody at work: what to say, what to keep to, and how to ask what is still open', async () => {
    await toTheEnd();
    const { ending, reader } = endingOfPerson({
      ...teacher,
      'pressure-now': 'no',
      'physical-harm': 'no',
      'child-in-home': 'no',
      'cross-border': 'no',
      'self-harm': 'no',
    });
    expect(reader).toMatchObject({ voice: 'practitioner', child: true });
    const first = page.one('[data-ending] [data-first]');
    expect(first.dataset.service).toBe(ending.first);
    expect(page.one('[data-ending]').textContent).toContain(firstStepSentence(content, ending.firstBy, reader));
    const theirs = wordsToSay(content.services[ending.first], reader);
    expect(theirs).not.toEqual(wordsToSay(content.services[ending.first], readerIn('self')));
    expect([...first.querySelectorAll('.say')].map(({ textContent }) => textContent)).toEqual(theirs);
    for (const id of ['at-work', 'when-a-child-tells-you', 'never-copy-images'] as const) {
      expect(page.one(`[data-ending] [data-notice="${id}"]`).textContent).toContain(noticeWords(content, id, reader).text);
    }
    expect(page.one('[data-refine="offender"]').textContent).toContain(content.questions.offender.voices.practitioner!.ask);
    expect(page.element.textContent).not.toMatch(/happened to me|I’m a kid/);
  });

  it('has the marks that other programs look for', async () => {
    await toTheEnd();
    const ending = page.one('[data-ending]');
    expect(ending.contains(page.one('[data-next]'))).toBe(true);
    expect(page.one('[data-next]').dataset.next).toBe('police-105');
    const services = [...ending.querySelectorAll<HTMLElement>('[data-service]')].map(({ dataset }) => dataset.service!);
    expect(new Set(services).size).toBe(services.length);
    expect([...new Set(onList())].sort()).toEqual(services.toSorted());
  });

  it('can be shown from the fourth question on: the role, known beforehand, is none', async () => {
    for (const value of ['no', 'yes', 'child-now']) {
      expect(page.all('[data-show-now]')).toEqual([]);
      await answer(value);
    }
    await userEvent.click(page.one('[data-show-now]'));
    expect(page.one('[data-ending]').contains(page.one('[data-ending] [data-first]'))).toBe(true);
  });

  it('has 111 above it where nobody is sure of danger', async () => {
    for (const value of ['unsure', 'yes', 'child-now']) await answer(value);
    await userEvent.click(page.one('[data-show-now]'));
    const emergency = page.one('[data-ending] [data-emergency]');
    expect(isBefore(emergency, page.one('[data-ending] [data-first]'))).toBe(true);
  });
});

describe('a child who is not safe and asks for something else', () => {
  const unsafe: Answers = {
    danger: 'no',
    role: 'practitioner',
    'content-online': 'yes',
    age: 'child-now',
    'pressure-now': 'no',
    'physical-harm': 'yes',
    'child-in-home': 'no',
    priority: 'talk',
  };
  const list = (answers: Answers) => {
    render(
      <WordsProvider content={content}>
        <AssistedProvider content={assisted}>
          <LiveList
            ending={suggest(answers, content.services)}
            answers={answers}
            changes={null}
            trying={null}
            begun
            chosen={[]}
            onChoose={() => undefined}
          />
        </AssistedProvider>
      </WordsProvider>,
    );
    const first = liveList().querySelector<HTMLElement>('[data-first]')!.dataset.service!;
    const beside = [...liveList().querySelectorAll<HTMLElement>('[data-stand-beside] [data-service]')];
    return [first, beside.map(({ dataset }) => dataset.service!)] as const;
  };
  const whoCanAct = ['oranga-tamariki-ncc', 'police-105'];

  it.each<[string, Answers]>([
    ['to talk', unsafe],
    ['a picture gone', { ...unsafe, priority: 'take-down' }],
    ['to understand', { ...unsafe, priority: 'understand', 'physical-harm': 'no', 'child-in-home': 'yes' }],
  ])('%s: has Oranga Tamariki and Police first or right beside it, each once, with why', (_, answers) => {
    const [first, beside] = list(answers);
    expect([first, ...beside]).toEqual(expect.arrayContaining(whoCanAct));
    expect(beside).not.toContain(first);
    expect(new Set(onList()).size).toBe(onList().length);
    const said = liveList().querySelector('[data-stand-beside]')!.textContent;
    expect(said).toContain('tell the child who will hear what and why');
    expect(said).toContain('ring 111');
  });

  it.each<[string, Answers]>([
    ['what matters most is to be safe', { ...unsafe, priority: 'safe' }],
    ['nobody has hurt the child in person, nor lives near', { ...unsafe, 'physical-harm': 'no' }],
    ['it is not certain', { ...unsafe, 'physical-harm': 'unsure' }],
    ['it was a long time ago', { ...unsafe, age: 'adult-now' }],
    ['both have been told', { ...unsafe, 'reported-to': ['police', 'oranga-tamariki'] }],
  ])('has nobody beside it where %s', (_, answers) => expect(list(answers)[1]).toEqual([]));
});

describe('a page that nobody uses', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watch = () => {
    const onGone = vi.fn<() => void>();
    render(<Idle words={assisted.words.idle} onGone={onGone} />);
    return onGone;
  };
  const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

  it('asks after eight and a half minutes, counts down in sight, and lets go after ten', () => {
    const onGone = watch();
    wait(509);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    wait(2);
    expect(screen.getByRole('alertdialog').textContent).toMatch(/in (?:89|90) seconds/);
    expect(document.activeElement).toBe(screen.getByRole('alertdialog'));
    wait(45);
    expect(screen.getByRole('alertdialog').textContent).toMatch(/in (?:44|45) seconds/);
    expect(onGone).not.toHaveBeenCalled();
    wait(45);
    expect(onGone).toHaveBeenCalled();
  });

  it('stays when someone says so, and does not ask while someone is there', () => {
    const onGone = watch();
    wait(515);
    fireEvent.click(screen.getByRole('button', { name: 'We are still here' }));
    wait(300);
    fireEvent.keyDown(document.body, { key: 'a' });
    wait(500);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    wait(20);
    // A key on the panel could be a sleeve, and Tab leads to its buttons; a touch or a key elsewhere is somebody going on.
    fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'a' });
    fireEvent.keyDown(document.body, { key: 'Tab' });
    fireEvent.scroll(document.body);
    expect(screen.queryByRole('alertdialog')).not.toBeNull();
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    wait(515);
    expect(screen.queryByRole('alertdialog')).not.toBeNull();
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onGone).not.toHaveBeenCalled();
  });

  it('lets go at once when the computer wakes after an hour', () => {
    const onGone = watch();
    vi.setSystemTime(Date.now() + 3_600_000);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(onGone).toHaveBeenCalled();
  });
});
