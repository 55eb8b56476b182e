import type { CaseState } from '#core/case-state.ts'
import type { Actor } from '#core/kernel.ts'
import type { LetterName } from '#core/letters/letters.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { stateSeenBy } from '#core/seen-by.ts'
import type { paperTitles } from '#core/words/case-papers.ts'
import { agreementPaper } from './agreement-paper.ts'
import { auditPlan, findingsSheet } from './audit-papers.ts'
import { auditReceipt } from './audit-receipt.ts'
import type { CasePaper, PaperFormat } from './case-paper.ts'
import { certificateCopy, deliverySlip, originalLabel, postalLabel } from './certificate-papers.ts'
import { invoiceDetails, paymentConfirmation, paymentRequest } from './payment-papers.ts'
import { rectificationReport } from './rectification-report.ts'

export type PaperName = keyof typeof paperTitles

/** The papers of a case that are no letters. Routes, links, docs and tests follow from this table. */
export const casePapers: Readonly<Record<PaperName, CasePaper>> = {
  agreement: agreementPaper,
  'payment-request': paymentRequest,
  'payment-confirmation': paymentConfirmation,
  'invoice-details': invoiceDetails,
  'audit-receipt': auditReceipt,
  'audit-plan': auditPlan,
  findings: findingsSheet,
  'rectification-report': rectificationReport,
  'postal-label': postalLabel,
  'delivery-slip': deliverySlip,
  'original-label': originalLabel,
  'certificate-copy': certificateCopy,
}

export const paperNames = Object.keys(casePapers) as readonly PaperName[]

export const isPaperName = (name: string): name is PaperName => Object.hasOwn(casePapers, name)

/** The papers there are of a case as its reader sees it, who wears these roles. */
export const papersIn = (seen: CaseState, roles: readonly string[], edition: Edition): readonly PaperName[] =>
  paperNames.filter((name) => {
    const { by, isThere } = casePapers[name]
    return (!by || by.some((role) => roles.includes(role))) && isThere(seen, edition)
  })

/**
 * The papers there are of a case for this actor, who may see the case: each is made from the case as they see it, so
 * that nobody has on paper what they do not have on the screen.
 */
export const papersFor = (state: CaseState, actor: Actor, edition: Edition): readonly PaperName[] =>
  papersIn(stateSeenBy(state, actor), actor.roles, edition)

/** The papers that a letter brings along. */
export const enclosedIn = (letter: LetterName): readonly PaperName[] =>
  paperNames.filter((name) => casePapers[name].enclosedIn?.includes(letter))

/** The last step of the address of a paper: `agreement.docx`, `audit-receipt-form.pdf`. */
export const paperPath = (name: PaperName, format: PaperFormat): string =>
  format === 'form' ? `${name}-form.pdf` : `${name}.${format}`
