import { expect, it } from 'vitest';
import { butNot } from '../../../machines/proof/diagram.ts';
import { Endings } from '../../../machines/proof/endings.ts';
import { published } from './small.ts';

it('leaves open and never offers one question only, and only where no answer would change anything', () => {
  const endings = new Endings(published);
  const { walks } = endings;
  const idle = walks.questions.flatMap((question) => {
    const open = endings.open(question);
    const walk = walks.shortest(
      walks.diagrams.combine(butNot, open, endings.couldChange(question, endings.everyAnswer(question))),
    );
    return walk ? [{ question, walk }] : [];
  });
  expect(idle).toEqual([
    // Nothing says that a child could be unsafe, so there is nobody for the specialist team; and who does what is said anyway.
    {
      question: 'csem-focus',
      walk: expect.objectContaining({ 'physical-harm': 'no', 'child-in-home': 'no', priority: 'understand' }),
    },
  ]);
});
