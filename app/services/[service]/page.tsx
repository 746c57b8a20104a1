import { ServicePage } from '../../../components/directory/service-page.tsx';
import { openNowData } from '../../../components/open-now/open-now-label.tsx';
import { Shell } from '../../../components/shell/shell.tsx';
import { WordsProvider } from '../../../components/words/words.tsx';
import { loadContent } from '../../../data/content.ts';
import { loadDirectory } from '../../../data/directory.ts';
import { maintainer } from '../../../data/site.ts';
import '../services.css';

const directory = loadDirectory();

export const dynamicParams = false;
export const generateStaticParams = () => directory.entries.map(({ card }) => ({ service: card.id }));

// One title for all of them: a tab that names a service says why somebody is here. The name is the heading.
export const metadata = { title: directory.words.title.one };

/** One service, in full. */
export default async function OneServicePage({ params }: { params: Promise<{ service: string }> }) {
  const { service } = await params;
  const entry = directory.entries.find(({ card }) => card.id === service)!;
  return (
    <Shell>
      <WordsProvider content={loadContent()}>
        <div id="service-page" {...openNowData(directory.calendar, directory.words)}>
          <ServicePage entry={entry} directory={{ ...directory, entries: [entry] }} maintainer={maintainer} />
        </div>
      </WordsProvider>
    </Shell>
  );
}
