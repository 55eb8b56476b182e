import { type Day, dayNumber, dayOf } from './day.ts'

/**
 * The first day of the Spring Festival, Qingming, Dragon Boat and Mid-Autumn days of each year (lunar calendar and
 * solar terms as announced by the Purple Mountain Observatory). A test recomputes the table from two other sources.
 */
const FESTIVALS: Record<number, string> = {
  2007: '02-18 04-05 06-19 09-25',
  2008: '02-07 04-04 06-08 09-14',
  2009: '01-26 04-04 05-28 10-03',
  2010: '02-14 04-05 06-16 09-22',
  2011: '02-03 04-05 06-06 09-12',
  2012: '01-23 04-04 06-23 09-30',
  2013: '02-10 04-04 06-12 09-19',
  2014: '01-31 04-05 06-02 09-08',
  2015: '02-19 04-05 06-20 09-27',
  2016: '02-08 04-04 06-09 09-15',
  2017: '01-28 04-04 05-30 10-04',
  2018: '02-16 04-05 06-18 09-24',
  2019: '02-05 04-05 06-07 09-13',
  2020: '01-25 04-04 06-25 10-01',
  2021: '02-12 04-04 06-14 09-21',
  2022: '02-01 04-05 06-03 09-10',
  2023: '01-22 04-05 06-22 09-29',
  2024: '02-10 04-04 06-10 09-17',
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
  2046: '02-06 04-04 06-08 09-15',
  2047: '01-26 04-05 05-29 10-04',
  2048: '02-14 04-04 06-15 09-22',
  2049: '02-02 04-04 06-04 09-11',
  2050: '01-23 04-04 06-23 09-30',
}

export const FIRST_STATUTORY_YEAR = 2007
export const LAST_STATUTORY_YEAR = 2050

export interface StatutoryDay {
  n: number
  name: string
}

/**
 * The public holidays fixed by law for a year, before any notice shifts other days around them. Source: the State
 * Council's Regulation on Public Holidays in the versions in force since 1999, 2008, 2014 and 2025.
 * Throws a RangeError outside 2007–2050.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const festivals = FESTIVALS[year]
  if (!festivals) {
    throw new RangeError(
      `statutory days are known from ${FIRST_STATUTORY_YEAR} to ${LAST_STATUTORY_YEAR}, not for ${year}`,
    )
  }
  const [spring, qingming, dragonBoat, midAutumn] = festivals.split(' ').map((date) => numberOf(year, date))
  const springStarts = year >= 2025 || (year >= 2008 && year <= 2013) ? -1 : 0
  const springLength = year >= 2025 ? 4 : 3
  const days = [
    ...run('元旦', numberOf(year, '01-01'), 1),
    ...run('春节', spring! + springStarts, springLength),
    ...run('劳动节', numberOf(year, '05-01'), year >= 2025 ? 2 : year >= 2008 ? 1 : 3),
    ...run('国庆节', numberOf(year, '10-01'), 3),
  ]
  if (year < 2008) return days
  return [
    ...days,
    ...run('清明节', qingming!, 1),
    ...run('端午节', dragonBoat!, 1),
    ...run('中秋节', midAutumn!, 1),
  ]
}

function numberOf(year: number, date: string): number {
  const day: Day = dayOf(year, Number(date.slice(0, 2)), Number(date.slice(3)))
  return dayNumber(day)
}

function run(name: string, from: number, length: number): StatutoryDay[] {
  return Array.from({ length }, (_, i) => ({ n: from + i, name }))
}
