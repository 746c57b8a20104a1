import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { options, questionIds } from '../../machines/vocabulary.ts';
import { anyPerson, ids, listed, walkOf } from '../machines/people.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as someone types it, in a terminal of its own. */
const type = (command: string, args: readonly string[], input = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const running = spawn(command, args, { cwd: project });
    let out = '';
    let err = '';
    running.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    running.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    running.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    // A command that has already refused no longer reads.
    running.stdin.on('error', () => {}).end(input);
  });

/** The same without npx and npm in between, which take a second each. */
const walk = (...args: string[]) => type(process.execPath, ['--import', 'tsx', 'scripts/walk.ts', ...args]);
const batch = (lines: readonly string[]) =>
  type('npx', ['tsx', 'scripts/walk.ts', '--batch'], lines.map((line) => `${line}\n`).join(''));

const resultOf = ({ code, out, err }: Run) => {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};
const resultsOf = ({ code, out, err }: Run) => {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

/** What the terminal should say, worked out here. */
const expected = (person: Parameters<typeof walkOf>[0]) => {
  const { asked, ending } = walkOf(person);
  const { first, next, emergency, fits, mayFit, talk, told, couldChange, notices } = ending;
  return { asked, first, next, emergency, fits, mayFit, talk, told, couldChange, notices };
};

const refusal = ({ code, out, err }: Run) => {
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^[^\n]+\n$/);
  return err;
};

describe.concurrent('one walk', () => {
  it('answers in the shape that other programs count on', async () => {
    const given = {
      danger: 'no',
      role: 'self',
      'content-online': 'yes',
      'pressure-now': 'yes',
      'reported-to': ['police', 'netsafe'],
      fit: ['in-care', 'maori'],
    };
    const result = resultOf(await type('npx', ['tsx', 'scripts/walk.ts', JSON.stringify(given)]));
    const fields = 'asked first next emergency fits mayFit talk told couldChange notices';
    expect(Object.keys(result)).toEqual(fields.split(' '));
    const listed = [result.fits, result.mayFit, result.talk].flatMap(ids);
    expect(listed).toEqual(expect.arrayContaining([result.first, result.next]));
    expect(result.next).not.toBe(result.first);
    expect(result.emergency).toBe(false);

    const lists = [result.fits, result.mayFit, result.talk, result.told];
    for (const list of lists) expect(list).not.toEqual([]);
    for (const suggestion of lists.flat()) {
      expect(Object.keys(suggestion)).toEqual(['service', 'rule', 'because', 'sources']);
      expect(suggestion).toEqual({
        service: expect.any(String),
        rule: expect.any(String),
        because: expect.any(Array),
        sources: expect.any(Array),
      });
      for (const reason of suggestion.because)
        expect(reason).toEqual({ question: expect.any(String), answer: expect.any(String) });
      expect(suggestion.sources).toEqual(suggestion.sources.map(() => expect.any(String)));
    }
    expect(result.couldChange).not.toEqual([]);
    for (const change of result.couldChange) {
      expect(Object.keys(change)).toEqual(['question', 'adds']);
      expect(questionIds).toContain(change.question);
      expect(change.adds).toEqual(change.adds.map(() => expect.any(String)));
    }
    expect(result.notices).toContain('never-copy-images');
    expect(ids(result.told)).toEqual(['netsafe', 'police-105']);
    // Several answers, in whatever order they come.
    const voyce = result.talk.find(({ service }: { service: string }) => service === 'voyce');
    expect(voyce.because).toEqual([{ question: 'fit', answer: 'in-care' }]);
    expect(ids(result.talk)).toContain('kaupapa-maori-sv');
  });

  it('names the second door, and says when there is or may be danger', async () => {
    const doorsOf = async (given: object) => {
      const { first, next, emergency } = resultOf(await walk(JSON.stringify(given)));
      return [first, next, emergency];
    };
    expect(await doorsOf({ danger: 'yes', role: 'self', 'talk-how': 'relay' })).toEqual(['police-111', 'police-111-txt', true]);
    expect(await doorsOf({ role: 'own-behaviour', region: 'south' })).toEqual(['safe-to-talk', 'stop-harm-stop', true]);
    expect(await doorsOf({ danger: 'no', role: 'organisation', 'org-kind': 'financial' })).toEqual([
      'police-fiu',
      'police-105',
      false,
    ]);
  });

  it('takes one of several as an array or alone, and "none" alone', async () => {
    const fit = async (value: unknown) =>
      resultOf(await walk(JSON.stringify({ danger: 'no', role: 'self', fit: value }))).talk.map(
        ({ service }: { service: string }) => service,
      );
    expect(await fit('rainbow')).toEqual(await fit(['rainbow']));
    expect(await fit(['rainbow'])).toContain('outline');
    expect(await fit(['none'])).not.toContain('outline');
    expect(await fit(['none', 'rainbow'])).toContain('outline');
  });

  it("takes the design's own example to Netsafe, through npm", async () => {
    const given = '{"danger":"no","role":"self","content-online":"yes"}';
    const result = resultOf(await type('npm', ['run', '--silent', 'walk', '--', given]));
    expect(result.first).toBe('netsafe');
    expect(result.fits[0]).toMatchObject({ service: 'netsafe', because: [{ question: 'content-online', answer: 'yes' }] });
    expect(result.fits[0].sources).toContain('netsafe-03');
    expect(result.couldChange).toContainEqual({ question: 'cross-border', adds: ['customs-ceot'] });
    expect(result).toEqual(expected(JSON.parse(given)));
  });

  it('takes someone who says nothing for not sure, and asks nothing afterwards', async () => {
    const result = resultOf(await walk('{}'));
    expect(result.asked).toEqual([
      'danger',
      'role',
      'content-online',
      'age',
      'pressure-now',
      'physical-harm',
      'child-in-home',
      'watched',
      'priority',
    ]);
    expect([result.first, result.next, result.emergency]).toEqual(['safe-to-talk', 'victim-support', true]);
    expect(listed(result)).toEqual(expect.arrayContaining(['ecpat-nz', 'police-111']));
  });

  it('asks a question for afterwards only if it has an answer and can be asked', async () => {
    const given = { danger: 'no', role: 'accused-whanau', 'content-online': 'yes', consent: 'yes', money: 'no', charges: 'yes' };
    expect(resultOf(await walk(JSON.stringify(given))).asked).toEqual([
      'danger',
      'role',
      'content-online',
      'physical-harm',
      'child-in-home',
      'watched',
      'priority',
      'self-harm',
      'region',
      'money',
      'charges',
    ]);
  });
});

describe.concurrent('what it does not understand', () => {
  it('is refused with the question named, and those there are', async () => {
    const said = refusal(await walk('{"danger":"no","colour":"red"}'));
    for (const word of ['colour', ...questionIds]) expect(said).toContain(word);
  });

  it('is refused with the option named, and those there are', async () => {
    const said = refusal(await walk('{"danger":"no","role":"wizard"}'));
    for (const word of ['wizard', 'role', ...options.role, 'unsure']) expect(said).toContain(word);
  });

  it('is refused with the option named where several are taken, and that they may be', async () => {
    const said = refusal(await walk('{"danger":"no","role":"self","fit":["maori","tall"]}'));
    for (const word of ['tall', 'fit', ...options.fit, 'unsure', 'array']) expect(said).toContain(word);
  });

  it.each<{ what: string; given: string }>([
    { what: 'an option among several', given: '{"reported-to":["police","mum"]}' },
    { what: 'several where one is taken', given: '{"danger":["yes"]}' },
    { what: 'no option at all', given: '{"danger":null}' },
    { what: 'a question from the language itself', given: '{"constructor":"yes"}' },
    { what: 'a question from underneath', given: '{"__proto__":"yes"}' },
    { what: 'broken JSON', given: '{"danger":' },
    { what: 'a list', given: '["danger"]' },
    { what: 'null', given: 'null' },
    { what: 'nothing', given: '' },
  ])('is refused in one line: $what', async ({ given }) => {
    refusal(await walk(given));
  });

  it('is refused in one line: no argument, or two', async () => {
    refusal(await walk());
    refusal(await walk('{}', '{}'));
  });

  it.each(['{"dan\\nger":"yes"}', '{\nbroken'])('is refused in one line, even if it has several: %j', async (given) => {
    refusal(await walk(given));
  });
});

describe('many walks at once', () => {
  it('are answered line by line, in order, like single ones', async () => {
    const people = fc.sample(anyPerson, { seed: 7, numRuns: 2000 });
    const results = resultsOf(await batch(people.map((person) => JSON.stringify(person))));
    expect(results).toHaveLength(2000);
    expect(results).toEqual(people.map(expected));
  }, 60_000);

  it('stop at a line that is not understood, after answering those before it', async () => {
    const { code, out, err } = await batch(['{"danger":"no"}', '{"danger":"yes"}', '{"danger":"perhaps"}', '{}']);
    expect(code).toBe(2);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).first),
    ).toEqual(['safe-to-talk', 'police-111']);
    expect(err).toMatch(/^[^\n]*line 3[^\n]*perhaps[^\n]*yes, no, unsure\n$/);
  });

  it('stop at a line that is not JSON', async () => {
    const { code, err } = await batch(['{}', 'danger: no']);
    expect(code).toBe(2);
    expect(err).toMatch(/^[^\n]*danger: no[^\n]*\n$/);
  });

  it('are none for nobody', async () => {
    expect(await batch([])).toEqual({ code: 0, out: '', err: '' });
  });
});
