import type { Metadata, Viewport } from 'next';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import { LeaveQuickly, LeaveQuicklyScript } from '../components/leave-quickly/leave-quickly.tsx';
import { loadContent } from '../data/content.ts';
import './theme.css';

const { page, leave, footer } = loadContent().screens;
const icon = readFileSync(path.join(process.cwd(), 'app/tab-icon.svg'), 'utf8').trim();
const earlyAnswer = readFileSync(path.join(process.cwd(), 'components/question/early-answer.js'), 'utf8');

// Neutral: what shows in a tab, a history list or a shared screen says nothing about why somebody is here.
export const metadata: Metadata = {
  title: page.title,
  description: page.description,
  referrer: 'no-referrer',
  formatDetection: { telephone: false },
  icons: { icon: `data:image/svg+xml,${encodeURIComponent(icon)}` },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f2e9' },
    { media: '(prefers-color-scheme: dark)', color: '#121a19' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The way-out script marks the page (covered, Shift presses) before React arrives.
    <html lang="en-NZ" suppressHydrationWarning>
      <body>
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
            <LeaveQuickly words={leave} />
          </div>
        </header>
        <LeaveQuicklyScript />
        <script data-early="" dangerouslySetInnerHTML={{ __html: earlyAnswer }} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer">
          <p>{footer.text}</p>
          <p className="hidden lg:block">
            {leave.label}: {leave.keys}.
          </p>
        </footer>
      </body>
    </html>
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
