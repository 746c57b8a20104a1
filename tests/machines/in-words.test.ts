import { describe, expect, it } from 'vitest';
import { loadDecidesWords } from '../../data/decides-words.ts';
import { all, always, answer, any, type Condition, grade, YES } from '../../machines/conditions.ts';
import { inWords } from '../../machines/in-words.ts';
import { edgesAfterwards, edgesOf, edgesOnTheWay } from '../../machines/picture.ts';
import { refineToOffer, routing } from '../../machines/questions.ts';
import { walk } from '../../machines/visit.ts';
import { options, type QuestionId, questionIds, toAnswers, UNSURE } from '../../machines/vocabulary.ts';

const words = loadDecidesWords();
const says = (condition: Condition) => inWords(condition, words);
const online = answer('content-online');
const role = answer('role');

describe('a condition in words', () => {
  it.each<[string, Condition]>([
    ['always', always],
    ['a picture has been shared', online.is('yes')],
    ['a picture has been shared, or someone threatens to share a picture', online.is('yes', 'threatened')],
    ['a picture has been shared, or they are not sure', online.is('yes', UNSURE)],
    [
      'unless it is for an organisation',
      role.is('self', 'whanau', 'practitioner', 'community', 'bystander', 'accused-whanau', 'own-behaviour', UNSURE),
    ],
    ['someone is in danger, or they are not sure', answer('danger').is('yes', UNSURE)],
    ['a picture has been shared, and the person is under 18 now', all(online.is('yes'), answer('age').is('child-now'))],
    [
      '(a picture has been shared, or someone has a picture that is not shared), and the person is under 18 now',
      all(online.is('yes', 'device'), answer('age').is('child-now')),
    ],
    [
      'a picture has been shared, someone has a picture that is not shared, or the person is under 18 now',
      any(online.is('yes', 'device'), any(answer('age').is('child-now'))),
    ],
    ['they were 18 or over then too for certain', answer('age').isForCertain('adult-then')],
    [
      'the person is under 18 now (taken as so when it is for an organisation, or it is something they came across)',
      answer('age').isOrNotAsked(['organisation', 'bystander'], 'child-now'),
    ],
    [
      'a picture has been shared, and (the person is under 18 now, or they are an adult who was under 18 then (taken as so when it is for an organisation))',
      all(online.is('yes'), answer('age').isOrNotAsked(['organisation'], 'child-now', 'adult-now')),
    ],
  ])('%s', (sentence, condition) => expect(says(condition)).toBe(sentence));
});

describe('the arrows of the picture', () => {
  // Every way the core questions can be answered, as far as routing tells them apart.
  const deciding = ['danger', 'role', 'content-online', 'pressure-now', 'physical-harm', 'child-in-home'] as const;
  const ways = deciding.reduce<Partial<Record<QuestionId, string>>[]>(
    (so, question) =>
      so.flatMap((said) =>
        [...options[question].filter((option) => question !== 'danger' || option === 'no'), UNSURE].map((value) => ({
          ...said,
          [question]: value,
        })),
      ),
    [{}],
  );
  const walks = ways.map((given) => {
    const said = walk(new Map(Object.entries(given) as [QuestionId, string][])).context.said;
    return { path: [...said.map(({ question }) => question), 'suggestions' as const], answers: toAnswers(said) };
  });
  const drawn = edgesOnTheWay().filter(({ from, to }) => from !== 'emergency' && to !== 'emergency');

  it('are taken exactly when they say so, on every walk', () => {
    for (const { path, answers } of walks) {
      for (const [at, from] of path.slice(0, -1).entries()) {
        const leaving = drawn.filter((edge) => edge.from === from);
        const said = leaving.filter(({ when }) => when !== 'otherwise' && grade(when, answers) === YES);
        const open = said.length > 0 ? said : leaving.filter(({ when }) => when === 'otherwise');
        expect(
          open.map(({ to }) => to),
          `${from} of ${path.join()}`,
        ).toEqual([path[at + 1]]);
      }
    }
  });

  it('are each taken on some walk', () => {
    const taken = new Set(walks.flatMap(({ path }) => path.slice(1).map((to, at) => `${path[at]!} ${to}`)));
    for (const { from, to } of drawn) expect(taken.has(`${from} ${to}`), `${from} ${to}`).toBe(true);
  });

  it('stand in the machine', () => {
    const inMachine = new Set(edgesOf().map(({ from, to }) => `${from!} ${to}`));
    for (const { from, to } of [...edgesOnTheWay(), ...edgesAfterwards()]) expect(inMachine.has(`${from} ${to}`)).toBe(true);
  });

  it('lead from the ending to each question that can be offered there', () => {
    const offered = new Set(walks.flatMap(({ answers }) => refineToOffer({ ...answers, notified: undefined } as never)));
    const afterwards = edgesAfterwards().map(({ to }) => to);
    for (const question of offered) expect(afterwards, question).toContain(question);
    // A question of the way has its answer by then: the arrow to it is never taken.
    expect(afterwards).toEqual(questionIds.filter((id) => routing[id].refine));
  });
});
