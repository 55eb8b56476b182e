import type { Follow } from '#core/kernel.ts'

/** What a proceeding asks of the case and the certificate that it is about (Q19). */

interface About {
  readonly caseId: string | null
  readonly certificateId: string | null
}

const ofCase = ({ caseId }: Pick<About, 'caseId'>, asked: Pick<Follow, 'command' | 'input' | 'expected'>) =>
  caseId ? [{ stream: 'case', streamId: caseId, ...asked }] : []

const ofCertificate = ({ certificateId }: About, asked: Pick<Follow, 'command' | 'input'>) =>
  certificateId ? [{ stream: 'certificate', streamId: certificateId, ...asked }] : []

/** The case learns that a proceeding about it is open, or over; closing it is asked on its own. */
export const noted = (
  of: Pick<About, 'caseId'>,
  input: { readonly proceedingId: string; readonly number: string; readonly isOpen: boolean },
): readonly Follow[] => ofCase(of, { command: 'NoteProceeding', input })

/** The case is closed and the certificate withdrawn. */
export const afterFinding = (
  of: About,
  input: Readonly<Record<'proceedingId' | 'decision' | 'reason' | 'barredUntil', string>>,
): readonly Follow[] => [
  ...ofCase(of, {
    command: 'CloseForFalseMaterial',
    input: { proceedingId: input.proceedingId },
    // It ended meanwhile, or long ago with the certificate.
    expected: ['not-in-phase'],
  }),
  ...ofCertificate(of, { command: 'WithdrawForFalseMaterial', input }),
]

/** The case goes on, unless another application stands in its place, and the certificate comes back. */
export const afterLifting = (
  of: About & { readonly decision: string | null },
  { objectionId, receivedOn, reopens }: { objectionId: string; receivedOn: string; reopens: boolean },
): readonly Follow[] => [
  ...(reopens
    ? ofCase(of, {
        command: 'ReopenCase',
        input: { objectionId, receivedOn },
        // Completed before the finding: only the certificate comes back.
        expected: ['ended-otherwise'],
      })
    : []),
  ...ofCertificate(of, { command: 'SetSanctionAside', input: { objectionId, decision: of.decision } }),
]
