/** What a company in good order would answer in the self-check, asked on 25 November 2026. */
export const selfCheckAnswers = {
  type: 'security-engineering',
  level: '1',
  applicationOn: '2026-11-20',
  establishedOn: '2018-05-16',
  legalForm: 'company',
  uscc: '91110108551385082Q',
  businessScope: '网络与信息安全软件开发；信息系统集成服务；技术服务、技术咨询。',
  cisp: '2027-06-30\r\n2028-03-14',
  engagements: '2024-03-18\r\n2025-02-10\r\n2026-01-26',
}
