import type { ReactNode } from 'react';
import type { LawNote, NamedPlace, Page, Sentence, SourcesPage, SourcesWords } from '../../data/sources-page.ts';
import { dateInWords, fill } from '../words/fill.ts';
import { Codes, Listed } from './codes.tsx';
import { Jump } from './jump.tsx';

/** Every source, listed: rendered while building, with nothing to run in the browser. */
export function Sources({ page }: { page: SourcesPage }) {
  const { words: say, cards, law, pages } = page;
  const sentences = cards.flatMap((card) => card.sentences);
  const left = sentences.filter(({ notShown }) => notShown).length;
  const sections: readonly (readonly [id: string, title: string])[] = [
    ['map', say.map.title],
    ['marks', say.marks.title],
    ['steps', say.edges.title],
    ['pages', say.pages.title],
    ['law', say.law.title],
    ['ours', say.ours.title],
  ];
  return (
    <div className="register">
      <h1>{say.title}</h1>
      <p className="register-lead">{say.lead}</p>
      <p>
        {fill(say.counted, {
          shown: sentences.length - left,
          all: sentences.length,
          left: left === 1 ? say.leftOne : fill(say.leftMany, { count: left }),
        })}
      </p>
      <p className="register-soft">{say.privacy}</p>
      <Jump title={say.jumpTitle} sections={sections} other={['/how-it-decides', say.decides]} />

      <Section id="map" title={say.map.title}>
        <p>{say.map.text}</p>
        <ul className="register-links">
          <li>
            <a href={page.publicMap} rel="noreferrer">
              {say.map.link}
            </a>
          </li>
          <li>
            <a href="/map">{say.map.ours}</a>
          </li>
        </ul>
        <nav aria-label={say.jumpCards}>
          <ul className="register-links">
            {cards.map(({ id, title }) => (
              <li key={id}>
                <a href={`#card-${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {cards.map(({ id, title, sentences }) => (
          <section key={id} aria-labelledby={`card-${id}`} className="register-card">
            <h3 id={`card-${id}`}>{title}</h3>
            <ol>
              {sentences.map((sentence, at) => (
                <SentenceRow key={sentence.id} sentence={sentence} after={sentences[at - 1]} say={say} />
              ))}
            </ol>
          </section>
        ))}
      </Section>

      <Section id="marks" title={say.marks.title}>
        <p>{say.marks.text}</p>
        <dl className="register-card register-marks">
          {page.marks.map(({ mark, count }) => (
            <div key={mark} className="register-row">
              <dt className="register-code">{mark}</dt>
              <dd>{fill(say.marks[mark], { count: count.toLocaleString('en-NZ') })}</dd>
            </div>
          ))}
        </dl>
        <p>{say.marks.check}</p>
      </Section>

      <Section id="steps" title={say.edges.title}>
        <p>{say.edges.text}</p>
        <ul className="register-links">
          <li>
            <a href="/map">{say.edges.link}</a>
          </li>
        </ul>
        <ol className="register-card">
          {page.edges.map(({ id, text, sources }) => (
            <Row key={id} code={id}>
              <p>{text}</p>
              <p className="register-places">
                <Codes codes={sources} />
              </p>
            </Row>
          ))}
        </ol>
      </Section>

      <Section id="pages" title={say.pages.title}>
        <p>{say.pages.text}</p>
        <Pages title={say.pages.own} pages={pages.own} say={say} />
        <Pages title={say.pages.other} pages={pages.other} say={say} />
        <p className="register-soft">{fill(say.pages.unused, { count: pages.unused })}</p>
      </Section>

      <Section id="law" title={say.law.title}>
        <p>{say.law.text}</p>
        {law.map(({ title, notes }) => (
          <section key={title} className="register-card">
            <h3>{title}</h3>
            <ol>
              {notes.map((note) => (
                <LawRow key={note.code} note={note} say={say} />
              ))}
            </ol>
          </section>
        ))}
        <Pages title={say.law.pages} pages={pages.law} say={say} />
      </Section>

      <Section id="ours" title={say.ours.title}>
        <p>{say.ours.text}</p>
        <p className="register-places">
          <Listed>
            {page.ours.map(({ id, name }) => (
              <a key={id} href={`/services/${id}`}>
                {name}
              </a>
            ))}
          </Listed>
        </p>
      </Section>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** One source: its code, which an address can point at, and what is known of it. */
function Row({ code, children }: { code: string; children: ReactNode }) {
  return (
    <li id={code} className="register-row">
      <p className="register-code">{code}</p>
      <div>{children}</div>
    </li>
  );
}

interface SentenceProps {
  readonly sentence: Sentence;
  /** The one before it: what is said of both is not said twice. */
  readonly after?: Sentence | undefined;
  readonly say: SourcesWords;
}

function SentenceRow({ sentence: { id, paraphrase, shown, notShown }, after, say }: SentenceProps) {
  const withheld = after?.paraphrase === null ? say.withheldAgain : say.withheld;
  return (
    <Row code={id}>
      <p className={paraphrase === null ? 'register-soft' : undefined}>{paraphrase ?? withheld}</p>
      <p className="register-places">
        {notShown ? `${say.notShown} ${notShown}` : `${say.shown} `}
        <Listed>
          {shown.map((place) => (
            <PlaceLink key={place.kind + place.id} place={place} say={say} />
          ))}
        </Listed>
      </p>
    </Row>
  );
}

const PlaceLink = ({ place: { kind, name, href }, say }: { place: NamedPlace; say: SourcesWords }) => (
  <a href={href}>{fill(say.places[kind], { name })}</a>
);

function Pages({ title, pages, say: { pages: say } }: { title: string; pages: readonly Page[]; say: SourcesWords }) {
  return (
    <section className="register-card">
      <h3>{title}</h3>
      <ol>
        {pages.map(({ code, url, copy, read, used }) => {
          const known = [
            copy && fill(say.copy, { copy }),
            read && fill(say.read, { date: dateInWords(read) }),
            used === 1 ? say.usedOnce : used > 1 && fill(say.used, { count: used }),
          ].filter(Boolean);
          return (
            <Row key={code} code={code}>
              <p>
                {url ? (
                  <a href={url} rel="noreferrer">
                    {url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
                  </a>
                ) : (
                  say.noAddress
                )}
              </p>
              <p className="register-places">{known.join(' · ')}</p>
            </Row>
          );
        })}
      </ol>
    </section>
  );
}

function LawRow({ note: { code, basedOn, used }, say }: { note: LawNote; say: SourcesWords }) {
  return (
    <Row code={code}>
      <p>
        {say.law.rests} {basedOn.length > 0 ? <Codes codes={basedOn} /> : say.law.nothing}
      </p>
      <p className="register-places">{used === 1 ? say.pages.usedOnce : fill(say.pages.used, { count: used })}</p>
    </Row>
  );
}
