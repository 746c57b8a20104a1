import { contactsOf, daysAfter } from '../data/freshness.ts';
import { readServices } from '../data/services.ts';
import { asCsv, asWorksheet, urgency } from './freshness/worksheet.ts';

/*
 * npm run freshness                     what is due in the next 30 days, most urgent first: a worksheet for somebody with a phone
 * npm run freshness -- --all            everything
 * npm run freshness -- --csv            the same as a table
 * npm run freshness -- --today=2027-03-01
 */
const given = process.argv.slice(2);
const unknown = given.find((each) => !/^--(?:all|csv|today=\d{4}-\d{2}-\d{2})$/.test(each));
if (unknown) {
  console.error(`freshness: "${unknown}": expected --all, --csv or --today=2027-03-01`);
  process.exit(2);
}
const today =
  given.find((each) => each.startsWith('--today='))?.slice('--today='.length) ?? new Date().toISOString().slice(0, 10);
const horizon = given.includes('--all') ? '9999-12-31' : daysAfter(today, 30);

const all = [...readServices().values()].flatMap(contactsOf);
const due = all.filter(({ checkBy }) => checkBy <= horizon).sort(urgency(today));
console.log(given.includes('--csv') ? asCsv(due, today) : asWorksheet(due, all.length, today));
