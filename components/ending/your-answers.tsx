'use client';

import type { Reason } from '../../machines/conditions.ts';
import type { QuestionId, Said } from '../../machines/vocabulary.ts';
import { useContent } from '../words/words.tsx';

interface Props {
  readonly said: readonly Said[];
  readonly inWords: (reason: Reason) => string;
  readonly onChange: (question: QuestionId) => void;
}

/** At the end of a walk: everything that was said, closed until somebody asks. */
export function YourAnswers(props: Props) {
  const { ending: say } = useContent().screens;
  return (
    <details className="screen-only opens-section">
      <summary>
        <h2 className="inline text-section font-bold">{say.answers}</h2>
      </summary>
      <p className="text-soft">{say.answersHint}</p>
      <AnswerRows {...props} />
    </details>
  );
}

/** Each answer with its question, and a way to change it. */
export function AnswerRows({ said, inWords, onChange }: Props) {
  const { ending: say } = useContent().screens;
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {said.map(({ question, value }) => {
        const words = [value].flat().map((answer) => inWords({ question, answer }));
        return (
          <li key={question} className="flex items-center justify-between gap-4 py-2">
            <span>
              {words.length > 1 ? words.map((each, at) => (at === 0 ? each : each.split('? ').at(-1))).join(', ') : words}
            </span>
            <button type="button" className="button-quiet shrink-0" data-change={question} onClick={() => onChange(question)}>
              {say.changeAnswer}
              <span className="sr-only">: {words[0]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
