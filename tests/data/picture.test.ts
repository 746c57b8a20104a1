import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDecidesPage } from '../../data/decides-page.ts';
import { loadDecidesWords } from '../../data/decides-words.ts';
import { pictureMermaid, withPicture } from '../../data/picture-mermaid.ts';
import { pictureSvg } from '../../data/picture-svg.ts';
import { copyOfData } from './data-folder.ts';
import { firstSteps } from '../../machines/first-step.ts';
import { navigatorMachine } from '../../machines/navigator.ts';
import { edgesAfterwards, edgesOf, edgesOnTheWay } from '../../machines/picture.ts';

const words = loadDecidesWords();
const svg = pictureSvg(words);

describe('the committed picture is what the machine gives (else: npm run picture)', () => {
  it('docs/machine.svg', () => {
    expect(readFileSync('docs/machine.svg', 'utf8')).toBe(`${pictureSvg(words, { standalone: true })}\n`);
  });

  it('the Mermaid block of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withPicture(readme, pictureMermaid(words))).toBe(readme);
  });

  it('a README without a place for it is told', () => {
    expect(() => withPicture('# Nothing', 'flowchart TD')).toThrow(/no ```mermaid block/);
  });
});

describe('the drawing', () => {
  const states = Object.keys(navigatorMachine.states);

  it('shows every state of the machine once, and no other', () => {
    const drawn = [...svg.matchAll(/data-state="([^"]+)"/g)].map(([, state]) => state!);
    expect([...drawn].sort()).toEqual([...states].sort());
  });

  it('has an arrow for every way between two screens, and the words of each', () => {
    const text = svg.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ').replaceAll('&quot;', '"');
    for (const line of [
      'someone is in danger',
      'unless it is about someone else’s child',
      'otherwise',
      'unless there is no picture',
    ]) {
      expect(text).toContain(line);
    }
    expect(svg.match(/marker-end/g)!.length).toBe(edgesOnTheWay().length + edgesAfterwards().length + 1);
  });

  it('needs no script, and nothing from anywhere', () => {
    expect(svg).not.toMatch(/<script|\son\w+=|href=|url\((?!#)/);
  });
});

describe('the list of arrows', () => {
  const page = loadDecidesPage();

  it('holds every arrow of the machine', () => {
    const inConfig = (config: { on?: Record<string, unknown> }) =>
      Object.values(config.on ?? {}).reduce<number>((sum, edges) => sum + (Array.isArray(edges) ? edges.length : 1), 0);
    const all = Object.values(navigatorMachine.config.states!).reduce<number>(
      (sum, state) => sum + inConfig(state as { on?: Record<string, unknown> }),
      inConfig(navigatorMachine.config as { on?: Record<string, unknown> }),
    );
    expect(edgesOf()).toHaveLength(all);
    expect(page.arrows).toBe(all);
    expect(all).toBeGreaterThan(600);
  });

  it('has words in every column, with nothing left to fill in', () => {
    for (const line of page.edges) {
      for (const text of Object.values(line)) expect(String(text)).toMatch(/^[^{}]+$/);
    }
  });
});

describe('the table of the first step', () => {
  it('has the lines of the machine, in their order', () => {
    expect(loadDecidesPage().first.map(({ id }) => id)).toEqual(firstSteps.map(({ id }) => id));
  });

  it('says each condition in words', () => {
    const { first } = loadDecidesPage();
    expect(first[0]).toMatchObject({ when: 'someone is in danger, or they are not sure', emergency: true });
    expect(first.find(({ id }) => id === 'without-a-name')!.when).toBe(
      'they want to stay anonymous, and (someone answering for it matters most, someone was touched or hurt, or a child is around the person responsible)',
    );
    expect(first.at(-1)!.when).toBe('always');
  });
});

describe('a broken file of words', () => {
  const data = copyOfData();
  it('without the words for an answer is named', () => {
    data.edit('words/en/how-it-decides.json', (file) => delete file.clauses.role.self);
    expect(() => loadDecidesPage('en', data.folder)).toThrow(/words\/en\/how-it-decides\.json: clauses\.role\.self/);
  });
  it('without the name of a question is named', () => {
    data.edit('words/en/how-it-decides.json', (file) => delete file.questions.age);
    expect(() => loadDecidesPage('en', data.folder)).toThrow(/how-it-decides\.json: questions\.age/);
  });
});
