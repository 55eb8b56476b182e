import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getCompany } from './companies.ts'
import type { Stage } from './plan.ts'

/**
 * What the centre lives with besides applications: a suspended certificate, a proceeding on false material that was
 * answered, an objection being heard, and complaints from the public at each of their steps.
 */
export const playMatters = async (stage: Stage, today: Day, refusedCaseId: string): Promise<void> => {
  const { staff, setClock } = stage
  // What is written about it bears the day on which it happened.
  const ask: Stage['ask'] = async (...one) => {
    await stage.ask(...one)
    await stage.deliver()
  }
  const ago = (workdays: number, time = '02:00') =>
    setClock(`${theCalendar.addWorkdays(today, -workdays).date}T${time}:00.000Z`)

  // From the oldest to the newest: a worker that is at it meanwhile never writes of a thing before its day.
  const { endedAt } = await stage.caseState(refusedCaseId)
  const refusedOn = (endedAt ?? '').slice(0, 10)
  setClock(`${addDays(refusedOn, 9)}T03:00:00.000Z`)
  const objection = randomUUID()
  const hanlin = stage.contactOf('hanlin')
  await ask(hanlin, 'objection', objection, 'FileObjection', {
    aboutKind: 'case',
    aboutId: refusedCaseId,
    grounds: '贵中心认为我单位项目数量不足。其中两个项目的合同已于九月补签，请予复核。',
  })
  setClock(`${addDays(refusedOn, 10)}T03:00:00.000Z`)
  const files = [await stage.upload(objection, hanlin, '补签合同.pdf')]
  await ask(hanlin, 'objection', objection, 'AddGrounds', { text: '附补签的两份合同。', files })
  setClock(`${addDays(refusedOn, 12)}T03:00:00.000Z`)
  await ask(staff.decider, 'objection', objection, 'AcknowledgeObjection', {})

  ago(30)
  const suspended = (await stage.certificateOf('jiangwan', 'risk-assessment')).certificate_id
  const reason = '三名主要技术人员离职，三个月内未补齐'
  const on = theCalendar.addWorkdays(today, -30).date
  const proposal = { measure: 'suspend', cause: 'conditions-unmet', reason, on }
  await ask(staff.clerk, 'certificate', suspended, 'ProposeSanction', proposal)
  ago(30, '06:00')
  await ask(staff.decider, 'certificate', suspended, 'DecideSanction', { verdict: 'agreed' })

  ago(24)
  const answered = await stage.report({
    topic: 'fake-agency',
    about: '“资质直通车”企业服务公司',
    text: '对方自称测评中心授权机构，承诺“包过”，要价八万元。',
    contact: '王女士 13800001234',
    email: 'wang@example.cn',
  })
  ago(22)
  await ask(staff.intake, 'complaint', answered, 'AcknowledgeComplaint', {})
  ago(12)
  await ask(staff.intake, 'complaint', answered, 'ConcludeComplaint', {
    outcome: 'founded',
    answer: '测评中心没有授权任何咨询机构。已在网站发布声明，并将线索移交有关部门。',
  })

  ago(9)
  const beichen = stage.contactOf('beichen')
  const doubtful = (await stage.certificateOf('beichen', 'secure-development')).certificate_id
  const proceeding = randomUUID()
  const received = await stage.upload(proceeding, staff.clerk, '客户来函.pdf', `certificate:${doubtful}`)
  await ask(staff.clerk, 'proceeding', proceeding, 'OpenProceeding', {
    aboutKind: 'certificate',
    aboutId: doubtful,
    finding: '申请书第 2 个项目的客户来函，称从未与该单位签订所附合同。',
    files: [received],
  })

  ago(6)
  const lookedInto = await stage.report({
    topic: 'forged-certificate',
    about: getCompany('jiangwan').name,
    certificateNumber: 'CNITSEC2024SRV-RA-I-9001',
    text: '投标文件中的证书编号在登记中查不到。',
  })
  ago(4)
  const letter = await stage.upload(proceeding, beichen, '情况说明及付款凭证.pdf')
  await ask(beichen, 'proceeding', proceeding, 'AnswerHearing', {
    text: '该合同由客户的下属单位签订，付款凭证见附件，请向其核实。',
    files: [letter],
  })
  await ask(staff.approver, 'complaint', lookedInto, 'AcknowledgeComplaint', {})
  ago(2)
  await stage.report({
    topic: 'service',
    about: '补充资料环节',
    text: '纸质资料寄出一周，系统仍显示未收到，热线两次无人接听。',
    email: 'li@example.cn',
  })
}
