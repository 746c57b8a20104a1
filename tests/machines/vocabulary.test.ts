import { describe, expect, it } from 'vitest';
import {
  isQuestion,
  options,
  parseAnswer,
  questionIds,
  severalAnswers,
  takesSeveral,
  toAnswers,
  UNSURE,
} from '../../machines/vocabulary.ts';

describe('whom someone has told', () => {
  const told = (value: unknown) => parseAnswer('reported-to', value);

  it('takes several, in one order however they were ticked', () => {
    expect(told(['police', 'netsafe', 'police'])).toEqual(['netsafe', 'police']);
    expect(told('dia')).toEqual(['dia']);
    expect(told(['none'])).toEqual(['none']);
  });

  it('believes the agency when someone ticks it together with "nobody" or "not sure"', () => {
    expect(told(['none', 'police'])).toEqual(['police']);
    expect(told(['unsure', 'customs'])).toEqual(['customs']);
  });

  it('takes nothing ticked as not sure', () => {
    expect(told([])).toBe(UNSURE);
    expect(told(['unsure'])).toBe(UNSURE);
  });

  it('refuses what it does not know, even beside what it knows', () => {
    expect(told(['police', 'mum'])).toBeNull();
    expect(told([['police']])).toBeNull();
  });
});

describe('whom somebody feels at home with', () => {
  const fit = (value: unknown) => parseAnswer('fit', value);

  it('takes several, in one order however they were ticked', () => {
    expect(fit(['in-care', 'maori', 'in-care'])).toEqual(['maori', 'in-care']);
    expect(fit('disabled')).toEqual(['disabled']);
  });

  it('takes "none of these" alone, and believes what is ticked beside it', () => {
    expect(fit(['none'])).toEqual(['none']);
    expect(fit(['none', 'male', 'rainbow'])).toEqual(['male', 'rainbow']);
    expect(fit(['none', 'unsure'])).toEqual(['none']);
  });

  it('takes nothing ticked as not sure, and refuses what it does not know', () => {
    expect(fit([])).toBe(UNSURE);
    expect(fit(['police'])).toBeNull();
    expect(fit(['maori', 'police'])).toBeNull();
  });
});

describe('several answers', () => {
  it('are for two questions, each with a "none"', () => {
    expect(questionIds.filter(takesSeveral)).toEqual(['reported-to', 'fit']);
    for (const question of severalAnswers) expect(options[question]).toContain('none');
  });
});

describe('one answer', () => {
  it.each(questionIds.filter((id) => id !== 'reported-to' && id !== 'fit'))(
    'to %s is one of its options, or not sure',
    (question) => {
      for (const option of options[question]) expect(parseAnswer(question, option)).toBe(option);
      expect(parseAnswer(question, UNSURE)).toBe(UNSURE);
      for (const none of ['', 'nobody', null, undefined, 3, {}, [options[question][0]]])
        expect(parseAnswer(question, none)).toBeNull();
    },
  );

  it('is to a question there is', () => {
    expect(questionIds.every(isQuestion)).toBe(true);
    for (const id of ['weather', 'toString', '']) expect(isQuestion(id)).toBe(false);
  });

  it('is kept by its question', () => {
    expect(
      toAnswers([
        { question: 'danger', value: 'no' },
        { question: 'reported-to', value: ['police'] },
      ]),
    ).toEqual({
      danger: 'no',
      'reported-to': ['police'],
    });
  });
});
