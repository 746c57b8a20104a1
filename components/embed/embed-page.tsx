import { loadAssistedContent } from '../../data/assisted-content.ts';
import { loadContent } from '../../data/content.ts';
import { type Partner, themeStyle } from '../../data/partners.ts';
import { Assisted } from '../assisted/assisted.tsx';
import { AssistedProvider } from '../assisted/assisted-words.tsx';
import { Navigator } from '../navigator/navigator.tsx';
import { Shell } from '../shell/shell.tsx';
import { WithoutScript } from '../shell/without-script.tsx';
import { WordsProvider } from '../words/words.tsx';
import { Embedded } from './embedded.tsx';
import type { EmbeddedIn } from './embedding.tsx';

/** A page to be framed: the navigator in a partner's colours, or in ours where there is no partner. Rendered while building. */
export function EmbedPage({ partner }: { partner: Partner | null }) {
  const embeddedIn: EmbeddedIn = {
    name: partner?.name ?? '',
    exit: partner?.exit ?? 'weather',
    localService: partner?.local_service ?? null,
  };
  const setting = partner?.setting ?? 'self';
  return (
    <Shell exit={embeddedIn.exit}>
      <WithoutScript inFrame />
      <style dangerouslySetInnerHTML={{ __html: themeStyle(partner) }} />
      <div id={`embed-${setting}`} data-embedded-in={JSON.stringify(embeddedIn)}>
        <WordsProvider content={loadContent()}>
          <Embedded embeddedIn={embeddedIn}>
            {setting === 'self' ? (
              <Navigator />
            ) : (
              <AssistedProvider content={loadAssistedContent()}>
                <Assisted />
              </AssistedProvider>
            )}
          </Embedded>
        </WordsProvider>
      </div>
    </Shell>
  );
}
