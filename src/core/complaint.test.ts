import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { edition, story } from '#test/given.ts'
import { file } from '#test/huaqing.ts'
import { caseId } from '#test/matter-story.ts'
import { refuses } from '#test/refuses.ts'
import { complaintDeadlines, complaintProcedure } from './complaint.ts'

const named = { certificateId: caseId, number: 'CNITSEC2025SRV-RA-II-0017' }
/** A complaint about a certificate that the clerk once proposed to suspend, received on a Monday. */
const received = () => {
  const one = story(
    complaintProcedure,
    {
      namedCertificate: named,
      matterSerial: 12,
      files: [{ id: file }],
      involved: [{ personId: 'clerk', kind: 'certificate', role: 'clerk', type: 'SanctionProposed' }],
    },
    '2026-11-23',
  )
  one.does('system', 'ReceiveComplaint', {
    topic: 'forged-certificate',
    certificateNumber: named.number,
  })
  return one
}
const lookedInto = () => {
  const one = received()
  one.does('intake', 'AcknowledgeComplaint')
  return one
}
const conclusion = { outcome: 'founded', answer: '已核实并通知有关单位停止使用' }
const due = (one: ReturnType<typeof received>) =>
  complaintDeadlines(one.state(), edition, theCalendar).map(({ name, dueOn }) => [name, dueOn])

test('Q19 A complaint is acknowledged within five working days and concluded within sixty days', () => {
  const one = received()
  expect(due(one)).toEqual([
    ['complaint-acknowledged', '2026-11-30'],
    ['complaint-concluded', '2027-01-22'],
  ])
  one.does('intake', 'AcknowledgeComplaint')
  expect(due(one)).toEqual([['complaint-concluded', '2027-01-22']])
  one.does('intake', 'ConcludeComplaint', conclusion)
  expect(due(one)).toEqual([])
  expect(one.state()).toMatchObject({
    phase: 'answered',
    outcome: 'founded',
    number: '2026-C-0012',
    aboutNumber: named.number,
  })
})
test('Q19 The log of a complaint holds neither what was written nor who wrote it', () => {
  expect(Object.keys(received().log[0]?.data ?? {})).toEqual([
    'receipt',
    'topic',
    'certificateId',
    'certificateNumber',
    'uscc',
  ])
})
test('Q19 Only the centre learns of a complaint, and its experts do not', () => {
  const state = received().state()
  const sees = (role: 'contact' | 'expert' | 'intake') =>
    complaintProcedure.maySee(state, {
      personId: 'a',
      organisationId: role === 'contact' ? caseId : null,
      roles: [role],
    })
  expect([sees('contact'), sees('expert'), sees('intake')]).toEqual([false, false, true])
})
const report = { topic: 'forged-certificate', certificateNumber: named.number }
test('Q19 What came with a complaint is kept with it', () => {
  const one = received()
  expect(one.state().files).toEqual([])
  one.log.length = 0
  one.does('system', 'ReceiveComplaint', { ...report, files: [file] })
  expect(one.state().files).toEqual([file])
})
refuses('ReceiveComplaint', 'file-unknown', 'Q19 What comes with a complaint lies on it', () => {
  const one = received()
  one.log.length = 0
  return one.refused('system', 'ReceiveComplaint', { ...report, files: [caseId] })
})
refuses(
  'AcknowledgeComplaint',
  'took-part-earlier',
  'Q19 Whoever had a part in what a complaint is about does not take it',
  () => received().refused('clerk', 'AcknowledgeComplaint'),
)
refuses(
  'ConcludeComplaint',
  'took-part-earlier',
  'Q19 Whoever had a part in what a complaint is about does not conclude it',
  () => lookedInto().refused('clerk', 'ConcludeComplaint', conclusion),
)
