interface Props {
  readonly title: string;
  readonly sections: readonly (readonly [id: string, title: string])[];
  /** The other page of the two. */
  readonly other: readonly [to: string, text: string];
}

/** The parts of a long page, and the page beside it. */
export const Jump = ({ title, sections, other: [to, text] }: Props) => (
  <nav aria-label={title} className="register-jump">
    <ul>
      {sections.map(([id, name]) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
      <li>
        <a href={to}>{text}</a>
      </li>
    </ul>
  </nav>
);
