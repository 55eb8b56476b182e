import { expect, test } from 'vitest'
import { tallyOf } from '../scripts/tally.ts'

const read = { status: 'passed', assertionResults: [{}] }

test('Passed and failed tests are counted as the report counts them', () => {
  const report = { numPassedTests: 4, numFailedTests: 2, testResults: [read] }
  expect(tallyOf(report, false)).toEqual({ passed: 4, failed: 2 })
})

test('A run in which all went well has no failure', () => {
  expect(tallyOf({ numPassedTests: 4, numFailedTests: 0, testResults: [read] }, true)).toEqual({
    passed: 4,
    failed: 0,
  })
})

test('A file that broke before its first test is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const report = { numPassedTests: 4, numFailedTests: 0, testResults: [read, broken, broken] }
  expect(tallyOf(report, false)).toEqual({ passed: 4, failed: 2 })
})

test('A run that ended badly although each test passed is a failure', () => {
  const report = { numPassedTests: 4, numFailedTests: 0, testResults: [read] }
  expect(tallyOf(report, false)).toEqual({ passed: 4, failed: 1 })
})

test('A run without a single test is a failure', () => {
  const report = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  expect(tallyOf(report, true)).toEqual({ passed: 0, failed: 1 })
})
