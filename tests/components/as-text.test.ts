import { expect, it } from 'vitest';
import { endingAsText } from '../../components/ending/as-text.ts';
import { loadContent } from '../../data/content.ts';
import { suggest } from '../../machines/suggest.ts';

const content = loadContent();
const ending = suggest(
  { danger: 'no', role: 'self', 'content-online': 'yes', age: 'child-now', priority: 'take-down', 'self-harm': 'unsure' },
  content.services,
);
const text = endingAsText(ending, content, 'self');

it('starts with the first step and how to reach it', () => {
  expect(text).toMatch(/^Next steps\n\nSTART HERE\nNetsafe\nCall 0508 638 723 \(0508 NETSAFE\)/);
});

it('lists every other service once', () => {
  for (const { service } of [...ending.fits, ...ending.mayFit, ...ending.talk]) {
    expect(
      text.split('\n').filter((line) => line === content.services[service].name),
      service,
    ).toHaveLength(1);
  }
});

it('says never to copy the picture', () => expect(text).toContain('Never copy the picture'));

it('tells whoever finds it none of the answers', () => {
  for (const { voices } of Object.values(content.questions)) expect(text).not.toContain(voices.self?.title ?? '\0');
});
