import { describe, expect, test } from 'vitest'
import { edition } from '#test/given.ts'
import type { Edition } from './edition-shape.ts'
import { createGate } from './secrecy.ts'

const saw = (...texts: string[]) => {
  const gate = createGate(edition)
  for (const [index, text] of texts.entries()) gate.see({ text, at: { line: index + 1 } })
  return gate.findings()
}
const codes = (findings: ReturnType<typeof saw>) => findings.map(({ code }) => code)
const none = { rule: 'secrecy', code: 'no-secrecy-mark', clause: 'Q13.4', answer: 'met' }

describe('Q13.4 The gate says what it found', () => {
  test('nothing, where nothing is', () => {
    expect(createGate(edition).findings()).toMatchObject([none])
    expect(saw('信息的机密性', '审计报告')).toMatchObject([none])
  })
  test('a mark is not met, with its place and what stands there', () => {
    const gate = createGate(edition)
    gate.see({ text: '机密★10年', at: { inside: '方案.docx', page: 2, filePart: 'header' } })
    expect(gate.findings()).toEqual([
      expect.objectContaining({
        rule: 'secrecy',
        code: 'secrecy-mark',
        clause: 'Q13.4',
        answer: 'not-met',
        facts: expect.objectContaining({
          inside: '方案.docx',
          page: 2,
          filePart: 'header',
          excerpt: '机密★10年',
        }),
      }),
    ])
  })
  test('the same mark at the same place is told once, at another place again', () => {
    const gate = createGate(edition)
    for (const page of [1, 1, 2]) gate.see({ text: '机密★10年', at: { page } })
    expect(gate.findings().map(({ facts }) => facts.page)).toEqual([1, 2])
  })
  test('a level where marks stand is not met by our reading; where it is read otherwise, a person looks', () => {
    const otherwise = {
      ...edition,
      readings: {
        ...edition.readings,
        levelWithoutStar: { ...edition.readings.levelWithoutStar, value: 'refer' },
      },
    } as Edition
    const level = (one: Edition) => {
      const gate = createGate(one)
      gate.see({ text: '密级：机密', at: {} })
      return gate.findings()
    }
    expect(level(edition)).toMatchObject([
      { code: 'secrecy-level', answer: 'not-met', reading: 'levelWithoutStar' },
    ])
    expect(level(otherwise)).toMatchObject([{ code: 'secrecy-level-to-confirm', answer: 'refer' }])
  })
  test('what only may be a mark is for a person, and is no reading of ours', () => {
    const [mention] = saw('标志写作“秘密★1年”')
    expect(mention).toMatchObject({ code: 'secrecy-mark-to-confirm', answer: 'refer' })
    expect(mention?.reading).toBeUndefined()
    expect(saw('机密★10年')[0]?.reading).toBeUndefined()
  })
})

describe('Q13.4 A mark set upright, one character below the other, is a mark', () => {
  test('wherever its characters come one after another', () => {
    const [found] = saw('正文', '机', '密', '★', '5', '年', '正文')
    expect(found).toMatchObject({ code: 'secrecy-mark', facts: { line: 2, excerpt: '机密★5年' } })
    expect(codes(saw('机', '密', '★', '5', '年'))).toEqual(['secrecy-mark'])
    expect(codes(saw('机', '密', '★'))).toEqual(['secrecy-mark'])
  })
  test('not where something stands between them', () => {
    expect(codes(saw('机', '密', '正文很长的一段', '★', '5', '年'))).not.toContain('secrecy-mark')
    expect(codes(saw('★', '5', '年', '正文'))).toEqual(['no-secrecy-mark'])
  })
  test('and what follows it is looked at by itself', () => {
    expect(codes(saw('共', '机密★5年'))).toEqual(['secrecy-mark'])
    expect(saw('机', '密', '绝密★长期').map(({ facts }) => facts.excerpt)).toEqual(['机密', '绝密★长期'])
  })
  test('also with blanks around a character', () => {
    expect(codes(saw(' 机 ', ' 密 ', ' ★ '))).toEqual(['secrecy-mark'])
  })
})

describe('Q13.4 What cannot be told apart any more is not listed for ever', () => {
  const many = (length: number, text: (index: number) => string) =>
    Array.from({ length }, (_, at) => text(at))
  test('forty marks are listed, and no more', () => {
    expect(saw(...many(40, () => '机密★10年'))).toHaveLength(40)
    expect(saw(...many(60, () => '机密★10年'))).toHaveLength(40)
  })
  test('forty mentions do not crowd out a mark that comes after them', () => {
    const findings = saw(...many(50, () => '标志写作“秘密★1年”'), '机密★10年', '标志写作“秘密★1年”')
    expect(codes(findings).filter((code) => code === 'secrecy-mark-to-confirm')).toHaveLength(40)
    expect(codes(findings).filter((code) => code === 'secrecy-mark')).toHaveLength(1)
  })
  test('marks are listed beside mentions until there are forty of them', () => {
    const findings = saw(...many(39, () => '标志写作“秘密★1年”'), ...many(45, () => '机密★10年'))
    expect(codes(findings).filter((code) => code === 'secrecy-mark')).toHaveLength(40)
  })
  test.each([39, 40, 41])('of %i pages without text forty are named at most', (pages) => {
    const gate = createGate(edition)
    for (let page = 1; page <= pages; page += 1) {
      gate.unread({ page })
      gate.unfinished({ page })
    }
    const [first, ...findings] = gate.findings()
    expect(first).toMatchObject(none)
    const of = (one: string) => findings.filter(({ code }) => code === one)
    expect(of('no-text-layer')).toHaveLength(Math.min(40, pages))
    expect(of('not-read-whole')).toHaveLength(Math.min(40, pages))
    expect(of('no-text-layer')[1]).toMatchObject({
      rule: 'secrecy',
      clause: 'Q13.4',
      answer: 'refer',
      facts: { page: 2 },
    })
    expect(of('not-read-whole')[1]).toMatchObject({
      rule: 'secrecy',
      clause: 'Q13.4',
      answer: 'refer',
      facts: { page: 2 },
    })
  })
})

describe('Q13.4 Personal numbers are pointed out and change nothing', () => {
  test('each kind once, where the first stands, masked, and how many there are', () => {
    const findings = saw('联系电话 13800138000', '身份证 11010519491231002X', '电话 13900139000、13700137000')
    expect(findings).toMatchObject([
      none,
      {
        code: 'mobile-numbers',
        clause: 'Q13.4',
        answer: 'met',
        facts: { line: 1, excerpt: '138****8000', count: 3 },
      },
      {
        code: 'resident-ids',
        clause: 'Q13.4',
        answer: 'met',
        facts: { line: 2, excerpt: '110*************2X', count: 1 },
      },
    ])
    expect(findings[1]?.rule).toBe('secrecy')
  })
})
