import type { Metadata, Viewport } from 'next';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import { loadContent } from '../data/content.ts';
import './theme.css';

const { page } = loadContent().screens;
const icon = readFileSync(path.join(process.cwd(), 'app/tab-icon.svg'), 'utf8').trim();

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
  // A keyboard on the screen makes the page shorter instead of pushing the way out off it (iOS does not know this yet).
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f2e9' },
    { media: '(prefers-color-scheme: dark)', color: '#121a19' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The way-out script marks the page (covered, Shift presses) before React arrives.
    <html lang="en-NZ" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
