import { meetingRule } from '#core/calendar/meeting-days.ts'
import type { Edition } from '../edition-shape.ts'
import { readings } from '../readings.ts'

const yuan = (amount: number) => amount * 100

/** The rules with the fees of April 2025; that they hold from the first of the month is our reading of Q3.1. */
export const edition202504: Edition = {
  id: '2025-04',
  from: '2025-04-01',
  catalogue: [
    {
      type: 'security-engineering',
      code: 'SE',
      zh: '安全工程类',
      en: 'Security engineering',
      levels: [1, 2, 3],
    },
    { type: 'risk-assessment', code: 'RA', zh: '风险评估类', en: 'Risk assessment', levels: [1, 2] },
    { type: 'secure-development', code: 'SD', zh: '安全开发类', en: 'Secure development', levels: [1, 2] },
    { type: 'disaster-recovery', code: 'DR', zh: '灾难恢复类', en: 'Disaster recovery', levels: [1, 2] },
    { type: 'system-audit', code: 'SA', zh: '信息系统审计类', en: 'Information system audit', levels: [1] },
    { type: 'cloud-security', code: 'CS', zh: '云计算安全类', en: 'Cloud computing security', levels: [1] },
    { type: 'data-security', code: 'DS', zh: '数据安全类', en: 'Data security', levels: [1] },
    { type: 'security-operations', code: 'SO', zh: '安全运营类', en: 'Security operations', levels: [1, 2] },
  ],
  fees: [
    { kind: 'initial', level: 1, assessmentFen: yuan(21000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'initial', level: 2, assessmentFen: yuan(72000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'initial', level: 3, assessmentFen: yuan(108000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'maintenance', level: 1, assessmentFen: yuan(21000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'maintenance', level: 2, assessmentFen: yuan(48000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'maintenance', level: 3, assessmentFen: yuan(72000), annualFen: yuan(15000), clause: 'Q3.1' },
    { kind: 'change-name', level: null, assessmentFen: yuan(1000), annualFen: 0, clause: 'Q3.2' },
    {
      kind: 'change-address',
      level: null,
      assessmentFen: readings.addressChangeFeeFen.value,
      annualFen: 0,
      clause: 'Q3.3',
      reading: 'addressChangeFeeFen',
    },
    {
      kind: 'cancellation',
      level: null,
      assessmentFen: readings.cancellationFeeFen.value,
      annualFen: 0,
      clause: 'Q3.3',
      reading: 'cancellationFeeFen',
    },
  ],
  minimum: {
    usual: 3,
    exceptions: [
      { type: 'security-operations', level: 2, engagements: 5 },
      { type: 'disaster-recovery', level: 2, engagements: 5 },
      { type: 'risk-assessment', level: 2, engagements: 6 },
      { type: 'security-engineering', level: 3, engagements: 10 },
    ],
  },
  meetings: meetingRule,
  terms: {
    usualMonths: 3,
    longestMonths: 6,
    acceptanceFeedbackDays: 10,
    businessEmailDays: 3,
    auditNoticeLeadDays: 5,
    certificateDays: 9,
    agendaDays: meetingRule.agendaDays,
    certificateYears: 3,
    establishedMonths: 12,
    engagementYears: 3,
    maintenanceLeadMonths: 6,
    lateMonths: 6,
  },
  termClauses: {
    usualMonths: 'Q7',
    longestMonths: 'Q7',
    acceptanceFeedbackDays: 'Q8.2',
    businessEmailDays: 'Q8.3',
    auditNoticeLeadDays: 'Q8.4',
    certificateDays: 'Q8.5',
    agendaDays: 'Q9.2',
    certificateYears: 'Q10',
    establishedMonths: 'Q5.3',
    engagementYears: 'Q13.1',
    maintenanceLeadMonths: 'Q15.1',
    lateMonths: 'Q15.2',
  },
  readings,
}
