import type { Entry, Known, KnownContact, Mark } from '../../data/directory.ts';
import type { ServicesWords } from '../../data/services-words.ts';
import { dateInWords, fill } from '../words/fill.ts';

type Words = ServicesWords['known'];

/** How sure, in words, for every contact and every statement, with the pages they were read on. */
export function HowWeKnow({ entry, words: say }: { entry: Entry; words: Words }) {
  const { contacts, known, pages } = entry;
  const count = (mark: Mark) => known.filter((each) => each.mark === mark).length;
  const fields = [...new Set(known.map(({ field }) => field))];
  return (
    <section className="service-part">
      <h2 className="text-section font-bold">{say.title}</h2>
      <p>{fill(say.sum, { all: known.length, V: count('V'), S: count('S'), I: count('I') })}</p>
      {contacts.length > 0 ? (
        <div>
          <h3 className="font-bold">{say.contacts}</h3>
          <ul className="known-contacts">
            {contacts.map((each) => (
              <ContactKnown key={each.field + each.text} contact={each} words={say} />
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>{say.open}</summary>
        <div className="grid gap-4 pb-4">
          {fields.map((field) => (
            <div key={field}>
              <h3 className="font-bold">{field}</h3>
              <ul className="list-disc pl-5">
                {known
                  .filter((each) => each.field === field)
                  .map((each) => (
                    <li key={each.text}>
                      {each.text} <Sure known={each} words={say} />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
      {pages.length > 0 ? (
        <details>
          <summary>{say.sources}</summary>
          <p className="text-small text-soft">{say.sourcesNote}</p>
          <ul className="mt-2 grid gap-1 pb-4">
            {pages.map(({ code, url, copy }) => (
              <li key={code} className="source-page">
                <span className="source-code">{code}</span>
                <span>
                  <a href={url} target="_blank" rel="noreferrer noopener">
                    {new URL(url).host.replace(/^www\./, '')}
                  </a>
                  {copy ? <span className="text-soft"> · {fill(say.copy, { copy: copy.replaceAll('**', '') })}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** "read on the service’s own page, 24 November 2026. S10, S11" */
const Sure = ({ known: { mark, read, sources }, words: say }: { known: Known; words: Words }) => (
  <span className="text-small text-soft">
    ({fill(say.readOn, { sure: say.marks[mark], date: dateInWords(read) })} {sources.join(', ')})
  </span>
);

function ContactKnown({ contact, words: say }: { contact: KnownContact; words: Words }) {
  const { checked } = contact;
  return (
    <li>
      <strong>{contact.text}</strong> <Sure known={contact} words={say} />
      <span className="block text-small text-soft">
        {checked
          ? fill(say.checked, {
              by: checked.by,
              date: dateInWords(checked.on),
              how: say.kinds[checked.how as keyof Words['kinds']],
            })
          : say.unchecked}{' '}
        {fill(say.checkBy, { date: dateInWords(contact.checkBy) })}
      </span>
    </li>
  );
}
