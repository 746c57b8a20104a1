/** What the frame of an embed may do. No allow-same-origin: in an opaque origin, storage and cookies cannot exist. */
export const sandboxTokens = [
  'allow-scripts',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
  'allow-modals',
] as const;

/** A script of ours for host pages: its file name, and the hash a snippet pins it with. */
export interface HostScript {
  readonly name: string;
  readonly integrity: string;
}

export interface Choice {
  readonly home: string;
  /** Empty for the plain edition. */
  readonly partner: string;
  readonly height: string;
  readonly theme: string;
}

const scriptTag = (home: string, { name, integrity }: HostScript) =>
  `<script src="${home}/${name}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;

const frameAddress = ({ home, partner }: Choice) => `${home}/embed${partner ? `/${partner}` : ''}`;

/** The snippet with our script. */
export function loaderSnippet(choice: Choice, script: HostScript): string {
  const attributes = [
    ...(choice.partner ? [`partner="${choice.partner}"`] : []),
    `height="${choice.height}"`,
    ...(choice.theme === 'auto' ? [] : [`theme="${choice.theme}"`]),
    'lang="en"',
  ];
  return `${scriptTag(choice.home, script)}\n<referral-navigator ${attributes.join(' ')}></referral-navigator>`;
}

/** The snippet for pages that allow no script of ours. */
export const bareSnippet = (choice: Choice): string =>
  `<iframe src="${frameAddress(choice)}" title="Find your next step" width="100%" height="${choice.height === 'auto' ? '720' : choice.height}" style="border:0" referrerpolicy="no-referrer" sandbox="${sandboxTokens.join(' ')}"></iframe>`;

export const checkSnippet = (home: string, script: HostScript): string => scriptTag(home, script);
