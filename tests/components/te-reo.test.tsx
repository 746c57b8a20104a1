// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FirstService, OtherService } from '../../components/service/service.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadContent } from '../../data/content.ts';
import { rules, type ServiceId } from '../../machines/rules.ts';

// A screen reader says "Kōrero mai, ka ora" in te reo Māori only where the page says that it is.

const content = loadContent();
const named = rules.filter(({ service }) => content.services[service].nameMi !== undefined);

/** The places where a text stands, by the language a screen reader would read it in. */
function languagesOf(text: string, root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (textContent!.includes(text)) found.push(parentElement!.closest('[lang]')?.getAttribute('lang') ?? 'en-NZ');
  }
  return found;
}

const shown = (service: ServiceId, Shown: typeof FirstService) => {
  const { id, sources } = rules.find((rule) => rule.service === service)!;
  const suggestion = { service, rule: id, because: [], sources };
  return render(
    <WordsProvider content={content}>
      <Shown suggestion={suggestion} inWords={() => ''} watched={false} />
    </WordsProvider>,
  ).container;
};

it('there are services with a name in te reo', () => expect(named.length).toBeGreaterThan(2));

describe.each(named.map(({ service }) => service))('%s', (service) => {
  it.each([FirstService, OtherService])('shows its name in te reo, as te reo', (Shown) => {
    expect(languagesOf(content.services[service].nameMi!, shown(service, Shown))).toEqual(['mi']);
  });
});

it('a name left unmarked would be seen', () => {
  const { container } = render(<p>Kōrero mai, ka ora</p>);
  expect(languagesOf('Kōrero mai', container)).toEqual(['en-NZ']);
});
