import type { Content, QuestionWords } from '../../data/content.ts';
import type { PlainWords } from '../../data/plain-words.ts';
import { inputId } from '../../machines/as-selector.ts';
import { routing, type Voice } from '../../machines/questions.ts';
import type { WordsFor } from '../../machines/reader.ts';
import { options, type QuestionId, questionIds, takesSeveral, UNSURE } from '../../machines/vocabulary.ts';
import { InDanger } from '../emergency/emergency.tsx';
import { MaybeDanger } from '../emergency/maybe-danger.tsx';
import { versionKey, versionsInVoices } from './shown.ts';

interface Props {
  readonly content: Content;
  readonly words: PlainWords;
}

/** Questions that can be asked on the way to the first step, and those that are only ever offered afterwards. */
const core = questionIds.filter((id) => routing[id].core);
const further = questionIds.filter((id) => !routing[id].core);

/** Every question at once, each hidden while it is not asked. */
export function Choices({ content, words: say }: Props) {
  const question = (id: QuestionId) => <Choice key={id} id={id} content={content} several={say.several} />;
  return (
    // Enter in a field would send a form. This one goes nowhere, with method=dialog outside a dialog, and the policy forbids sending.
    <form id="said" method="dialog" autoComplete="off" className="needs-has">
      <div className="grid gap-6">{core.map(question)}</div>
      <details className="mt-6">
        <summary>{say.further}</summary>
        <p className="text-soft">{say.furtherHint}</p>
        <div className="mt-4 grid gap-6">{further.map(question)}</div>
      </details>
      <p className="mt-6">
        <button type="reset" className="button-second">
          {content.screens.keep.restart}
        </button>{' '}
        <span className="text-soft">{content.screens.keep.restartHint}</span>
      </p>
    </form>
  );
}

function Choice({ id, content, several: chooseAll }: { id: QuestionId; content: Content; several: string }) {
  const { voices, why } = content.questions[id];
  const several = takesSeveral(id);
  // Of several, nothing chosen says the same as "not sure".
  const choices = several ? options[id] : [...options[id], UNSURE];
  const say = content.screens.question;
  return (
    <div data-when={`asked-${id}`}>
      <fieldset data-question={id} className="sheet">
        <legend className="contents">
          <span className="text-lead font-bold">
            <InVoices voices={voices} words={({ title }) => title} />
          </span>
        </legend>
        <p className="text-soft">
          <InVoices voices={voices} words={({ hint }) => hint} />
          {several ? ` ${chooseAll}` : null}
        </p>
        <div className="mt-3 grid gap-2">
          {choices.map((option) => (
            <label key={option} className="choice">
              <input type={several ? 'checkbox' : 'radio'} id={inputId(id, option)} name={id} value={option} autoComplete="off" />
              <span>{option === UNSURE ? say.unsure : <InVoices voices={voices} words={(of) => of.options[option]!} />}</span>
            </label>
          ))}
        </div>
        {id === 'danger' ? (
          <div className="mt-4">
            <div data-when="in-danger">
              <div className="grid gap-4">
                <InDanger level={3} />
              </div>
            </div>
            <div data-when="maybe-danger">
              <MaybeDanger />
            </div>
          </div>
        ) : null}
        <details>
          <summary>{say.why}</summary>
          <p className="text-soft">{why}</p>
        </details>
      </fieldset>
    </div>
  );
}

/** The same thing in the words for whoever is here; said once where every voice says it alike. */
function InVoices({
  voices,
  words,
}: {
  voices: Readonly<Partial<Record<Voice, WordsFor<QuestionWords>>>>;
  words: (of: QuestionWords) => string;
}) {
  const versions = versionsInVoices(voices).map(({ words: of, ...version }) => ({ text: words(of), key: versionKey(version) }));
  if (versions.every(({ text }) => text === versions[0]!.text)) return versions[0]!.text;
  return versions.map(({ text, key }) => (
    <span key={key} data-when={key}>
      {text}
    </span>
  ));
}
