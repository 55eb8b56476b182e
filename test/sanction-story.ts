import { certificateProcedure } from '#core/certificate.ts'
import type { CertificatePhase, CertificateState, Measure } from '#core/certificate-state.ts'
import type { Editions } from '#core/rulebook/edition.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { story } from './given.ts'
import { broughtForward } from './matter-story.ts'

export const objectionId = '00000000-0000-4000-8000-0000000000b1'
export const proceedingId = '00000000-0000-4000-8000-0000000000b2'

export const level2 = {
  number: 'CNITSEC2025SRV-RA-II-0017',
  holder: '华清网安科技有限公司',
  uscc: '91110108MA01HQWA7W',
  registeredAddress: '北京市海淀区知春路 88 号 6 层',
  type: 'risk-assessment',
  level: 2,
  issuedOn: '2025-06-10',
  validFrom: '2025-06-10',
  validTo: '2028-06-09',
  basis: 'issued here',
}

/** A certificate of the paper register: entered by one person, confirmed by another. */
export const takesOver = (
  one: Pick<ReturnType<typeof story<CertificateState, CertificatePhase>>, 'does'>,
  entry: object,
) => {
  one.does('clerk', 'ProposeEntry', entry)
  one.does('approver', 'DecideEntry', { verdict: 'agreed' })
}

/** A certificate of level 2 in the register, on 23 November 2026; decisions are numbered from 7 on. */
export const inForce = (among?: Editions) => {
  const one = story(certificateProcedure, { decisionSerial: 7 }, '2026-11-23', among)
  takesOver(one, level2)
  return one
}
export type CertificateStory = ReturnType<typeof inForce>

const reasons: Readonly<Record<Measure, readonly [cause: string, reason: string]>> = {
  warn: ['misuse', '宣传材料把级别写成了一级以上的未颁发级别'],
  suspend: ['conditions-unmet', '注册信息安全专业人员已全部离职，尚未补齐'],
  restore: ['remedied', '人员已补齐，社保记录核实无误'],
  downgrade: ['conditions-unmet', '近三年服务项目不足二级要求'],
  withdraw: ['supervision-refused', '两次拒绝监督检查，经催告仍不配合'],
}

/** Somebody proposes it, as of today. */
export const proposes = (one: CertificateStory, measure: Measure, who = 'clerk', more: object = {}) => {
  const [cause, reason] = reasons[measure]
  const level = measure === 'downgrade' ? { level: 1 } : {}
  return one.does(who, 'ProposeSanction', { measure, cause, reason, on: one.today(), ...level, ...more })
}
/** Somebody proposes it and somebody else decides so. */
export const sanctions = (one: CertificateStory, measure: Measure, more: object = {}) => {
  proposes(one, measure, 'clerk', more)
  one.facts.decisionSerial = Number(one.facts.decisionSerial) + 1
  return one.does('decider', 'DecideSanction', { verdict: 'agreed' })
}

/** A notice moves what is due while it waits for a second person, for a decision, and for its original. */
const notYetDecided = (): readonly CertificateStory[] => {
  const entered = story(certificateProcedure, {}, '2026-11-23')
  entered.does('clerk', 'ProposeEntry', level2)
  broughtForward(entered, 'Certificate', sanctionDeadlines, 'approver')
  const proposed = inForce()
  proposes(proposed, 'warn')
  broughtForward(proposed, 'Certificate', sanctionDeadlines, 'decider', false)
  const withdrawn = inForce()
  sanctions(withdrawn, 'withdraw')
  broughtForward(withdrawn, 'Certificate', sanctionDeadlines, 'clerk')
  return [entered, proposed, withdrawn]
}

/** Lives of a certificate that between them see every letter about one go out. */
export const sanctionLives = (): readonly CertificateStory[] => [
  ...notYetDecided(),
  ...(['warn', 'suspend', 'downgrade', 'withdraw'] as const).map((measure) => {
    const one = inForce()
    sanctions(one, measure)
    const { decision } = one.state().sanctions[0] ?? { decision: '' }
    one.does('system', 'SetSanctionAside', { objectionId, decision })
    return one
  }),
  (() => {
    const one = inForce()
    sanctions(one, 'withdraw')
    one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: one.today() })
    const decision = one.state().sanctions[0]?.decision
    one.does('system', 'SetSanctionAside', { objectionId, decision })
    one.does('clerk', 'SendOriginalBack', { carrier: '顺丰', trackingNumber: 'SF5005' })
    return one
  })(),
  (() => {
    const one = inForce()
    sanctions(one, 'suspend')
    one.on('2027-06-01')
    one.does('system', 'TellSuspensionRanOut')
    sanctions(one, 'restore')
    return one
  })(),
]
