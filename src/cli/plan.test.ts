import { expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const print = async (line: string) => (await runCommandLine(line.split(' '))).stdout

test('Q4.1 plan says which steps take the time of our reading, and which that of the FAQ', async () => {
  const question = 'plan --submitted 2026-03-02 --type 安全工程 --level 1'
  const { steps } = JSON.parse(await print(`${question} --json`)) as {
    steps: { step: string; reading?: string }[]
  }
  expect(steps.filter(({ reading }) => reading).map(({ step }) => step)).toEqual([
    'filing-check',
    'start-approval',
    'acceptance-approval',
    'contracting',
    'audit-notice',
    'audit-report',
    'posting',
  ])
  expect(steps[1]?.reading).toBe('材料建档检查按 5 个工作日安排，可调整。')
  const lines = (await print(question)).split('\n')
  expect(lines.find((line) => line.includes('签订协议'))).toMatch(/Q4\.3 · 我方解读$/)
  expect(lines.find((line) => line.includes('制作证书'))).toMatch(/Q8\.5$/)
})
