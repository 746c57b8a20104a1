/** Where "Leave this page" goes: an ordinary New Zealand weather page that nobody would ask about. */
export const leaveTo = 'https://www.metservice.com/';
