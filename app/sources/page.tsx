import type { Metadata } from 'next';
import { Sources } from '../../components/register/sources.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { loadSourcesPage } from '../../data/sources-page.ts';
import './register.css';

const page = loadSourcesPage();

export const metadata: Metadata = { title: page.words.title };

/** Where everything that is said here comes from. */
export default function SourcesPage() {
  return (
    <Shell>
      <Sources page={page} />
    </Shell>
  );
}
