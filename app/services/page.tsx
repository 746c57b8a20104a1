import { filterStyles } from '../../components/directory/filter-styles.ts';
import { ServiceList } from '../../components/directory/service-list.tsx';
import { NumbersNow } from '../../components/navigator/numbers-now.tsx';
import { openNowData } from '../../components/open-now/open-now-label.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadContent } from '../../data/content.ts';
import { loadDirectory } from '../../data/directory.ts';
import './services.css';

const directory = loadDirectory();
const { words: say } = directory;

export const metadata = { title: say.title.list };

/** Every service, to look one up without answering anything. Whole without script. */
export default function ServicesPage() {
  return (
    <Shell>
      <style dangerouslySetInnerHTML={{ __html: filterStyles }} />
      <WordsProvider content={loadContent()}>
        <div className="services-head">
          <div>
            <h1 className="text-title font-bold text-balance">{say.heading}</h1>
            <p className="mt-1">{say.lead}</p>
          </div>
          <NumbersNow />
        </div>
        <div id="directory" {...openNowData(directory.calendar, say)}>
          <ServiceList directory={directory} />
        </div>
        <div className="services-trace text-small text-soft">
          <p>{say.trace}</p>
          <p>
            <a href="/data/services.json" className="crumb">
              {say.data}
            </a>
          </p>
        </div>
      </WordsProvider>
    </Shell>
  );
}
