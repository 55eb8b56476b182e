import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFrom } from '#core/calendar/day.ts'
import type { Stop } from '#core/phases.ts'
import { type Pause, stoppedDays, stretchesBetween } from './stretches.ts'

const pause = (stop: Stop, from: string, to: string | null): Pause => ({ stop, from, to })
const told = (from: string, until: string, pauses: readonly Pause[]) =>
  stretchesBetween(from, until, pauses).map(({ from, to, days, stops }) => [from, to, days, ...stops])

test('Q7 Without a pause the days are one stretch, and no stretch on the day it starts', () => {
  expect(told('2026-11-26', '2026-12-01', [])).toEqual([['2026-11-26', '2026-12-01', 5]])
  expect(told('2026-11-26', '2026-11-26', [])).toEqual([])
  expect(told('2026-11-26', '2026-11-25', [])).toEqual([])
})
test('Q7 Two pauses that overlap stop each day once, and say both reasons where both hold', () => {
  const pauses = [
    pause('payment', '2026-12-03', '2026-12-08'),
    pause('agreement', '2026-12-01', '2026-12-05'),
  ]
  expect(told('2026-11-30', '2026-12-10', pauses)).toEqual([
    ['2026-11-30', '2026-12-01', 1],
    ['2026-12-01', '2026-12-03', 2, 'agreement'],
    ['2026-12-03', '2026-12-05', 2, 'payment', 'agreement'],
    ['2026-12-05', '2026-12-08', 3, 'payment'],
    ['2026-12-08', '2026-12-10', 2],
  ])
  expect(stoppedDays(stretchesBetween('2026-11-30', '2026-12-10', pauses))).toBe(7)
})
test('Q7 A pause inside another of the same kind changes nothing', () => {
  const pauses = [
    pause('supplement', '2026-12-01', '2026-12-09'),
    pause('supplement', '2026-12-03', '2026-12-05'),
  ]
  expect(told('2026-12-01', '2026-12-09', pauses)).toEqual([['2026-12-01', '2026-12-09', 8, 'supplement']])
})
test('Q7 Two rounds that follow on each other are one stretch', () => {
  const pauses = [
    pause('supplement', '2026-12-01', '2026-12-03'),
    pause('supplement', '2026-12-03', '2026-12-05'),
  ]
  expect(told('2026-12-01', '2026-12-05', pauses)).toEqual([['2026-12-01', '2026-12-05', 4, 'supplement']])
})
test('Q7 A pause that is still open stops every day up to now', () => {
  expect(told('2026-12-01', '2026-12-05', [pause('payment', '2026-12-04', null)])).toEqual([
    ['2026-12-01', '2026-12-04', 3],
    ['2026-12-04', '2026-12-05', 1, 'payment'],
  ])
})
test('Q7 What was stated for days before the start or after now counts for nothing', () => {
  const pauses = [
    pause('supplement', '2026-10-01', '2026-12-02'),
    pause('payment', '2026-12-04', '2027-01-01'),
    pause('agreement', '2026-12-07', null),
  ]
  expect(told('2026-12-01', '2026-12-05', pauses)).toEqual([
    ['2026-12-01', '2026-12-02', 1, 'supplement'],
    ['2026-12-02', '2026-12-04', 2],
    ['2026-12-04', '2026-12-05', 1, 'payment'],
  ])
})
test('Q7 A pause that ends before it begins stops nothing', () => {
  expect(told('2026-12-01', '2026-12-05', [pause('payment', '2026-12-04', '2026-12-02')])).toEqual([
    ['2026-12-01', '2026-12-05', 4],
  ])
})

const kinds: readonly Stop[] = ['supplement', 'agreement', 'payment', 'rectification']
const firstDay = 20_783
const days = Array.from({ length: 64 }, (_, n) => dayFrom(firstDay + n))
const dayAt = (n: number) => days[n] ?? ''

/** The same question answered without any of the answer's ideas: every day is looked at by itself. */
const stoppedDayByDay = (from: number, until: number, pauses: readonly Numbers[]): number => {
  let stopped = 0
  for (let day = from; day < until; day += 1)
    if (pauses.some(({ asked, there }) => day >= asked && (there === null || day < there))) stopped += 1
  return stopped
}

interface Numbers {
  asked: number
  there: number | null
}

/** Numbers from 0 to 2³² in an order that a seed fixes (mulberry32): fast enough for a million sequences. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const sequences = 1_000_000

test('Q7 Used and stopped days make up the whole, and equal a count day by day, over a million random sequences', () => {
  // A new seed each run; the message of a failure names it and the sequence.
  const seed = fc.sample(fc.noBias(fc.integer()), 1)[0] ?? 0
  const next = chance(seed)
  for (let run = 0; run < sequences; run += 1) {
    const from = 8 + next(16)
    const until = from + next(40)
    const pauses = Array.from({ length: next(5) }, (): Numbers => {
      const asked = next(60)
      // One in four is still open; some were there, as stated, before they were asked for.
      return { asked, there: next(4) === 0 ? null : Math.max(0, asked - 3 + next(20)) }
    })
    const stretches = stretchesBetween(
      dayAt(from),
      dayAt(until),
      pauses.map(({ asked, there }) => ({
        stop: kinds[asked % 4] ?? 'supplement',
        from: dayAt(asked),
        to: there === null ? null : dayAt(Math.min(there, 63)),
      })),
    )
    const stopped = stoppedDays(stretches)
    const used = stretches.reduce((sum, { days, stops }) => sum + (stops.length === 0 ? days : 0), 0)
    const expected = stoppedDayByDay(from, until, pauses)
    const isWhole = stretches.every(({ from: start, days }, index) => {
      const before = stretches[index - 1]
      return days > 0 && start === (before?.to ?? dayAt(from))
    })
    if (stopped !== expected || used + stopped !== until - from || !isWhole)
      expect.fail(
        `seed ${seed}, sequence ${run}: stopped ${stopped}, day by day ${expected}: ${JSON.stringify({ from, until, pauses, stretches })}`,
      )
  }
})
