import { expect, test } from 'vitest'
import { z } from 'zod'
import { askedItem, field } from '#core/fields.ts'
import { fields } from './fields.ts'
import { inputFaultOf, sayInputFault } from './input-faults.ts'
import { type Pair, say, sayDay, sayFen, sayLevel } from './say.ts'

test('Days are said with their weekday, and with the year unless it is this one', () => {
  expect(sayDay('2026-12-03', 'zh-CN', 2026)).toBe('12月3日 周四')
  expect(sayDay('2027-01-28', 'zh-CN', 2026)).toBe('2027年1月28日 周四')
  expect(sayDay('2026-12-03', 'en', 2026)).toBe('Thu 3 Dec')
  expect(sayDay('2026-12-03', 'en')).toBe('Thu 3 Dec 2026')
  expect(() => sayDay('2026-02-30', 'en')).toThrow(RangeError)
})
test('Money is said in yuan, grouped, with fen only where there are any', () => {
  expect(sayFen(8700000, 'zh-CN')).toBe('87,000 元')
  expect(sayFen(123456789, 'en')).toBe('1,234,567.89 yuan')
  expect(sayFen(5, 'en')).toBe('0.05 yuan')
  expect(sayFen(-360000, 'en')).toBe('-3,600 yuan')
  expect(sayFen(0, 'zh-CN')).toBe('0 元')
})
test('Levels are said in Chinese numerals', () => {
  expect([1, 2, 3].map((level) => sayLevel(level, 'zh-CN'))).toEqual(['一级', '二级', '三级'])
})
test('Facts are said by their name: money, days, levels, types, phases, roles, choices, people', () => {
  const pair: Pair = [
    '{totalFen} {auditOn} {type} {level} {phases} {role} {mode} {leadId} {done}',
    '{phases} {done}',
  ]
  const facts = {
    totalFen: 3600000,
    auditOn: '2026-11-17',
    type: 'risk-assessment',
    level: 2,
    phases: ['filing', 'audit'],
    role: 'lead',
    mode: 'remote',
    leadId: 'p1',
    done: true,
  }
  expect(say(pair, 'zh-CN', facts, { thisYear: 2026, names: { p1: '陈知远' } })).toBe(
    '36,000 元 11月17日 周二 风险评估类 二级 材料建档、项目审核 项目负责人 远程审核 陈知远 是',
  )
  expect(say(pair, 'en', facts)).toBe('filing, audit yes')
})
test('A count takes its noun along, and a list counts its entries', () => {
  const pair: Pair = ['{items#} 项', '{items#|item|items} left']
  expect(say(pair, 'en', { items: ['a'] })).toBe('1 item left')
  expect(say(pair, 'en', { items: ['a', 'b'] })).toBe('2 items left')
  expect(say(pair, 'zh-CN', { items: 3 })).toBe('3 项')
})
test('A part in brackets is left out when one of its facts is missing', () => {
  const pair: Pair = ['已确认[，理由：{reason}]', 'Confirmed[; reason: {reason}]']
  expect(say(pair, 'zh-CN', { reason: '' })).toBe('已确认')
  expect(say(pair, 'en', { reason: 'late' })).toBe('Confirmed; reason: late')
})
test('What somebody typed is never taken for a placeholder', () => {
  expect(say(['理由：{reason}', 'Reason: {reason}'], 'en', { reason: '{totalFen} [x]', totalFen: 1 })).toBe(
    'Reason: {totalFen} [x]',
  )
})

const fault = (schema: z.ZodType, input: unknown) => {
  const [issue] = schema.safeParse(input).error?.issues ?? []
  if (!issue) throw new Error('the input is accepted')
  return {
    kind: inputFaultOf(issue as never),
    said: sayInputFault(issue as never, fields.reason?.label ?? '', 'en'),
  }
}
test.each([
  [field.line, undefined, 'missing'],
  [field.line, '   ', 'missing'],
  [field.reason, '无', 'too-short'],
  [field.line, 'x'.repeat(201), 'too-long'],
  [field.line, 7, 'wrong-kind'],
  [field.files, [], 'missing'],
  [field.people('auditor', 2), ['a'], 'too-few'],
  [
    z.array(askedItem).max(1),
    [
      { about: 'a', ask: 'b' },
      { about: 'a', ask: 'b' },
    ],
    'too-many',
  ],
  [field.fen, 0, 'too-small'],
  [field.fen, 1e15, 'too-big'],
  [field.fen, 1.5, 'not-whole'],
  [field.day, '2026-02-30', 'not-a-day'],
  [field.id, 'abc', 'not-an-id'],
  [z.enum(['pass', 'not-pass']), 'maybe', 'not-a-choice'],
  [z.literal(true), false, 'not-confirmed'],
  [z.email(), 'nobody', 'not-an-email'],
  [z.strictObject({}), { extra: 1 }, 'unknown-field'],
] as const)('What is wrong with an input has a kind and a sentence (%#)', (schema, input, kind) => {
  const { kind: found, said } = fault(schema, input)
  expect(found).toBe(kind)
  expect(said).not.toMatch(/[{}]|undefined|null/)
})
