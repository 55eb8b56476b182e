import type { CertificateFacts } from '#core/certificate-state.ts'

/** What a certificate of the examples says, wherever a test needs one that no case has led to. */
export const specimen: CertificateFacts = {
  number: 'CNITSEC2026SRV-SE-I-0412',
  holder: '华清网安科技有限公司',
  uscc: '91110108551385082Q',
  registeredAddress: '北京市海淀区上地西路8号院1号楼5层508室',
  type: 'security-engineering',
  level: 1,
  issuedOn: '2026-11-24',
  validFrom: '2026-11-24',
  validTo: '2029-11-23',
}

/** Where anybody may check it. */
export const verifyUrl = `https://zizhi.example.cn/verify/${specimen.number}`
