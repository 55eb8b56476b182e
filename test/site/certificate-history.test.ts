import { expect, test } from 'vitest'
import { site } from '../../src/site/site.ts'
import { examples, queriesOn } from './register-of-examples.ts'

const [first, ...others] = examples
if (!first) throw new Error('The register of examples is empty')
/** 华清网安 was renamed, then it moved, then a raised certificate took the place of this one. */
const lived = {
  ...first,
  former: [
    { until: '2027-01-11', holder: '华清信息技术有限公司', registeredAddress: '北京市海淀区成府路12号' },
    { until: '2027-05-10', holder: first.holder, registeredAddress: '北京市海淀区成府路12号' },
  ],
  changes: [{ on: '2027-09-13', status: 'superseded' as const }],
  supersededBy: 'CNITSEC2027SRV-SE-II-0007',
}
const app = site(
  {
    ...queriesOn('2027-10-01'),
    findCertificate: async (number) => [lived, ...others].find((one) => one.number === number),
  },
  { publicUrl: 'https://zizhi.example.cn', deskPath: '/desk/', log: () => {} },
)
const historyOf = async (path: string) => {
  const text = await (await app.request(path)).text()
  return [...(/<ol>(.*?)<\/ol>/s.exec(text)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) =>
    (line ?? '').replace(/<[^>]+>/g, ''),
  )
}

test('Q18 The page of a certificate tells what it said before, in the order in which it changed', async () => {
  expect(await historyOf(`/verify/${first.number}`)).toEqual([
    '2026年11月24日 颁发',
    '2027年1月11日 名称由“华清信息技术有限公司”变更为“华清网安科技有限公司”。',
    `2027年5月10日 注册地址由“北京市海淀区成府路12号”变更为“${first.registeredAddress}”。`,
    '2027年9月13日 已被取代 · CNITSEC2027SRV-SE-II-0007',
  ])
})
test('Q17 A superseded certificate leads to the one that took its place, and was valid until then', async () => {
  const text = await (await app.request(`/verify/${first.number}`)).text()
  expect(text).toContain('href="/verify/CNITSEC2027SRV-SE-II-0007"')
  const asked = await app.request(`/verify/${first.number}?on=2027-09-12`, {
    headers: { accept: 'application/json' },
  })
  expect(await asked.json()).toMatchObject({
    former: lived.former,
    supersededBy: lived.supersededBy,
    today: { status: 'superseded', inForce: false },
    asked: { status: 'valid', inForce: true },
  })
})
