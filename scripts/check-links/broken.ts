import { LinkChecker, LinkState } from 'linkinator';

export interface Broken {
  readonly url: string;
  /** The answer; 0 when there was none. */
  readonly status: number;
}

const plain = (url: string) => url.replace(/\/$/, '');

/** Asks for each address once, a few at a time, and for nothing that its page links to. */
export async function brokenOf(urls: readonly string[]): Promise<Broken[]> {
  const wanted = new Set(urls.map(plain));
  const { links } = await new LinkChecker().check({
    path: [...urls],
    recurse: false,
    linksToSkip: async (link) => !wanted.has(plain(link)),
    concurrency: 4,
    timeout: 20_000,
    retry: true,
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  return broken.map(({ url, status }) => ({ url: urls.find((each) => plain(each) === plain(url)) ?? url, status: status ?? 0 }));
}
