// Jalali days as whole numbers, for drawing a month. The server reads what is typed by its own
// arithmetic; the two agree on 1206 to 1498 (tests/journeys holds them to it).

const ANCHOR = { year: 1400, day: 18707 }; // 1 Farvardin 1400 is 2021-03-21, in days from 1970-01-01

export const isLeap = (year) => (25 * year + 11) % 33 < 8;

export const monthLength = (year, month) => (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29);

export function toDay({ year, month, day }) {
  let days = ANCHOR.day;
  for (let y = ANCHOR.year; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let y = year; y < ANCHOR.year; y++) days -= isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += monthLength(year, m);
  return days + day - 1;
}

export function fromDay(days) {
  let year = ANCHOR.year + Math.floor((days - ANCHOR.day) / 365.2422);
  while (toDay({ year, month: 1, day: 1 }) > days) year--;
  while (toDay({ year: year + 1, month: 1, day: 1 }) <= days) year++;
  let rest = days - toDay({ year, month: 1, day: 1 });
  let month = 1;
  while (rest >= monthLength(year, month)) rest -= monthLength(year, month++);
  return { year, month, day: rest + 1 };
}

// Saturday is 0.
export const weekday = (days) => (((days + 5) % 7) + 7) % 7;

const PERSIAN = "۰۱۲۳۴۵۶۷۸۹";
const ARABIC = "٠١٢٣٤٥٦٧٨٩";

export const toLatin = (text) =>
  text.replace(/[۰-۹]/g, (d) => PERSIAN.indexOf(d)).replace(/[٠-٩]/g, (d) => ARABIC.indexOf(d));

export const written = (number, persian, length = 1) => {
  const text = String(number).padStart(length, "0");
  return persian ? text.replace(/\d/g, (d) => PERSIAN[d]) : text;
};

export function read(text) {
  const found = toLatin(text).match(/^\s*(\d{4})\D(\d{1,2})\D(\d{1,2})\s*$/);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  const real = year > 1200 && year < 1500 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return real ? { year, month, day } : null;
}

// Names of months and days as the browser knows them in the language of the page.
export function names(language) {
  const form = (options) => new Intl.DateTimeFormat(`${language}-u-ca-persian`, { timeZone: "UTC", ...options });
  const at = (days) => new Date(days * 86400000);
  const months = Array.from({ length: 12 }, (_, i) => form({ month: "long" }).format(at(toDay({ year: 1400, month: i + 1, day: 15 }))));
  const saturday = 2; // 1970-01-03
  const days = (width) => Array.from({ length: 7 }, (_, i) => form({ weekday: width }).format(at(saturday + i)));
  return { months, days: days("long"), letters: days("narrow") };
}

export const today = () => Math.floor((Date.now() + 3.5 * 3600000) / 86400000); // in Tehran
