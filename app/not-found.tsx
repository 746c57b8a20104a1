import { Shell } from '../components/shell/shell.tsx';
import { loadContent } from '../data/content.ts';

const { footer: say } = loadContent().screens;

export default function NotFound() {
  return (
    <Shell>
      <div className="sheet mx-auto max-w-2xl">
        <h1 className="text-title font-bold">{say.notFound}</h1>
        <p className="mt-3">{say.notFoundText}</p>
        <a href="/" className="button-main mt-6">
          {say.notFoundLink}
        </a>
      </div>
    </Shell>
  );
}
