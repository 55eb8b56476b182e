import {
  readStatement,
  type Statement,
  type StatementFault,
  type StatementLine,
  statementMarks,
} from '#core/bank-statement.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { Actor } from '#core/kernel.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { type MatchedBy, type PayableCase, proposeCase } from '#core/statement-match.ts'
import { digestOf } from '#store/chain.ts'
import {
  addStatementLines,
  joinStatementLine,
  type LineNote,
  type LineStatus,
  listStatementLines,
  noteStatementLine,
  type StatementLineRow,
  splitStatementLine,
} from '#store/statement-lines.ts'
import { type CaseRow, listCases } from '#store/views.ts'
import type { Ports } from './ports.ts'
import { readCsv } from './read-csv.ts'

/** What came of an import; a file with a fault leaves nothing behind. */
export type Imported =
  | { readonly kind: 'imported'; readonly added: number; readonly known: number; readonly outgoing: number }
  | { readonly kind: 'faults'; readonly faults: readonly StatementFault[] }
  | { readonly kind: 'not-text' }

/** What stands in a text where bytes meant nothing in its charset. */
const unreadable = '\uFFFD'

/** A bank's file is UTF-8 or, more often, GB18030; undefined when it is neither. */
const decoded = (content: Uint8Array): string | undefined =>
  ['utf-8', 'gb18030']
    .map((charset) => new TextDecoder(charset).decode(content))
    .find((text) => !text.includes(unreadable))

/**
 * What makes two lines the same: the bank's number of the transfer where it gives one; else everything it says, and
 * which of the equal lines of its file it is, since somebody may pay the same sum twice a day.
 */
const fingerprintsOf = (lines: readonly StatementLine[]): readonly string[] => {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const { serial, bookedOn, amountFen } = line
    const same = digestOf(serial === '' ? line : { serial, bookedOn, amountFen })
    const nth = seen.get(same) ?? 0
    seen.set(same, nth + 1)
    return serial === '' ? `${same}:${nth}` : same
  })
}

/** Takes a bank statement in: every line that is new, or nothing and why. */
export const importStatement = async (ports: Ports, actor: Actor, content: Uint8Array): Promise<Imported> => {
  const text = decoded(content)
  if (text === undefined) return { kind: 'not-text' }
  const reads = await Promise.all(statementMarks.map((mark) => readCsv(text, mark)))
  const statement: Statement = readStatement(reads)
  if ('faults' in statement) return { kind: 'faults', faults: statement.faults }
  const prints = fingerprintsOf(statement.lines)
  const now = ports.clock.now()
  const added = await addStatementLines(
    ports.db,
    statement.lines.map(({ bookedOn, payer, amountFen, remark, serial }, at) => ({
      line_id: ports.ids.next(),
      fingerprint: prints[at] as string,
      booked_on: bookedOn,
      payer,
      amount_fen: amountFen,
      remark,
      serial,
      imported_at: now,
      imported_by: actor.personId,
      noted_by: null,
      noted_at: null,
    })),
  )
  return { kind: 'imported', added, known: statement.lines.length - added, outgoing: statement.outgoing }
}

/** One line as finance sees it. */
export interface PaymentLine {
  readonly id: string
  readonly bookedOn: string
  readonly payer: string
  readonly amountFen: number
  readonly remark: string
  readonly serial: string
  readonly status: LineStatus
  readonly note: string
  /** The line it is a part of, and what that brought; null where it was not split. */
  readonly whole: { readonly lineId: string; readonly amountFen: number } | null
  /** The case it was confirmed on. */
  readonly used: {
    readonly caseId: string
    readonly number: string | null
    readonly organisationName: string
  } | null
  /** The case it most likely pays, and how that was found. */
  readonly proposal: {
    readonly caseId: string
    readonly by: MatchedBy
  } | null
}

/** A refund that waits, with whoever has to act. */
export interface WaitingRefund {
  readonly caseId: string
  readonly number: string | null
  readonly organisationName: string
  /** What is due next, with what its day is counted from. */
  readonly due: Deadline | null
  readonly owner: string | null
}

export interface PaymentsPage {
  readonly lines: readonly PaymentLine[]
  readonly settled: readonly PaymentLine[]
  /** Cases that wait for money, for matching by hand. */
  readonly cases: readonly PayableCase[]
  readonly refunds: readonly WaitingRefund[]
}

const payable = (row: CaseRow): PayableCase | null => {
  const { payment } = row.summary as { payment?: { openFen: number; hasPayerLetter: boolean } }
  return payment && payment.openFen > 0
    ? {
        caseId: row.case_id,
        number: row.number ?? '',
        organisationName: row.organisation_name,
        openFen: payment.openFen,
        hasPayerLetter: payment.hasPayerLetter,
        version: row.version,
      }
    : null
}

const told = (row: StatementLineRow, cases: readonly PayableCase[]): PaymentLine => {
  const line = { payer: row.payer, amountFen: row.amount_fen, remark: row.remark }
  const isOpen = row.used_case_id === null && row.status === 'open'
  const proposal = isOpen ? proposeCase({ ...line, isPart: row.part_of !== null }, cases) : null
  return {
    ...line,
    id: row.line_id,
    bookedOn: row.booked_on,
    serial: row.serial,
    status: row.status,
    note: row.note,
    whole: row.part_of ? { lineId: row.part_of, amountFen: row.whole_fen ?? 0 } : null,
    used: row.used_case_id
      ? {
          caseId: row.used_case_id,
          number: row.used_number,
          organisationName: row.used_organisation ?? '',
        }
      : null,
    proposal: proposal && { caseId: proposal.case.caseId, by: proposal.by },
  }
}

/** More than a centre of this size sees in a month; the rest follows once these are settled. */
const linesShown = 300
const casesRead = 500

const everyCase = async (ports: Ports, filters: Parameters<typeof listCases>[1]): Promise<CaseRow[]> => {
  const rows: CaseRow[] = []
  let after: string | undefined
  do {
    const part = await listCases(ports.db, filters, { size: casesRead, ...(after && { after }) })
    rows.push(...part.rows)
    after = part.next ?? undefined
  } while (after)
  return rows
}

const endedPhases = phaseNames.filter((phase) => phaseOf(phase).stage === 'ended')

const dueOf = (summary: unknown): Deadline | null => (summary as { due?: Deadline | null }).due ?? null

/** What finance has before it: lines with their proposals, what was settled last, and refunds under way. */
export const findPaymentsPage = async (ports: Ports): Promise<PaymentsPage> => {
  const [open, settled, waiting, ended] = await Promise.all([
    listStatementLines(ports.db, { settled: false, size: linesShown }),
    listStatementLines(ports.db, { settled: true, size: 30 }),
    everyCase(ports, { phases: ['contracting'] }),
    everyCase(ports, { phases: endedPhases, open: true }),
  ])
  const cases = waiting.flatMap((row) => payable(row) ?? [])
  return {
    lines: open.map((row) => told(row, cases)),
    settled: settled.map((row) => told(row, cases)),
    cases,
    refunds: ended.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      organisationName: row.organisation_name,
      due: dueOf(row.summary),
      owner: dueOf(row.summary)?.owner ?? null,
    })),
  }
}

/** Notes what becomes of a line; false when there is no such line, or it pays a case already. */
export const noteLine = (
  ports: Ports,
  actor: Actor,
  noted: { readonly lineId: string; readonly status: LineNote; readonly note: string },
): Promise<boolean> => noteStatementLine(ports.db, { ...noted, by: actor.personId, at: ports.clock.now() })

/** Splits a line among several cases, with the reason; false when it cannot be, or the parts do not come to it (Q4.3). */
export const splitLine = (
  ports: Ports,
  actor: Actor,
  split: { readonly lineId: string; readonly amountsFen: readonly number[]; readonly reason: string },
): Promise<boolean> => {
  const parts = split.amountsFen.map((amountFen) => ({ id: ports.ids.next(), amountFen }))
  return splitStatementLine(ports.db, {
    lineId: split.lineId,
    parts,
    reason: split.reason,
    by: actor.personId,
    at: ports.clock.now(),
  })
}

/** Makes a split line whole again; false once one of its parts pays a case or was returned. */
export const joinLine = (ports: Ports, actor: Actor, lineId: string): Promise<boolean> =>
  joinStatementLine(ports.db, { lineId, by: actor.personId, at: ports.clock.now() })
