import { expect, it } from 'vitest';
import { exitFrom, exits } from '../../data/site.ts';

it('leaves to the weather unless the build says otherwise', () => {
  expect(exits[exitFrom(undefined)]).toBe('https://www.metservice.com/');
  expect(exits[exitFrom('news')]).toBe('https://www.rnz.co.nz/');
});

it('leaves nowhere that is not on the list', () => {
  for (const chosen of ['https://example.org/', 'toString', ''])
    expect(() => exitFrom(chosen)).toThrow(`LEAVE_TO=${chosen}: expected one of weather, news`);
});
