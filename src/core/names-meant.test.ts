import { expect, test } from 'vitest'
import { namesMeant } from '#core/names-meant.ts'

const twice = {
  holder: '堃喆信息安全技术有限公司',
  former: [
    { until: '2025-03-01', holder: '垚林工程有限公司', registeredAddress: '' },
    { until: '2025-09-01', holder: '垚林工程有限公司', registeredAddress: '' },
    { until: '2026-02-01', holder: '垚林 Safe 技术有限公司', registeredAddress: '' },
  ],
}
const meant = (search: string, on = '2026-11-25') =>
  namesMeant(twice, search, on).map(({ name, is }) => `${is} ${name}`)

test.each([
  ['堃喆', []],
  ['技术 堃喆', []],
  ['垚林', ['former 垚林工程有限公司', 'former 垚林 Safe 技术有限公司']],
  ['ｓａｆｅ技术', ['former 垚林 Safe 技术有限公司']],
  ['堃喆 工程', ['former 垚林工程有限公司']],
  ['', []],
  ['CNITSEC2026SRV-SE-I-0412', []],
])('Q18 A search for “%s” says by which former names it found a certificate', (search, expected) => {
  expect(meant(search)).toEqual(expected)
})

test('Q18 As of an earlier day a name that came later is told as such, and an address that changed alone tells none twice', () => {
  expect(meant('堃喆', '2026-01-31')).toEqual(['later 堃喆信息安全技术有限公司'])
  expect(meant('堃喆', '2026-02-01')).toEqual([])
  expect(meant('工程', '2026-01-31')).toEqual(['former 垚林工程有限公司'])
  expect(meant('safe', '2025-04-01')).toEqual(['later 垚林 Safe 技术有限公司'])
  expect(meant('垚林工程', '2025-08-31')).toEqual([])
})
