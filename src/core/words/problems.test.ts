import { expect, test } from 'vitest'
import { findNo } from './problems.ts'

test('A no of a door and a refusal of the procedure are said from code and facts, in either language', () => {
  const wrong = { code: 'statement-wrong', facts: { count: 2 } }
  expect(findNo(wrong, 'zh-CN')?.message).toBe('银行流水文件有 2 处需要更正，没有写入任何内容。')
  expect(findNo(wrong, 'en')?.message).toBe(
    'The bank statement has 2 places to be put right; nothing was taken in.',
  )
  const refused = { code: 'day-in-future', facts: { day: '2026-12-03' } }
  expect(findNo(refused, 'zh-CN', { thisYear: 2026 })?.message).toContain('12月3日 周四')
  expect(findNo(refused, 'en', { thisYear: 2026 })?.message).toContain('Thu 3 Dec')
})

test('A code of another version has no sentence here, not even one that every object knows', () => {
  expect(findNo({ code: 'of-tomorrow', facts: {} }, 'en')).toBeUndefined()
  expect(findNo({ code: 'constructor', facts: {} }, 'en')).toBeUndefined()
})
