import type { StoredEvent } from '#core/kernel.ts'
import { onlyNoted } from './only-noted.ts'
import {
  afterwards,
  type ContractingLedger,
  contractingPages,
  emptyContracting,
  heldFen,
  isCentresTurn,
  isOwedAgain,
} from './reference-contracting.ts'
import { askedFrom, backTo } from './reference-supplements.ts'

type Data = Readonly<Record<string, unknown>>
interface Item {
  files: boolean
  paper: boolean
  accepted: boolean
}

/**
 * What a clerk with a ledger would note down about one application, event by event. Written without the procedure: it
 * imports none of its rules, so that the two can disagree.
 */
export interface CaseLedger extends ContractingLedger {
  caseId: string
  organisationId: string
  type: string
  kind: string
  phase: string
  items: Map<string, Item>
  /** Whatever was ever asked for: an accepted item can be asked for again at a later stage. */
  everAsked: Set<string>
  stage: string
  team: string[]
  lead: string | null
  meetingId: string | null
  certificateId: string | null
  originalReturn: string | null
  originalBack: boolean
  paper: boolean
  /** Where it was before it ended, should the end be set aside. */
  before: string
  /** Events it has no page for; the phase is then taken as it is. */
  readonly unknown: Set<string>
}

export const emptyLedger = (): CaseLedger => ({
  ...emptyContracting(),
  caseId: '',
  organisationId: '',
  type: '',
  kind: '',
  phase: 'preparation',
  items: new Map(),
  everAsked: new Set(),
  stage: '',
  team: [],
  lead: null,
  meetingId: null,
  certificateId: null,
  originalReturn: null,
  originalBack: false,
  paper: false,
  before: '',
  unknown: new Set(),
})

const ended = new Set(['completed', 'withdrawn', 'closed', 'refused'])
export const isOver = ({ phase }: Pick<CaseLedger, 'phase'>): boolean => ended.has(phase)

const isShort = ({ kind }: CaseLedger) =>
  ['change-name', 'change-address', 'change-both', 'cancellation'].includes(kind)
const open = ({ items }: CaseLedger) => [...items.values()].filter(({ accepted }) => !accepted)

const ask = (ledger: CaseLedger, items: unknown) => {
  if (open(ledger).length > 0 && ledger.phase !== 'panel') ledger.wrong.push('asked while items are open')
  ledger.items = new Map(
    (items as { id: string }[]).map(({ id }) => [id, { files: false, paper: false, accepted: false }]),
  )
  for (const { id } of items as { id: string }[]) ledger.everAsked.add(id)
  ledger.phase = askedFrom[ledger.phase] ?? ledger.phase
}

const arrive = (ledger: CaseLedger, ids: readonly string[], half: 'files' | 'paper') => {
  for (const id of ids) {
    const item = ledger.items.get(id)
    if (item) item[half] = true
    else ledger.wrong.push(`${half} for an item that was not asked for`)
  }
}

const closedFor = (ledger: CaseLedger, what: string, phase: string) => {
  if (open(ledger).length > 0) ledger.wrong.push(`${what} with items open`)
  return phase
}

const forgetMeeting = (ledger: CaseLedger, phase?: string) => {
  ledger.meetingId = null
  return phase
}

/** One page for each event: what it changes in the ledger, and where the case is then. */
const pages: Record<string, (ledger: CaseLedger, data: Data, by: StoredEvent['by']) => string | undefined> = {
  CaseOpened: (ledger, data) => {
    Object.assign(ledger, {
      caseId: data.caseId,
      organisationId: data.organisationId,
      type: data.type,
      kind: data.kind,
    })
    return 'preparation'
  },
  ApplicationSubmitted: (ledger, { takenAs }) => {
    if (typeof takenAs === 'string') ledger.kind = takenAs
    return 'filing'
  },
  PaperDossierReceived: (ledger, { takenAs }) => {
    ledger.paper = true
    if (typeof takenAs === 'string') ledger.kind = takenAs
    return undefined
  },
  FilingConfirmed: (ledger) => closedFor(ledger, 'filed', 'start-approval'),
  StartApproved: (ledger, { leadId }) => {
    ledger.lead = String(leadId)
    return 'acceptance-review'
  },
  LeadChanged: (ledger, { leadId }) => {
    ledger.lead = String(leadId)
    return undefined
  },
  ContactChanged: () => undefined,
  ItemWithdrawn: (ledger, { itemId }) => {
    if (!ledger.items.delete(String(itemId))) ledger.wrong.push('taken back what was not asked for')
    return undefined
  },
  SupplementAsked: (ledger, { items }) => {
    ask(ledger, items)
    return ledger.phase
  },
  SupplementAskedAgain: (ledger, { items }) => {
    const again = items as { id: string }[]
    for (const { id } of again)
      if (!ledger.everAsked.has(id)) ledger.wrong.push('asked again what was never asked')
    ledger.items = new Map(again.map(({ id }) => [id, { files: false, paper: false, accepted: false }]))
    return askedFrom[ledger.phase]
  },
  ItemsSupplied: (ledger, { items }) => {
    arrive(
      ledger,
      (items as { id: string }[]).map(({ id }) => id),
      'files',
    )
    return undefined
  },
  PaperArrived: (ledger, { items }) => {
    arrive(ledger, items as string[], 'paper')
    return undefined
  },
  SupplementReceived: (ledger) => {
    for (const { files, paper } of open(ledger))
      if (!files || !paper) ledger.wrong.push('received with one half missing')
    return backTo[ledger.phase]
  },
  SupplementChecked: (ledger, { accepted }) => {
    for (const id of accepted as string[]) {
      const item = ledger.items.get(id)
      if (item) item.accepted = true
      else ledger.wrong.push('accepted what was never asked')
    }
    return undefined
  },
  RectificationVerified: (ledger) => closedFor(ledger, 'verified', 'awaiting-panel'),
  AcceptanceProposed: () => 'acceptance-approval',
  AcceptanceReturned: () => 'acceptance-review',
  ApplicationAccepted: () => 'quotation',
  ApplicationRefused: () => 'refused',
  ProofConfirmed: (_, { isFeeDue }) => (isFeeDue ? 'quotation' : 'decision'),
  BusinessEmailSent: (ledger, { totalFen }) => {
    ledger.dueFen = Number(totalFen)
    return 'contracting'
  },
  ...contractingPages,
  ContractingCompleted: (ledger) => {
    if (ledger.paidFen < ledger.dueFen) ledger.wrong.push('contracted with money open')
    if (!isShort(ledger) && !(ledger.sealedByApplicant && ledger.sealedByCentre))
      ledger.wrong.push('contracted without both seals')
    return isShort(ledger) ? 'decision' : 'audit-preparation'
  },
  AuditTeamAssigned: (ledger, { auditors }) => {
    ledger.team = auditors as string[]
    if (new Set(ledger.team).size < 2) ledger.wrong.push('audited by one person')
    return undefined
  },
  // Whoever declares a conflict is off the team from that moment.
  AuditConflictDeclared: (ledger, _, { personId }) => {
    ledger.team = ledger.team.filter((one) => one !== personId)
    return undefined
  },
  AuditNoticeSent: () => 'audit-confirmation',
  AuditMoved: () => 'audit-confirmation',
  AuditDateConfirmed: () => 'audit',
  AuditDateDeclined: () => 'audit-preparation',
  AuditCompleted: (ledger) => closedFor(ledger, 'audited', 'awaiting-panel'),
  JoinedAgenda: (ledger, { meetingId }) => {
    ledger.meetingId = String(meetingId)
    return 'panel'
  },
  PanelPassed: () => 'decision',
  PanelNotPassed: (ledger, { items }) => {
    ledger.items = new Map()
    ask(ledger, items)
    return forgetMeeting(ledger, 'rectification')
  },
  RectificationExhausted: (ledger) => forgetMeeting(ledger),
  PanelPostponed: (ledger) => forgetMeeting(ledger, 'awaiting-panel'),
  QualificationGranted: () => 'delivery-confirmation',
  QualificationDenied: () => 'refused',
  ChangeGranted: (ledger, { originalReturn }) => {
    ledger.originalReturn = originalReturn as string | null
    return 'delivery-confirmation'
  },
  CancellationGranted: (ledger) => {
    ledger.originalReturn = 'before-posting'
    return 'original-return'
  },
  ChangeDenied: () => 'refused',
  // Put right later, it changes where things go and not how far they are.
  AddressConfirmed: (ledger) => {
    if (ledger.phase !== 'delivery-confirmation') return undefined
    return ledger.originalReturn === 'before-posting' && !ledger.originalBack
      ? 'original-return'
      : 'certificate-production'
  },
  OriginalReturned: (ledger) => {
    ledger.originalBack = true
    return ledger.kind === 'cancellation' || ledger.certificateId ? 'completed' : 'certificate-production'
  },
  CertificateIssued: (ledger, { certificateId }) => {
    ledger.certificateId = String(certificateId)
    return 'dispatch'
  },
  CertificateReissued: (ledger, { certificateId }) => {
    ledger.certificateId = String(certificateId)
    return 'dispatch'
  },
  CertificatePosted: () => 'delivery',
  CertificateReceived: (ledger) =>
    ledger.originalReturn && !ledger.originalBack ? 'original-return' : 'completed',
  ApplicationWithdrawn: () => 'withdrawn',
  CaseClosed: () => 'closed',
  FalseMaterialProved: () => 'closed',
}

/** Set aside, the end never was; a meeting that went on without the case does not come back. */
const reopen = (ledger: CaseLedger): void => {
  if (!isOver(ledger) || ['completed', 'withdrawn'].includes(ledger.phase))
    ledger.wrong.push(`reopened from ${ledger.phase}`)
  ledger.phase = ledger.before === 'panel' ? 'awaiting-panel' : ledger.before
  if (ledger.phase === 'awaiting-panel') ledger.meetingId = null
  ledger.refundOpen = false
}

/** Enters one event; `phase` is where the procedure says the case is, believed only where the ledger has no page. */
export const enter = (ledger: CaseLedger, { type, data, by }: StoredEvent, phase: string): void => {
  if (isOver(ledger) && pages[type]) ledger.wrong.push(`${type} after the end`)
  const page = pages[type]
  if (type === 'CaseReopened') reopen(ledger)
  else if (page) {
    const before = ledger.phase
    ledger.phase = page(ledger, data, by) ?? ledger.phase
    if (isOver(ledger)) ledger.before = before
    if (isOver(ledger) && ledger.phase !== 'completed') ledger.refundOpen = heldFen(ledger) > 0
  } else if (afterwards[type]) afterwards[type](ledger, data)
  else if (!onlyNoted.has(type)) {
    ledger.unknown.add(type)
    ledger.phase = phase
  }
  if (heldFen(ledger) > ledger.dueFen) ledger.wrong.push('more money than was asked for')
}

const applicantsTurn = /^(preparation|\w+-supplement|rectification|audit-confirmation|.*return|delivery)$/

/** Whose move it is by the ledger. */
export const turnBy = (ledger: CaseLedger): 'applicant' | 'centre' | 'none' => {
  if (isOver(ledger)) return ledger.refundOpen ? 'centre' : 'none'
  if (isOwedAgain(ledger) || (ledger.phase === 'filing' && !ledger.paper)) return 'applicant'
  if (ledger.phase === 'contracting') return isCentresTurn(ledger) ? 'centre' : 'applicant'
  return applicantsTurn.test(ledger.phase) ? 'applicant' : 'centre'
}

/** The open items by the ledger, each with its two halves. */
export const openBy = ({ items }: CaseLedger): string[] =>
  [...items]
    .filter(([, { accepted }]) => !accepted)
    .map(([id, { files, paper }]) => `${id} ${files} ${paper}`)
    .toSorted()
