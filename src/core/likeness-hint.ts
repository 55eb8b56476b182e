import type { CentreRole, Role } from './roles.ts'

/** Who of the centre reviews evidence, and so is told what it is like. An applicant never is (Q19). */
export const reviewers = ['intake', 'lead', 'auditor', 'supervisor'] as const satisfies readonly CentreRole[]

export const isReviewer = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  reviewers.some((role) => roles.includes(role))

/** A file of a case beside one that was handed in with another case, and how much of its content that one has. */
export interface LikeFiles {
  readonly fileId: string
  readonly otherFileId: string
  readonly otherName: string
  readonly otherCaseId: string
  readonly otherCaseNumber: string | null
  readonly otherOrganisationId: string
  readonly otherOrganisationName: string
  readonly share: number
  readonly identical: boolean
}

/** A hint for whoever reviews the evidence; never a refusal by itself. */
export interface LikenessHint extends LikeFiles {
  /** Of the applicant's own earlier cases (Q16), as opposed to another applicant's (Q19). */
  readonly isOwn: boolean
}
