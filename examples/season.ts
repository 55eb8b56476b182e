import { presentVersion } from '#core/agreement.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { findRecusal, votersFor } from '#core/meeting/panel.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import type { Phase, SupplementStage } from '#core/phases.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { panelHeadings } from '#core/rulebook/panel-headings.ts'
import { askAfterFinding, confirmAudit, prepareAudit, reportAudit } from './audit.ts'
import type { Plan, Scene, Stage } from './plan.ts'
import { talk } from './questions.ts'
import { shortSteps } from './short-road.ts'
import { experts, type StaffKey } from './staff.ts'

const reasons = {
  supplements: { about: '7.3 策划技术工作', ask: '缺少项目计划的评审记录，请补充并加盖公章。' },
  rectify: [
    { about: '整改报告', ask: '请按评审意见提交整改报告，说明原因、措施和完成情况。' },
    { about: 'PA06 建立保障论据', ask: '请提供一个项目完整的保障论据及其评审记录。' },
  ],
}

const wantsSupplement = ({ plan, state }: Scene, stage: SupplementStage): boolean =>
  (plan.supplements ?? []).includes(stage) &&
  state.supplement?.stage !== stage &&
  state.rounds.every((round) => round.stage !== stage)

const check = (scene: Scene, who: StaffKey) =>
  scene.as(who, 'CheckSupplement', {
    verdicts: openItems(scene.state).map(({ id }) => ({ itemId: id, accepted: true, reason: '' })),
  })

const supply = async (scene: Scene) => {
  const items = openItems(scene.state)
  if (items.some(({ electronicOn }) => electronicOn === null)) {
    const files = [await scene.upload('补充资料.pdf')]
    return scene.asContact('SupplySupplement', {
      items: items.map(({ id }) => ({ itemId: id, files, note: '' })),
    })
  }
  return scene.as('intake', 'RecordPaperArrival', {
    arrivedOn: scene.today,
    items: items.map(({ id }) => id),
  })
}

const review = (scene: Scene, stage: SupplementStage, who: StaffKey, onward: () => Promise<void>) => {
  if (openItems(scene.state).length > 0) return check(scene, who)
  if (wantsSupplement(scene, stage)) return scene.as(who, 'AskSupplement', { items: [reasons.supplements] })
  return onward()
}

/** The next thing that somebody does in each phase. What is not here waits for the meeting, or is the end. */
const steps: Partial<Record<Phase, (scene: Scene) => Promise<void>>> = {
  preparation: async (scene) => {
    await scene.stage.fillBook(scene.state.caseId, scene.plan, scene.today)
    await scene.asContact('SubmitApplication', { truthful: true })
  },
  filing: (scene) =>
    review(scene, 'filing', 'intake', () =>
      scene.state.paperReceivedOn
        ? scene.as('intake', 'ConfirmFiling')
        : scene.as('intake', 'RecordPaperDossier', {
            receivedOn: scene.today,
            carrier: '顺丰速运',
            trackingNumber: 'SF1390276450012',
          }),
    ),
  'filing-supplement': supply,
  'start-approval': (scene) =>
    scene.as('approver', 'ApproveStart', { leadId: scene.stage.staff.lead.personId }),
  'acceptance-review': (scene) =>
    review(scene, 'acceptance', 'lead', () =>
      scene.as('lead', 'ProposeAcceptance', { feedback: '材料齐备，过程证据覆盖全部过程域，建议受理。' }),
    ),
  'acceptance-supplement': supply,
  'acceptance-approval': (scene) =>
    scene.plan.ends === 'refused'
      ? scene.as('approver', 'RefuseApplication', { reason: '所提供项目与申请类别的过程能力要求不符' })
      : scene.as('approver', 'AcceptApplication'),
  quotation: (scene) => scene.as('lead', 'SendBusinessEmail', { note: '' }),
  contracting: async (scene) => {
    const { quotation, paidFen } = scene.state
    const agreement = presentVersion(scene.state)
    if (scene.plan.ends === 'withdrawn')
      return scene.asContact('WithdrawApplication', { reason: '单位业务调整，暂缓申请' })
    if (!agreement?.applicantSeal)
      return scene.asContact('SealAgreement', { files: [await scene.upload('协议（已盖章）.pdf')] })
    if (!agreement.centreSeal)
      return scene.as('finance', 'CountersealAgreement', {
        files: [await scene.upload('协议（双方已盖章）.pdf', 'finance')],
      })
    return scene.as('finance', 'ConfirmPayment', {
      amountFen: (quotation?.totalFen ?? 0) - paidFen,
      receivedOn: scene.today,
      reference: scene.state.number,
    })
  },
  'audit-preparation': prepareAudit,
  'audit-confirmation': confirmAudit,
  audit: async (scene) => {
    if (scene.today < (scene.state.audit.notice?.auditOn ?? scene.today)) return
    const asks = openItems(scene.state).length === 0 && wantsSupplement(scene, 'audit')
    await (asks ? askAfterFinding(scene) : review(scene, 'audit', 'auditor', () => reportAudit(scene)))
  },
  'audit-supplement': supply,
  rectification: supply,
  'rectification-check': (scene) => check(scene, 'lead'),
  decision: (scene) => scene.as('decider', 'GrantQualification'),
  'delivery-confirmation': async (scene) =>
    scene.asContact('ConfirmAddress', { addressId: scene.stage.addressOf(scene.plan.company) }),
  'certificate-production': (scene) => scene.as('clerk', 'IssueCertificate'),
  dispatch: (scene) =>
    scene.as('clerk', 'PostCertificate', { carrier: '中国邮政 EMS', trackingNumber: 'EB604771208CN' }),
  delivery: (scene) => scene.asContact('ConfirmReceipt', { receivedOn: scene.today }),
}

const votesAgainst = 3
/** One more than the quorum, so that a recusal leaves one. */
const seats = 6

const scoresOf = (score: number) => Object.fromEntries(panelHeadings.map((heading) => [heading, score]))

/** What the secretary and the experts do on a closing day, and on the day itself. */
const holdMeetings = async (
  stage: Stage,
  today: Day,
  failing: (caseId: string) => Promise<boolean>,
  at: () => void,
) => {
  const as = (key: StaffKey, meeting: MeetingState, command: string, input: object = {}) => {
    at()
    return stage.ask(stage.staff[key], 'meeting', meeting.meetingId, command, input)
  }
  for (const meeting of await stage.meetings(today)) {
    const invited = experts.map((key) => stage.staff[key].personId)
    const present = invited.slice(0, seats)
    if (meeting.phase === 'planned' && meeting.agendaClosesOn === today) {
      const cases = await stage.readyCases()
      if (cases.length === 0) continue
      await as('secretary', meeting, 'SetAgenda', { cases })
      await as('secretary', meeting, 'InviteExperts', { experts: invited })
      await as('secretary', meeting, 'LockAgenda')
      await stage.settle()
    } else if (meeting.phase === 'agenda-locked' && meeting.heldOn === today && meeting.agenda.length > 0) {
      await as('secretary', meeting, 'OpenMeeting', { present, chairId: present[0] })
      for (const key of experts.slice(0, seats)) {
        const expertId = stage.staff[key].personId
        const cases = meeting.agenda.filter(
          ({ caseId }) => !findRecusal({ ...meeting, present }, caseId, expertId),
        )
        if (cases.length > 0)
          await as(key, meeting, 'DeclareImpartiality', { cases: cases.map(({ caseId }) => caseId) })
      }
      for (const { caseId } of meeting.agenda) {
        const fails = await failing(caseId)
        for (const [index, key] of experts.slice(0, seats).entries())
          if (
            votersFor({ ...meeting, phase: 'in-session', present }, caseId).includes(
              stage.staff[key].personId,
            )
          )
            await as(key, meeting, 'CastVote', {
              caseId,
              pass: !(fails && index < votesAgainst),
              scores: scoresOf(fails && index < votesAgainst ? 3 : 4),
              opinion:
                fails && index < votesAgainst ? '保障论据不完整，需整改后再评。' : '证据充分，同意通过。',
            })
        await as('secretary', meeting, 'ConcludeCase', {
          caseId,
          items: fails ? reasons.rectify : [],
          reason: '',
        })
      }
      await as('secretary', meeting, 'ConcludeMeeting')
      await as(experts[0], meeting, 'SignMinutes', { read: true })
      await stage.settle()
    }
  }
}

/** Opens the case of a plan, on the certificate that the company holds where it is about one. Returns its id. */
const open = async (
  stage: Stage,
  { company, type, level, kind = 'initial' }: Plan,
  caseId: string,
): Promise<string> => {
  const held = kind === 'initial' ? {} : await stage.certificateOf(company, type)
  await stage.ask(stage.contactOf(company), 'case', caseId, 'OpenCase', {
    kind,
    type,
    level,
    ...('certificate_id' in held ? { certificateId: held.certificate_id } : {}),
  })
  return caseId
}

/**
 * Plays the plans day by day from `from` to `to`, everything through commands, the clock moving with them. Returns the
 * case ids in the order of the plans (null for one that never opened).
 */
export const playSeason = async (
  stage: Stage,
  plans: readonly Plan[],
  days: { readonly from: Day; readonly to: Day },
  newId: () => string,
): Promise<(string | null)[]> => {
  const ids: (string | null)[] = plans.map(() => null)
  const nextOn = plans.map(({ opensOn }) => opensOn)
  for (let today = days.from; today <= days.to; today = addDays(today, 1)) {
    let minutes = 90
    const at = () => {
      minutes += 4
      stage.setClock(
        `${today}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`,
      )
    }
    at()
    await stage.settle()
    if (!theCalendar.isWorkday(today)) continue
    await holdMeetings(
      stage,
      today,
      async (caseId) => {
        const plan = plans[ids.indexOf(caseId)]
        return (await stage.caseState(caseId)).rectifications < (plan?.fails ?? 0)
      },
      at,
    )
    for (const [index, plan] of plans.entries()) {
      const contact = stage.contactOf(plan.company)
      let seen = -1
      while ((nextOn[index] as Day) <= today) {
        at()
        const caseId = ids[index]
        const state = caseId ? await stage.caseState(caseId) : null
        // In haste everything is done on one day, until nothing can be.
        const goesOn = plan.pace === 0 && state?.version !== seen
        nextOn[index] = goesOn ? today : theCalendar.addWorkdays(today, plan.pace || 1).date
        seen = state?.version ?? seen
        if (!caseId || !state) ids[index] = await open(stage, plan, newId())
        else {
          const scene: Scene = {
            stage,
            plan,
            state,
            today,
            as: (key, command, input = {}) => stage.ask(stage.staff[key], 'case', caseId, command, input),
            asContact: (command, input = {}) => stage.ask(contact, 'case', caseId, command, input),
            attend: (attendance) => stage.attend(caseId, contact, attendance),
            upload: (name, by) => stage.upload(caseId, by ? stage.staff[by] : contact, name),
          }
          if ((await talk(scene)) || state.phase === plan.until) continue
          const short = isAssessed(state.kind) ? undefined : shortSteps[state.phase]
          await (short ?? steps[state.phase])?.(scene)
        }
      }
    }
    await stage.settle()
  }
  return ids
}
