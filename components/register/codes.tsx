import type { ReactElement } from 'react';

/** Things in one line, with commas between them. */
export function Listed({ children }: { children: readonly ReactElement[] }) {
  return children.map((child, at) => (
    <span key={child.key}>
      {at > 0 ? ', ' : ''}
      {child}
    </span>
  ));
}

const placeOf = (code: string, page: string): string =>
  code === 'SEED' ? `${page}#map` : code.startsWith('facts:') ? `/services/${code.slice('facts:'.length)}` : `${page}#${code}`;

interface Props {
  readonly codes: readonly string[];
  /** The address of the list of sources; empty on that page itself. */
  readonly page?: string;
  /** What our own reading of a service is called. */
  readonly ours?: string;
}

/** Source codes, each a link to its line in the list of sources. */
export function Codes({ codes, page = '', ours = '' }: Props) {
  return (
    <Listed>
      {codes.map((code) => (
        <a key={code} href={placeOf(code, page)}>
          {code.replace('facts:', `${ours} `)}
        </a>
      ))}
    </Listed>
  );
}
