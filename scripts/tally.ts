export interface Tally {
  passed: number
  failed: number
}

/** What we read of Vitest's report. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * The counts of a report. A file that broke before its first test, a run that ended badly although each test
 * passed, and a run without a single test are one failure each.
 */
export function tallyOf(report: VitestReport, endedWell: boolean): Tally {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unread
  const isSuspicious = failed === 0 && (!endedWell || report.numPassedTests === 0)
  return { passed: report.numPassedTests, failed: isSuspicious ? 1 : failed }
}
