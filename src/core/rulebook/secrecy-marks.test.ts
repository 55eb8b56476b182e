import { describe, expect, test } from 'vitest'
import { findPersonalNumbers, isResidentId } from './personal-numbers.ts'
import { findSecrecyMarks } from './secrecy-marks.ts'

const told = (text: string, filePart?: 'header' | 'footer' | 'name') =>
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
    // A level with its star: at the end, before an end of a sentence, behind a word that leads to it, in brackets.
    ['本件属机密★', ['mark 机密★']],
    ['本件属机密★，请勿外传', ['mark 机密★']],
    ['本件密级为机密★请勿外传', ['mark 机密★']],
    ['国家秘密★属于本法调整的事项', []],
    ['不是国家的事 秘密★以下条款', ['mention 秘密★']],
    ['★机密★请看附件', ['mark 机密★']],
    ['A 机密★请看附件', ['mark 机密★']],
    ['因泄露机密★5年以下', ['mark 机密★5年']],
    ['绝密*30年', ['mark 绝密*30年']],
    ['属于国家秘密★以下条款', []],
    [
      '国家秘密★属于本法调整的事项，由有关机关依照法律规定的权限和程序确定，在一定时间内只限一定范围的人员知悉',
      [],
    ],
    ['因泄露机密★以下条款适用，请注意', ['mention 机密★']],
    ['一二A机密★请看附件', ['mark 机密★']],
    // Between quotation marks it is spoken of where the words before say so; elsewhere it is a mark.
    ['“机密★5年', ['mark 机密★5年']],
    ['例如“机密★5年”的标志', ['mention 机密★5年']],
    ['例如机密★5年', ['mark 机密★5年']],
    ['例如一份很长很长很长很长很长很长很长很长很长的文件“机密★5年”', ['mark 机密★5年']],
    ['例如“甲”机密★5年', ['mark 机密★5年']],
    ['例如一二三四五六七八九十一二三四五六七八九十“机密★5年”', ['mention 机密★5年']],
    // Cells: a level and its star in two of them are one mark, and each cell is looked at by itself.
    ['机密\t★10年', ['mark 机密★10年']],
    ['机密★5年\t绝密★', ['mark 机密★5年', 'mark 绝密★']],
    ['密级\t\t秘密\t期限\t5年', ['alone 密级  秘密']],
    ['序号\t秘密\t备注', ['mention 秘密']],
    ['密级为秘密', ['alone 密级为秘密']],
    ['密级：秘密。因泄露机密★以下', ['mention 机密★', 'alone 密级:秘密']],
    ['选项：☑机密', []],
    // What stands there is cut to a few words.
    ['密级及保密期限：【绝密】', ['alone 密级及保密期限:【绝密']],
    [
      '机密★十二三四五六七八九十一二三四五六七八九十年',
      ['mark 机密★十二三四五六七八九十一二三四五六七八九十年'],
    ],
    [
      '机密★十二三四五六七八九十一二三四五六七八九十一年',
      ['mark 机密★十二三四五六七八九十一二三四五六七八九十一…'],
    ],
    ['普通的一行', []],
  ])('%j', (text, marks) => {
    expect(told(text)).toEqual(marks)
  })
  test('a level alone is one in a header, and in a name that sets it apart', () => {
    expect(told('【秘密】', 'header')).toEqual(['alone 【秘密】'])
    expect(told('（机密）实施方案.docx', 'name')).toEqual(['alone 机密'])
    expect(told('【秘密】', 'footer')).toEqual(['alone 【秘密】'])
    expect(told('机密性分析.docx', 'name')).toEqual([])
    expect(told('机密★5年.docx', 'name')).toEqual(['mark 机密★5年'])
    expect(told('方案机密★.pdf', 'name')).toEqual(['mark 机密★'])
    expect(told('方案.v1机密★.pdf', 'name')).toEqual(['mark 机密★'])
    expect(told('机密.pdf', 'name')).toEqual(['alone 机密'])
    expect(told('机密.7z', 'name')).toEqual(['alone 机密'])
    expect(told('实施方案_机密.html', 'name')).toEqual(['alone 机密'])
    expect(told('实施方案 — 秘密 - 第二稿.doc', 'name')).toEqual(['alone 秘密'])
    expect(told('实施方案.机密文件', 'name')).toEqual([])
  })
  test('a level at the head of a paper stands where marks stand; in its text a person looks', () => {
    const marks = (isHead: boolean) => findSecrecyMarks({ text: '机密', at: {}, isHead })
    expect(marks(true)).toEqual([{ certainty: 'alone', excerpt: '机密' }])
    expect(marks(false)).toEqual([{ certainty: 'mention', excerpt: '机密' }])
  })
  test('one character below the other is one line, in older characters too', () => {
    expect(told('機\n密\n★\n長\n期')).toEqual(['mark 机密★长期'])
    expect(told('正文\n机密★5年\n正文\n绝密★')).toEqual(['mark 机密★5年', 'mark 绝密★'])
  })
  test('a very long line is looked through in the time of a short one', () => {
    const started = performance.now()
    expect(told(`${'密级：机'.repeat(20_000)}机密★5年`)).toEqual(['mark 机密★5年'])
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
