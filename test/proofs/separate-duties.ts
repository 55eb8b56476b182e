import type { StoredEvent } from '#core/kernel.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'

/** Everything written about one application: its own log, and those of the meetings and certificates it came to. */
export interface CaseFile {
  readonly caseId: string
  readonly log: readonly StoredEvent[]
  readonly others: readonly StoredEvent[]
}

/** Where people stand outside the procedure: who belongs to an applicant, and what ties the centre's own. */
export interface Standing {
  readonly organisationId: string | null
  readonly ties: readonly { readonly uscc: string; readonly until: string | null }[]
}

export interface Breach {
  readonly rule: string
  readonly personId: string
  readonly events: readonly string[]
}

interface Act {
  readonly duty: string
  readonly personId: string
  readonly event: string
}

type Data = Readonly<Record<string, unknown>>
const texts = (value: unknown): string[] =>
  [value ?? []].flat().filter((one): one is string => typeof one === 'string')

/** Whoever an event makes responsible for something, by the names that the procedure gives people. */
const named: readonly (readonly [duty: string, event: RegExp, people: (data: Data) => string[]])[] = [
  ['led', /^(StartApproved|LeadChanged)$/, ({ leadId }) => texts(leadId)],
  ['audited', /^AuditTeamAssigned$/, ({ auditors }) => texts(auditors)],
  [
    'voted',
    /^(PanelPassed|PanelNotPassed|PanelPostponed|RectificationExhausted)$/,
    ({ voters }) => texts(voters),
  ],
  ['voted', /^VoteCast$/, ({ expertId }) => texts(expertId)],
  [
    'declared a conflict',
    /^(ConflictDeclared|AuditConflictDeclared)$/,
    ({ expertId, personId }) => texts(expertId ?? personId),
  ],
]

/** What somebody does by their own hand. */
const done: readonly (readonly [duty: string, event: RegExp, role: Role | null])[] = [
  ['led', /./, 'lead'],
  ['audited', /./, 'auditor'],
  ['decided', /./, 'decider'],
  ['accepted', /^Application(Accepted|Refused)$/, null],
]

/** Two halves that one person never does on one application, in whatever order. */
const separate: readonly (readonly [first: string, second: string])[] = [
  ['led', 'voted'],
  ['audited', 'voted'],
  ['led', 'decided'],
  ['audited', 'decided'],
  ['voted', 'decided'],
  ['led', 'accepted'],
]

/** What one person proposes and another has to decide: each proposal with the decision that follows it. */
const proposals: readonly (readonly [what: string, proposed: RegExp, decided: RegExp])[] = [
  ['sanction', /^SanctionProposed$/, /^(CertificateSanctioned|SanctionDeclined)$/],
  ['refund', /^RefundProposed$/, /^Refund(Approved|Granted|Decided|Declined)$/],
  ['notice', /^NoticeProposed$/, /^NoticeAdopted$/],
]

/** Decisions on somebody's own proposal, in a log of any kind. */
export const decidedAlone = (log: readonly StoredEvent[]): Breach[] =>
  proposals.flatMap(([what, proposed, decided]) => {
    let last: StoredEvent | undefined
    return log.flatMap((event) => {
      if (proposed.test(event.type)) last = event
      const { personId } = event.by
      return decided.test(event.type) && last?.by.personId === personId
        ? [
            {
              rule: `proposed and decided one ${what}`,
              personId,
              events: [`${last.type} ${last.seq}`, `${event.type} ${event.seq}`],
            },
          ]
        : []
    })
  })

const actsOf = ({ caseId, log, others }: CaseFile): Act[] => {
  const about = ({ data }: StoredEvent) => data.caseId === undefined || data.caseId === caseId
  return [...log, ...others.filter(about)].flatMap(({ type, data, by, seq }) => {
    const event = `${type} ${seq}`
    return [
      ...named
        .filter(([, pattern]) => pattern.test(type))
        .flatMap(([duty, , people]) => people(data).map((personId) => ({ duty, personId, event }))),
      ...done
        .filter(([, pattern, role]) => pattern.test(type) && (role === null || by.role === role))
        .map(([duty]) => ({ duty, personId: by.personId, event })),
    ]
  })
}

/** Who did what on this application, in no order: `led ann`, `voted ben`. */
export const dutiesDone = (file: CaseFile): string[] =>
  [...new Set(actsOf(file).map(({ duty, personId }) => `${duty} ${personId}`))].toSorted()

/** A vote that was counted although a conflict was declared on the case, at this meeting or an earlier one. */
const votedInConflict = ({ caseId, log, others }: CaseFile): Breach[] => {
  const conflicts = others.filter(({ type, data }) => type === 'ConflictDeclared' && data.caseId === caseId)
  const counted = log.flatMap(({ type, data, seq, at }) =>
    texts(data.voters).map((personId) => ({ personId, at, event: `${type} ${seq}` })),
  )
  return conflicts.flatMap(({ data, seq, at: declaredAt }) =>
    counted
      .filter(({ personId, at }) => personId === data.expertId && at >= declaredAt)
      .map(({ personId, event }) => ({
        rule: 'declared a conflict and voted',
        personId,
        events: [`ConflictDeclared ${seq}`, event],
      })),
  )
}

/** Work of the centre by somebody who belongs to the applicant or is tied to it. */
const notImpartial = (file: CaseFile, standing: ReadonlyMap<string, Standing>): Breach[] => {
  const opened = file.log[0]?.data
  const uscc = file.log.findLast(({ data }) => typeof data.uscc === 'string')?.data.uscc
  const evaluating = new Set(['led', 'audited', 'voted', 'decided'])
  return [
    ...file.log
      .filter(({ by }) => !isApplicantRole(by.role) && by.role !== 'system')
      .filter(({ by }) => standing.get(by.personId)?.organisationId === opened?.organisationId)
      .map(({ by, type, seq }) => ({
        rule: 'of the applicant’s organisation',
        personId: by.personId,
        events: [`${type} ${seq}`],
      })),
    ...actsOf(file)
      .filter(
        ({ duty, personId }) =>
          evaluating.has(duty) &&
          standing.get(personId)?.ties.some((tie) => tie.uscc === uscc && tie.until === null),
      )
      .map(({ personId, duty, event }) => ({
        rule: `tied to the applicant and ${duty}`,
        personId,
        events: [event],
      })),
  ]
}

/**
 * Every separation of duties that this file does not keep, read off what was written and nothing else: it knows no state
 * and asks no rule of the procedure.
 */
export const findBreaches = (
  file: CaseFile,
  standing: ReadonlyMap<string, Standing> = new Map(),
): Breach[] => {
  const acts = actsOf(file)
  const who = (duty: string) => acts.filter((act) => act.duty === duty)
  const halves = separate.flatMap(([first, second]) =>
    who(first).flatMap((one) =>
      who(second)
        .filter(({ personId }) => personId === one.personId)
        .map((other) => ({
          rule: `${first} and ${second}`,
          personId: one.personId,
          events: [one.event, other.event],
        })),
    ),
  )
  const found = [
    ...halves,
    ...votedInConflict(file),
    ...notImpartial(file, standing),
    ...decidedAlone(file.log),
    ...decidedAlone(file.others),
  ]
  const keyOf = ({ rule, personId }: Breach) => `${rule} ${personId}`
  return [...new Map(found.map((breach) => [keyOf(breach), breach])).values()]
}
