/** Where "Leave this page" may go: ordinary New Zealand pages that nobody would ask about. A partner chooses one of these and no other. */
export const exits = {
  weather: 'https://www.metservice.com/',
  news: 'https://www.rnz.co.nz/',
} as const;
export type ExitId = keyof typeof exits;

/**
 * Which of them our own pages leave to: `LEAVE_TO=news npm run build`.
 * @throws when it is not on the list: an address from outside could be anybody's
 */
export function exitFrom(chosen = 'weather'): ExitId {
  if (!Object.hasOwn(exits, chosen)) throw new Error(`LEAVE_TO=${chosen}: expected one of ${Object.keys(exits).join(', ')}`);
  return chosen as ExitId;
}

/**
 * Where "Something wrong here?" on a service's page writes to: an address of whoever runs this site, and is there to answer. Without one the
 * message opens with nobody in it, and the page says whom to send it to.
 */
export const maintainer: string | null = null;
