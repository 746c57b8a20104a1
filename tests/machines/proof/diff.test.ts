import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../data/content.ts';
import { loadPublished } from '../../../data/proof-facts.ts';
import { all, answer } from '../../../machines/conditions.ts';
import { diff } from '../../../machines/proof/diff.ts';
import { endingAt } from '../../../machines/proof/ending-at.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import type { SomeMachine } from '../../../machines/proof/machine.ts';
import { findingOn } from '../../../machines/proof/prove.ts';
import { differenceInWords } from '../../../scripts/difference-in-words.ts';
import { machineIn } from '../../../scripts/machine-in.ts';
import { everyWalk, published, smaller } from './small.ts';

const content = loadContent();
const withoutChildInHome = (machine: SomeMachine): SomeMachine => ({
  ...machine,
  rules: machine.rules.map((rule) =>
    rule.service === 'oranga-tamariki-ncc'
      ? { ...rule, fits: all(answer('physical-harm').is('yes'), answer('age').is('child-now')) }
      : rule,
  ),
});
const walksOf = (of: ReturnType<typeof diff>, kind: string, what: string) =>
  of.changes.find((change) => change.kind === kind && change.what === what)?.walks;

/** The same machine without the questions that have nothing to do with it: the whole takes a minute to compare. */
const withFewer = (machine: SomeMachine): SomeMachine => {
  const left = [
    'my-age',
    'where-online',
    'how-made',
    'region',
    'notified',
    'charges',
    'talk-how',
    'fit',
    'consent',
    'csem-focus',
  ];
  return { ...machine, options: Object.fromEntries(Object.entries(machine.options).filter(([id]) => !left.includes(id))) };
};

const twoQuestions = smaller({ danger: ['yes', 'no'], role: ['self', 'organisation'], 'reported-to': ['police', 'none'] });

it('finds nothing between a machine and itself', () => {
  const { different, changes, asking, examples, before, both } = diff(twoQuestions, twoQuestions);
  expect([different, changes, asking, examples]).toEqual([0n, [], [], []]);
  expect(both).toBe(before);
});

describe('one line changed in another copy of the files', () => {
  const cache = path.resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'diff-test-'));
  for (const part of ['machines', 'data']) cpSync(part, path.join(folder, part), { recursive: true });
  const rules = path.join(folder, 'machines/rules.ts');
  const line = 'const childMayBeUnsafe = any(\n  childInHome,\n';
  const text = readFileSync(rules, 'utf8');
  writeFileSync(rules, text.replace(line, 'const childMayBeUnsafe = any(\n'));

  it('is told in words, with every walk counted', async () => {
    expect(text).toContain(line);
    const then = await machineIn(folder);
    rmSync(folder, { recursive: true });
    const machine = withFewer(then.machine);
    const found = diff(withFewer(published), machine);
    // The same fault, counted by the proof: nobody lists Oranga Tamariki who did before, wherever P3 breaks.
    const p3 = findingOn('P3', new Endings(machine), { ...loadPublished(), machine });
    expect(walksOf(found, 'lost', 'oranga-tamariki-ncc')).toBe(p3.broken);
    expect(found.examples).toHaveLength(3);
    const words = differenceInWords('then → now', found, then.names, content).join('\n');
    expect(words).toMatch(/\*\*[\d,]+ of [\d,]+ walks end differently\*\* \([\d.]+ %\)/);
    expect(words).toContain('no longer lists Oranga Tamariki National Contact Centre');
    const { title, options } = content.questions.role.voices.self!;
    expect(words).toContain(`1. Somebody answers\n   - ${title} ${options['accused-whanau']}\n`);
    expect(words).toMatch(/First step: .+; before: Oranga Tamariki National Contact Centre\./);
  });
});

describe('against every walk, one by one', () => {
  const options = {
    danger: ['yes', 'no'],
    role: ['self', 'practitioner', 'accused-whanau'],
    age: ['child-now', 'adult-now'],
    'physical-harm': ['yes', 'no'],
    'child-in-home': ['yes', 'no'],
    priority: ['safe', 'talk'],
    'reported-to': ['police', 'oranga-tamariki', 'none'],
  } as const;
  const before = smaller(options);
  const after = withoutChildInHome(before);

  it('counts the walks that end differently, and those that lose or keep less of a service', () => {
    const [was, is] = [new Endings(before), new Endings(after)];
    const walks = [...everyWalk(before)];
    const pairs = walks.map((said) => [endingAt(was, said), endingAt(is, said)] as const);
    const service = 'oranga-tamariki-ncc';
    const lists = ({ fits, mayFit, told }: ReturnType<typeof endingAt>) => [...fits, ...mayFit, ...told].includes(service);
    const looks = (each: ReturnType<typeof endingAt>) => JSON.stringify({ ...each, couldChange: null, firstBy: null });
    const count = (of: (typeof pairs)[number][]) => BigInt(of.length);
    const found = diff(before, after);
    expect(found.both).toBe(BigInt(walks.length));
    expect(found.different).toBe(count(pairs.filter(([a, b]) => looks(a) !== looks(b))));
    expect(found.different).toBeGreaterThan(0n);
    expect(walksOf(found, 'lost', service)).toBe(count(pairs.filter(([a, b]) => lists(a) && !lists(b))));
    expect(walksOf(found, 'lowered', service)).toBe(
      count(pairs.filter(([a, b]) => a.fits.includes(service) && b.mayFit.includes(service))),
    );
    expect(walksOf(found, 'first', 'police-105')).toBe(
      count(pairs.filter(([a, b]) => a.first !== b.first && b.first === 'police-105')),
    );
  });

  it('says what is asked otherwise, and how many walks are new or gone', () => {
    const { age: _, ...others } = options;
    const fewer = smaller({ ...others, priority: ['safe', 'understand'] });
    const found = diff(before, fewer);
    expect(found.asking).toEqual([
      { question: 'age', change: 'gone' },
      { question: 'priority', change: { optionsNew: ['understand'], optionsGone: ['talk'] } },
    ]);
    const count = (of: SomeMachine) => BigInt([...everyWalk(of)].length);
    expect(found.before - found.onlyBefore).toBe(found.both);
    expect(found.after - found.onlyAfter).toBe(found.both);
    expect([found.before, found.after]).toEqual([count(before), count(fewer)]);
    const words = differenceInWords('a → b', found, {}, content).join('\n');
    expect(words).toContain('- The question `age` is gone.');
    expect(words).toContain('new answers: `understand`; gone: `talk`');
    expect(words).toContain('there is nothing to compare them with');
  });

  it('says when a question is asked of others', () => {
    const moved = { ...before, routing: { ...before.routing, age: { core: answer('role').is('self') } } };
    expect(diff(before, moved).asking).toEqual([{ question: 'age', change: 'asked of others' }]);
  });
});

it('refuses a revision that git does not know, in one line', () => {
  const run = () =>
    execFileSync('node', ['--import', 'tsx', 'scripts/diff-walks.ts', 'no-such-thing'], { stdio: ['ignore', 'pipe', 'pipe'] });
  expect(run).toThrow(expect.objectContaining({ status: 2, stderr: Buffer.from('no such revision: no-such-thing\n') }));
});
