type Data = Readonly<Record<string, unknown>>

/** The page of the ledger on agreement and fee; written without the procedure, like the rest of it. */
export interface ContractingLedger {
  dueFen: number
  paidFen: number
  /** What was given back after an early end; owed again should the case go on. */
  returnedFen: number
  sealedByApplicant: boolean
  sealedByCentre: boolean
  /** The applicant wants the agreement changed and has no answer. */
  changeAsked: boolean
  /** What becomes of the fee after an early end is still open. */
  refundOpen: boolean
  /** What it found that should never be. */
  readonly wrong: string[]
}

export const emptyContracting = (): ContractingLedger => ({
  dueFen: 0,
  paidFen: 0,
  returnedFen: 0,
  sealedByApplicant: false,
  sealedByCentre: false,
  changeAsked: false,
  refundOpen: false,
  wrong: [],
})

/** Seals, versions and payments: none of them moves the case by itself. */
export const contractingPages = {
  ApplicantSealed: (ledger: ContractingLedger) => {
    ledger.sealedByApplicant = true
    return undefined
  },
  CentreSealed: (ledger: ContractingLedger) => {
    if (!ledger.sealedByApplicant) ledger.wrong.push('countersigned what the applicant has not sealed')
    ledger.sealedByCentre = true
    return undefined
  },
  AgreementChangeAsked: (ledger: ContractingLedger) => {
    ledger.changeAsked = true
    return undefined
  },
  AgreementChangeDeclined: (ledger: ContractingLedger) => {
    ledger.changeAsked = false
    return undefined
  },
  AgreementRevised: (ledger: ContractingLedger) => {
    ledger.changeAsked = false
    ledger.sealedByApplicant = false
    ledger.sealedByCentre = false
    return undefined
  },
  PaymentConfirmed: (ledger: ContractingLedger, { amountFen }: Data) => {
    ledger.paidFen += Number(amountFen)
    return undefined
  },
}

/** What becomes of the fee is settled after the end. */
export const afterwards: Readonly<Record<string, (ledger: ContractingLedger, data: Data) => void>> = {
  RefundProposed: (ledger) => {
    ledger.refundOpen = true
  },
  RefundDecided: (ledger, { amountFen, keptFen }) => {
    if (Number(amountFen) + Number(keptFen) > ledger.paidFen)
      ledger.wrong.push('more given back than was paid')
    ledger.refundOpen = Number(amountFen) > 0
  },
  RefundPaid: (ledger, { amountFen }) => {
    ledger.returnedFen += Number(amountFen)
    ledger.refundOpen = false
  },
}

/** Whether the centre has to answer or to seal. */
export const isCentresTurn = ({
  changeAsked,
  sealedByApplicant,
  sealedByCentre,
}: ContractingLedger): boolean => changeAsked || (sealedByApplicant && !sealedByCentre)

/** What the centre has of the fee now. */
export const heldFen = ({ paidFen, returnedFen }: ContractingLedger): number => paidFen - returnedFen

/** Whether the fee was paid, given back, and is owed again. */
export const isOwedAgain = (ledger: ContractingLedger): boolean =>
  ledger.returnedFen > 0 && heldFen(ledger) < ledger.dueFen
