import { describe, expect, test } from 'vitest'
import { choice, faultOf, limit, reading } from './reading.ts'

const days = reading(10, 'Q8.2', '十个工作日。', 'Ten working days.', 'working-days')
const level = reading(1, 'Q17', '一级。', 'Level 1.')
const share = reading(2 / 3, 'Q4.5', '三分之二。', 'Two thirds.')
const months = reading([12, 9], 'Q15', '提前。', 'Ahead.', 'months')
const words = reading('信息', 'Q5.2', '信息。', 'Information.')
const yes = reading(true, 'Q4.6', '是。', 'Yes.')
const way = choice(['refer', 'not-met'], 'Q16', '转人工。', 'Referred.')
const rounds = limit(2, 'Q4.2', '两次。', 'Twice.', 'times')

test('⚖ Q4.2 A reading has its value, its clause, its note in both languages and its unit', () => {
  expect(days).toEqual({
    value: 10,
    unit: 'working-days',
    clause: 'Q8.2',
    note: ['十个工作日。', 'Ten working days.'],
  })
  expect(level.unit).toBeNull()
  expect(way).toEqual({
    value: 'refer',
    unit: null,
    options: ['refer', 'not-met'],
    clause: 'Q16',
    note: ['转人工。', 'Referred.'],
  })
  expect(rounds).toMatchObject({ value: 2, unit: 'times', options: ['any'], clause: 'Q4.2' })
})

describe('⚖ A reading is given only what the code knows how to follow', () => {
  const whole = 'expected a whole number'
  test.each<[string, Parameters<typeof faultOf>[0], readonly unknown[], readonly unknown[], string]>([
    ['a number of days', days, [0, 1, 10, 400], [-1, 1.5, '10', null, undefined, true], whole],
    ['a whole number without a unit', level, [0, 1, 3], [-1, 0.5, '1'], whole],
    [
      'a share',
      share,
      [0.01, 0.5, 1],
      [0, -0.5, 1.01, 2, '0.5', null, true, [0.5]],
      'expected a share above 0 up to 1',
    ],
    [
      'a list of numbers',
      months,
      [[1], [12, 9, 7]],
      [[], [12, 1.5], [-1], 12, '12'],
      'expected whole numbers',
    ],
    ['a text', words, ['软件'], ['', 1, true, null], 'expected a string'],
    ['yes or no', yes, [true, false], ['true', 0, null], 'expected a boolean'],
    [
      'one of several ways',
      way,
      ['refer', 'not-met'],
      ['met', '', 1, 0, null],
      'expected one of refer, not-met',
    ],
    [
      'a number or no limit',
      rounds,
      [0, 2, 'any'],
      [-1, 1.5, 'none', null],
      'expected a whole number or one of any',
    ],
  ])('%s', (_title, of, good, bad, sentence) => {
    for (const given of good) expect(faultOf(of, given), JSON.stringify(given)).toBeUndefined()
    for (const given of bad) expect(faultOf(of, given)).toBe(`${sentence}, not ${JSON.stringify(given)}`)
  })
})
