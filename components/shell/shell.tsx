import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import { loadContent } from '../../data/content.ts';
import { type ExitId, exitFrom, exits } from '../../data/site.ts';
import { LeaveQuickly, LeaveQuicklyScript } from '../leave-quickly/leave-quickly.tsx';

const early = (file: string) => readFileSync(path.join(process.cwd(), 'components', file), 'utf8');
const noPeers = early('shell/no-peers.js');
const earlyAnswer = early('question/early-answer.js');

interface Props {
  /** Where the way out goes, when a partner has chosen: inside its page there is no way to the rest of ours. */
  readonly exit?: ExitId;
  readonly children: ReactNode;
}

/** What every page has around it: two ways to skip, the way out, and a line on where this comes from. Rendered while building. */
export function Shell({ exit, children }: Props) {
  const { page, leave, footer } = loadContent().screens;
  return (
    <>
      <script data-early="" dangerouslySetInnerHTML={{ __html: noPeers }} />
      <a href="#main" className="skip-link">
        {page.skipToMain}
      </a>
      <a href="#leave" className="skip-link">
        {page.skipToLeave}
      </a>
      <header className="site-header">
        <p className="site-name">
          <Stones />
          {page.name}
        </p>
        <div id="leave" className="text-right">
          <LeaveQuickly words={leave} to={exits[exit ?? exitFrom(process.env.LEAVE_TO)]} />
        </div>
      </header>
      <LeaveQuicklyScript />
      <script data-early="" dangerouslySetInnerHTML={{ __html: earlyAnswer }} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        {exit ? null : (
          <nav aria-label={footer.linksTitle}>
            <ul className="site-links">
              {Object.values(footer.links).map(({ to, text }) => (
                <li key={to}>
                  <a href={to}>{text}</a>
                </li>
              ))}
            </ul>
            <p>{footer.linksNote}</p>
          </nav>
        )}
        <p>{footer.text}</p>
        <p className="hidden lg:block">
          {leave.label}: {leave.keys}.
        </p>
      </footer>
    </>
  );
}

/** Stepping stones: one step, then the next. */
const Stones = () => (
  <svg aria-hidden="true" viewBox="0 0 36 24" width="36" height="24">
    <ellipse cx="7" cy="18" rx="6" ry="4" fill="currentColor" opacity="0.45" />
    <ellipse cx="18" cy="12" rx="6" ry="4" fill="currentColor" opacity="0.7" />
    <ellipse cx="29" cy="6" rx="6" ry="4" fill="currentColor" />
  </svg>
);
