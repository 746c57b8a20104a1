// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigator } from '../../components/navigator/navigator.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadContent } from '../../data/content.ts';

const content = loadContent();

beforeAll(() => {
  window.scrollTo = vi.fn<() => void>();
});
beforeEach(() => {
  render(
    <WordsProvider content={content}>
      <Navigator />
    </WordsProvider>,
  );
});

const choose = async (label: string | RegExp) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
};
const title = () => screen.getByRole('heading', { level: 1 });

it('opens with a number to ring and the first question, no screen in between', () => {
  expect(screen.getByRole('link', { name: 'call 111' })).toHaveProperty('href', 'tel:111');
  expect(screen.getByRole('link', { name: 'text 4334' })).toHaveProperty('href', 'sms:4334');
  expect(title().textContent).toContain('in danger right now?');
  expect(screen.getByText(/You are not in trouble/, { selector: 'li' })).toBeTruthy();
});

it('has nowhere to type and nothing to upload', () => {
  expect(document.querySelectorAll('textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]')).toHaveLength(0);
});

it('says roughly how many are left, in words', async () => {
  expect(screen.getByText('Up to 9 short questions')).toBeTruthy();
  await choose('No');
  await choose('Me');
  expect(screen.getByText('About 5 questions left after this')).toBeTruthy();
});

it('moves the focus to the new question, so that it is read out', async () => {
  expect(document.activeElement).toBe(document.body);
  await choose('No');
  expect(document.activeElement).toBe(title());
});

it('speaks of "a child or young person" to someone from the family', async () => {
  await choose('No');
  await choose('Someone in my family or whānau');
  expect(title().textContent).toBe(content.questions['content-online'].voices.supporter!.title);
});

it('shows a practitioner how to ask', async () => {
  await choose('No');
  await choose(/Someone I help in my work/);
  expect(screen.getByText('How to ask this')).toBeTruthy();
});

it('has a line for someone worried about themselves, beside the question of who this is for, and only there', async () => {
  expect(screen.queryByText(/Worried about your own thoughts/)).toBeNull();
  await choose('No');
  expect(screen.getByText(/Worried about your own thoughts/).parentElement!.textContent).toMatch(/0800 044 334 .*text 4334/);
  await choose('Me');
  expect(screen.queryByText(/Worried about your own thoughts/)).toBeNull();
});

it('puts 111 in front of someone in danger, and nothing to answer', async () => {
  await choose('Yes');
  expect(title().textContent).toBe('Ring 111 now');
  expect(document.querySelector('[data-question]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /I am safe now/ }));
  expect(title().textContent).toBe('Who are you here for?');
});

it('starts over when told to forget, as on leaving the page', async () => {
  await choose('No');
  act(() => void document.dispatchEvent(new Event('forget')));
  expect(title().textContent).toContain('in danger right now?');
  expect(document.querySelector(':checked')).toBeNull();
});

it('hears a second tap on Continue once', async () => {
  await userEvent.click(screen.getByLabelText('No'));
  const form = document.querySelector('form')!;
  act(() => {
    form.requestSubmit();
    form.requestSubmit();
  });
  expect(title().textContent).toBe('Who are you here for?');
});

describe('an ending', () => {
  const skipAll = async () => {
    while (!document.querySelector('[data-ending]')) {
      await userEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    }
  };

  it('is good even for someone who skips everything', async () => {
    await skipAll();
    const first = document.querySelector<HTMLElement>('[data-first]')!;
    expect(first.dataset.service).toBe('police-111');
    expect(within(first).getByText('Start here')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Someone to talk to' })).toBeTruthy();
  });

  it('says for every service why, what, what not, who is told, how to be introduced and when it was checked', async () => {
    await skipAll();
    for (const service of document.querySelectorAll<HTMLElement>('[data-service]')) {
      const text = service.textContent;
      for (const part of [
        'Why this one',
        'What they do',
        'What they do not do',
        'Can I stay anonymous?',
        'What they may have to pass on',
        'What happens next',
        'Being introduced',
        'Words you can say',
        'Who can introduce you',
        'What you can keep back',
        'If you say no',
        'When they may act without your OK',
        'Who may contact you after',
        'Nobody has rung to check yet',
      ]) {
        expect(text, `${service.dataset.service}: ${part}`).toContain(part);
      }
    }
  });
});

describe('words and order that fit the person', () => {
  const answer = async (...labels: (string | RegExp)[]) => {
    for (const label of labels) await choose(label);
  };
  const skipRest = async () => {
    while (!document.querySelector('[data-ending]')) {
      await userEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    }
  };

  it('tells someone who is safe now what comes after 111', async () => {
    await answer('Yes');
    await userEvent.click(screen.getByRole('button', { name: /I am safe now/ }));
    await answer('Me', 'Yes, it is online or has been passed around', 'Under 18');
    await skipRest();
    expect(document.querySelector('[data-first]')!.getAttribute('data-service')).toBe('police-111');
    expect(document.querySelector('[data-when-safe]')!.getAttribute('data-when-safe')).toBe('netsafe');
  });

  it('does not give a mother the words of a survivor', async () => {
    await answer('No', 'Someone in my family or whānau');
    await skipRest();
    const words = [...document.querySelectorAll('.say')].map(({ textContent }) => textContent);
    expect(words.some((line) => line.includes('happened to me'))).toBe(false);
    expect(words.some((line) => line.includes('I’m worried about someone'))).toBe(true);
  });

  it('names the gap to the family of a person accused right after the first step', async () => {
    await answer('No', /A family member is accused/);
    await skipRest();
    const ids = [...document.querySelectorAll<HTMLElement>('[data-notice], [data-first]')].map(
      ({ dataset }) => dataset.notice ?? 'first',
    );
    expect(ids.slice(0, 2)).toEqual(['first', 'gap-accused-whanau']);
  });
});
