import { loadPlainWords } from '../../data/plain-words.ts';

/**
 * On a page that only asks with a script: the way to the one that does not. Rendered while building.
 * Inside another page it opens beside it: a frame may not take the whole tab along.
 */
export function WithoutScript({ inFrame = false }: { inFrame?: boolean }) {
  const say = loadPlainWords();
  return (
    <noscript>
      <p className="notice mb-5">
        {say.noScript}{' '}
        <a href="/plain" className="inline-block py-2 font-bold" {...(inFrame ? { target: '_blank', rel: 'noreferrer' } : {})}>
          {say.noScriptLink}
        </a>
      </p>
    </noscript>
  );
}
