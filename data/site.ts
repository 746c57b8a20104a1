/** Where "Leave this page" may go: ordinary New Zealand pages that nobody would ask about. A partner chooses one of these and no other. */
export const exits = {
  weather: 'https://www.metservice.com/',
  news: 'https://www.rnz.co.nz/',
} as const;
export type ExitId = keyof typeof exits;

export const leaveTo = exits.weather;
