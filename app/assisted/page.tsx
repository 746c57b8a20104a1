import { Assisted } from '../../components/assisted/assisted.tsx';
import { AssistedProvider } from '../../components/assisted/assisted-words.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { WithoutScript } from '../../components/shell/without-script.tsx';
import { WordsProvider } from '../../components/words/words.tsx';
import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import './assisted.css';

/** A practitioner beside the person: the same machine and rules, third-person words, and the warm handover. */
export default function AssistedPage() {
  return (
    <Shell>
      <WithoutScript />
      <div id="assisted">
        <WordsProvider content={loadContent()}>
          <AssistedProvider content={loadAssistedContent()}>
            <Assisted />
          </AssistedProvider>
        </WordsProvider>
      </div>
    </Shell>
  );
}
