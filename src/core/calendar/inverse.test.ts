import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from './day.ts'
import { theCalendar } from './working-days.ts'

const { firstDay, lastDay } = theCalendar
const everyDay = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, n) => addDays(firstDay, n))
/** Days far enough from both ends for a year of working days to fit. */
const inside = everyDay.slice(400, -400)

/** The n-th working day found by walking, a day at a time. */
const walk = (from: Day, n: number): Day => {
  const step = n > 0 ? 1 : -1
  let day = from
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step)
    if (theCalendar.isWorkday(day)) left -= 1
  }
  return day
}

test('Q8 Counting to the n-th working day gives n again, from every day, forward and back, up to a year', () => {
  const counts = [1, 2, 3, 5, 9, 10, 15, 60, 250].flatMap((n) => [n, -n])
  for (const from of inside)
    for (const n of counts) {
      const { date } = theCalendar.addWorkdays(from, n)
      if (!theCalendar.isWorkday(date))
        expect.fail(`${from} and ${n} working days fall on ${date}, a day off`)
      const { count } = theCalendar.countWorkdays(from, date)
      if (count !== n) expect.fail(`from ${from} to ${date} there are ${count} working days, not ${n}`)
    }
})
test('Q8 The n-th working day is the one that walking a day at a time comes to, from every day', () => {
  for (const from of inside)
    for (const n of [1, 3, 10, -1, -3, -5]) {
      const { date } = theCalendar.addWorkdays(from, n)
      if (date !== walk(from, n)) expect.fail(`${from} and ${n}: ${date}, but walking ${walk(from, n)}`)
    }
})
test('Q8 Counting there and adding back comes to the same working day, from every working day to those around it', () => {
  for (const from of inside.filter((day) => theCalendar.isWorkday(day)))
    for (const distance of [1, 7, 30, 366, -1, -7, -30, -366]) {
      const to = theCalendar.nextWorkday(addDays(from, distance)).date
      const { count } = theCalendar.countWorkdays(from, to)
      if (theCalendar.addWorkdays(from, count).date !== to) expect.fail(`${from} to ${to} counts ${count}`)
    }
})
test('Q8 Counting from one day to a later one, and on, is counting all the way; counting back is the same with a minus', () => {
  const middle = inside[Math.floor(inside.length / 2)] ?? firstDay
  const there = theCalendar.countWorkdays(firstDay, middle).count
  for (const day of inside.filter((one) => one >= middle)) {
    const on = theCalendar.countWorkdays(middle, day).count
    if (theCalendar.countWorkdays(firstDay, day).count !== there + on) expect.fail(day)
    // A day is counted where one arrives, not where one leaves.
    const [left, arrived] = [middle, day].map((one) => Number(theCalendar.isWorkday(one)))
    if (theCalendar.countWorkdays(day, middle).count !== (arrived ?? 0) - on - (left ?? 0)) expect.fail(day)
  }
})
