import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDecidesPage } from '../../data/decides-page.ts';
import { loadDecidesWords } from '../../data/decides-words.ts';
import { pictureMermaid, withPicture } from '../../data/picture-mermaid.ts';
import { pictureSvg } from '../../data/picture-svg.ts';
import { copyOfData } from './data-folder.ts';
import { fill } from '../../components/words/fill.ts';
import { type FirstStepId, firstSteps } from '../../machines/first-step.ts';
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
    const { clauses, condition } = words;
    for (const line of [
      clauses.danger.yes,
      condition.otherwise,
      fill(condition.unless, { parts: clauses.role['own-behaviour'] }),
      fill(condition.unless, { parts: clauses['content-online'].no }),
      words.picture.showNow,
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
    const { clauses, condition } = words;
    const when = (id: FirstStepId) => first.find((line) => line.id === id)!.when;
    expect(first[0]).toMatchObject({ id: 'danger', when: clauses.danger.yes, emergency: true });
    expect(first.filter(({ emergency }) => emergency).map(({ id }) => id)).toEqual(['danger', 'suicide']);
    const any = fill(condition.or, {
      parts: [clauses.priority.accountability, clauses['physical-harm'].yes].join(', '),
      last: clauses['child-in-home'].yes,
    });
    expect(when('without-a-name')).toBe(fill(condition.and, { parts: clauses.anonymous.yes, last: `(${any})` }));
    expect(when('bystander')).toBe(clauses.role.bystander);
    expect(first.at(-1)!.when).toBe(condition.always);
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
