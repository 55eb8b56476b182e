import { describe, expect, test } from 'vitest'
import { findPersonalNumbers, isResidentId } from './personal-numbers.ts'
import { findSecrecyMarks } from './secrecy-marks.ts'

const told = (text: string, filePart?: 'header' | 'name') =>
  findSecrecyMarks({ text, at: filePart ? { filePart } : {} }).map(
    ({ certainty, excerpt }) => `${certainty} ${excerpt}`,
  )

describe('Q13.4 Marks of state secrecy', () => {
  test.each([
    ['机　密　★ １０ 年', ['mark 机密★10年']],
    ['核心商业秘密★10年', []],
    ['绝密★ 本件共3份', ['mark 绝密★']],
    ['因泄露机密★以下条款适用', ['mention 机密★']],
    ['标志写作“秘密★1年”', ['mention 秘密★1年']],
    ['密级\t机密', ['alone 密级 机密']],
    ['密级：绝密、机密、秘密', []],
    ['密级：□绝密 ☑机密 □秘密', ['alone ☑机密']],
    ['机密*', []],
    ['机密', ['mention 机密']],
  ])('%j', (text, marks) => {
    expect(told(text)).toEqual(marks)
  })
  test('a level alone is one in a header, and in a name that sets it apart', () => {
    expect(told('【秘密】', 'header')).toEqual(['alone 【秘密】'])
    expect(told('（机密）实施方案.docx', 'name')).toEqual(['alone 机密'])
    expect(told('机密性分析.docx', 'name')).toEqual([])
  })
  test('a very long line is looked through in the time of a short one', () => {
    const started = performance.now()
    expect(told(`${'密级：机'.repeat(200_000)}机密★5年`)).toEqual(['mark 机密★5年'])
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('Personal numbers are pointed out, masked', () => {
  test('a resident ID by its check digit and its day of birth', () => {
    expect(isResidentId('11010519491231002X')).toBe(true)
    expect(isResidentId('110105194912310020')).toBe(false)
    expect(isResidentId('11010519491331002X')).toBe(false)
    expect(findPersonalNumbers('身份证 110105 19491231 002x。')).toEqual([
      { kind: 'resident-id', masked: '110*************2X' },
    ])
  })
  test('a mobile number, not a part of a longer number', () => {
    expect(findPersonalNumbers('电话：138 0013 8000、+86-13900139000')).toEqual([
      { kind: 'mobile', masked: '138****8000' },
      { kind: 'mobile', masked: '139****9000' },
    ])
    expect(findPersonalNumbers('编号 2013800138000，91110108551385082Q')).toEqual([])
  })
})
