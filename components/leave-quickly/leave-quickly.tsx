import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Screens } from '../../data/content.ts';

const script = readFileSync(path.join(process.cwd(), 'components/leave-quickly/leave-quickly.js'), 'utf8');

/** The way out: a plain link that its own small script makes faster. Rendered while building; holds no state of the app. */
export function LeaveQuickly({ words, to }: { words: Screens['leave']; to: string }) {
  return (
    <>
      <a
        href={to}
        // Inside another page, the whole tab leaves.
        target="_top"
        rel="noreferrer"
        data-close-tab={words.closeTab}
        data-quick-exit=""
        className="flex min-h-11 items-center gap-2 rounded-full bg-leave px-4 py-2 font-semibold text-leave-ink no-underline hover:bg-leave-strong"
      >
        <span data-leave-label="" data-bare={words.labelBare}>
          {words.label}
        </span>
        <span aria-hidden="true" className="leave-dots">
          <i />
          <i />
          <i />
        </span>
      </a>
      <span role="status" className="sr-only" data-leave-words="" data-once={words.once} data-twice={words.twice} />
    </>
  );
}

/** Placed after the link in the page, so that it finds it. */
export const LeaveQuicklyScript = () => <script data-early="" dangerouslySetInnerHTML={{ __html: script }} />;
