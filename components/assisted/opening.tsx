'use client';

import { useRef, useState } from 'react';
import type { OptionOf, QuestionId, Said } from '../../machines/vocabulary.ts';
import { options, parseAnswer, takesSeveral } from '../../machines/vocabulary.ts';
import { readerIn, ReaderContext } from '../navigator/reader.tsx';
import { useContent } from '../words/words.tsx';
import { useAssisted } from './assisted-words.tsx';
import { type InTheRoom, Room } from './room.tsx';

/** What a practitioner may know before the first question. */
const known = ['consent', 'reported-to', 'csem-focus'] as const satisfies readonly QuestionId[];
const role: OptionOf<'role'> = 'practitioner';

interface Props {
  /** What happened to the session before this one, in words. */
  readonly news: string | null;
  readonly onBegin: (preset: readonly Said[], room: readonly InTheRoom[]) => void;
}

/** To say aloud first, limits of confidentiality before anything else; and who is there to hear it. */
export function Opening({ news, onBegin }: Props) {
  const { questions } = useContent();
  const { opening: say } = useAssisted().words;
  const form = useRef<HTMLFormElement>(null);
  const [room, setRoom] = useState<readonly InTheRoom[]>([]);

  const begin = () => {
    const data = new FormData(form.current!);
    const preset = known.flatMap((question): Said[] => {
      const picked = data.getAll(question).map(String).filter(Boolean);
      const value = picked.length === 0 ? null : parseAnswer(question, takesSeveral(question) ? picked : picked[0]);
      return value === null ? [] : [{ question, value }];
    });
    onBegin([{ question: 'role', value: role }, ...preset], room);
  };

  return (
    <ReaderContext value={readerIn('practitioner')}>
      <div className="opening" data-opening="">
        {news ? (
          <p role="status" className="changed">
            {news}
          </p>
        ) : null}
        <h1 tabIndex={-1} data-heading="" className="text-title font-bold text-balance">
          {say.title}
        </h1>
        <p className="mt-2">{say.lead}</p>
        <form
          ref={form}
          method="dialog"
          autoComplete="off"
          className="opening-parts mt-6"
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <section aria-labelledby="say-aloud" className="sheet">
            <h2 id="say-aloud" className="text-section font-bold">
              {say.sayTitle}
            </h2>
            <ol className="mt-3 grid gap-3">
              {say.say.map((line) => (
                <li key={line} className="say">
                  {line}
                </li>
              ))}
            </ol>
          </section>
          <div className="grid content-start gap-6">
            <fieldset>
              <legend className="text-section font-bold">{say.roomTitle}</legend>
              <p className="mb-2 text-soft">{say.roomHint}</p>
              <Room room={room} onChange={setRoom} />
              <p className="mt-2 text-soft">{say.alone}</p>
            </fieldset>
            <details>
              <summary>{say.knownTitle}</summary>
              <p className="text-soft">{say.knownHint}</p>
              {known.map((question) => {
                const words = questions[question].voices.practitioner!;
                const several = takesSeveral(question);
                return (
                  <fieldset key={question} className="mt-4" data-known={question}>
                    <legend className="font-bold">{words.title}</legend>
                    <div className="mt-2 flex flex-wrap gap-2">
                      {[...(several ? [] : ['']), ...options[question]].map((option) => (
                        <label key={option} className="choice choice-small">
                          <input
                            type={several ? 'checkbox' : 'radio'}
                            name={question}
                            value={option}
                            defaultChecked={option === ''}
                          />
                          <span>{option === '' ? say.notSaid : words.options[option]}</span>
                        </label>
                      ))}
                    </div>
                  </fieldset>
                );
              })}
            </details>
            <div>
              <button type="submit" className="button-main">
                {say.begin}
              </button>
              <p className="mt-3 text-soft">{say.private}</p>
            </div>
          </div>
        </form>
      </div>
    </ReaderContext>
  );
}
