import { Shell } from '../../components/shell/shell.tsx';
import { fill } from '../../components/words/fill.ts';
import { loadAboutWords } from '../../data/about-words.ts';
import { makeCertificate } from '../../data/certificate.ts';
import './about.css';

const say = loadAboutWords();
const certificate = makeCertificate();
const figures = (number: string) => BigInt(number).toLocaleString('en-NZ');
const counts = { walks: figures(certificate.walks), coreWalks: figures(certificate.coreWalks) };

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="list-disc pl-5">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** Who made this, and what has been proven about it; the counts are those of this build. */
export default function AboutPage() {
  const broken = certificate.properties.filter(({ holds }) => !holds).map(({ id }) => id);
  // A page that says "proven" is not built for a machine that is not.
  if (broken.length > 0) throw new Error(`not proven: ${broken.join(', ')}. npm run prove says more`);
  return (
    <Shell>
      <div className="sheet about">
        <div>
          <h1 className="text-title font-bold">{say.title}</h1>
          <p className="mt-2 text-lead">{say.lead}</p>
        </div>
        <section>
          <h2 className="text-section font-bold">{say.who.title}</h2>
          <Lines lines={say.who.lines} />
        </section>
        <section>
          <h2 className="text-section font-bold">{say.proof.title}</h2>
          <p>{fill(say.proof.lead, counts)}</p>
          <p>{say.proof.how}</p>
          <h3 className="font-bold">{say.proof.promises}</h3>
          <ul className="promises">
            {certificate.properties.map(({ id, walks, things }) => (
              <li key={id} data-property={id}>
                {say.properties[id as keyof typeof say.properties]}
                <span className="text-small text-soft">
                  {things === undefined ? fill(say.proof.holds, { walks: figures(walks) }) : fill(say.proof.found, { things })}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="text-section font-bold">{say.not.title}</h2>
          <Lines lines={say.not.lines} />
        </section>
        <section className="screen-only">
          <h2 className="text-section font-bold">{say.again.title}</h2>
          <noscript>
            <p>{say.again.noScript}</p>
          </noscript>
          <div id="about-proof" hidden>
            <p>{say.again.lead}</p>
            <button type="button" className="button-second" data-proof="start">
              {say.again.start}
            </button>
            <button type="button" className="button-second" data-proof="cancel" hidden>
              {say.again.cancel}
            </button>
            <progress data-proof="bar" aria-label={say.again.progress} hidden />
            <p role="status" className="proof-result" data-proof="result" />
          </div>
        </section>
        <section>
          <h2 className="text-section font-bold">{say.check.title}</h2>
          <Lines lines={say.check.lines} />
          <a className="about-link" href="/proof.json">
            {say.check.certificate}
          </a>
        </section>
        <section>
          <h2 className="text-section font-bold">{say.licence.title}</h2>
          <p>{say.licence.text}</p>
        </section>
        <nav aria-label={say.links.title} className="about-links screen-only">
          <a className="about-link" href="/">
            {say.links.start}
          </a>
          <a className="about-link" href="/map">
            {say.links.map}
          </a>
          <a className="about-link" href="/services">
            {say.links.services}
          </a>
        </nav>
      </div>
    </Shell>
  );
}
