import { type ReadFile, type ReadList, verdictOn } from '#core/credential/verdict.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'

const edition = getEdition('2025-04')
const id = 'https://zizhi.example.cn/status/1'
const form = {
  credentialSubject: {
    number: 'CNITSEC2026SRV-SE-I-0412',
    holder: '华清网安科技有限公司',
    uscc: '91110108551385082Q',
    registeredAddress: '北京市海淀区上地西路8号',
    serviceType: 'security-engineering',
    level: 1,
    issuedOn: '2026-11-24',
    validFrom: '2026-11-24',
    validTo: '2029-11-23',
  },
  credentialStatus: { statusListIndex: '7', statusListCredential: id },
}
const file: ReadFile = { form, hasForm: true, proof: 'good', seal: 'not-needed', sealedAs: '' }
const list = {
  id,
  proof: 'good',
  from: '2026-11-25T01:00:00.000Z',
  until: '2026-12-02T23:59:59+08:00',
  status: 'valid',
} as const

/** Everything that can be said of a file that is shown as a certificate, from what reading it came to. */
export const everyVerdict = (): Finding[] => {
  const cases: [Partial<ReadFile>, Partial<NonNullable<ReadList>> | null, string?][] = [
    [{}, {}],
    [{ hasForm: false, form: undefined, seal: 'good', sealedAs: 'check' }, {}],
    [{ hasForm: false, form: undefined }, {}],
    [{ form: undefined }, {}],
    [{ seal: 'altered' }, {}],
    [{ seal: 'missing' }, {}],
    [{ proof: 'key-unknown' }, {}],
    [{ proof: 'key-not-valid-then' }, {}],
    [{}, { status: 'changed' }],
    [{}, { status: 'withdrawn' }],
    [{}, null],
    [{}, { id: 'https://zizhi.example.cn/status/2' }],
    [{}, { proof: 'altered' }],
    [{}, {}, '2026-12-03'],
  ]
  return cases.map(
    ([read, brought, on = '2026-11-25']) =>
      verdictOn({ ...file, ...read }, brought && { ...list, ...brought }, on, edition).finding,
  )
}
