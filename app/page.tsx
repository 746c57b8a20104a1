import { Navigator } from '../components/navigator/navigator.tsx';
import { Shell } from '../components/shell/shell.tsx';
import { WithoutScript } from '../components/shell/without-script.tsx';
import { WordsProvider } from '../components/words/words.tsx';
import { loadContent } from '../data/content.ts';

/** Anonymous, self-guided. Words and facts are read while building and travel with the page: nothing is fetched later. */
export default function SelfGuidedPage() {
  return (
    <Shell>
      <WithoutScript />
      <div id="navigator">
        <WordsProvider content={loadContent()}>
          <Navigator />
        </WordsProvider>
      </div>
    </Shell>
  );
}
