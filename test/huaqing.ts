import { bookFileSchema } from '#core/book/book-file.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Phase } from '#core/phases.ts'
import example from '../examples/book.json' with { type: 'json' }
import { organisationId, type Story } from './given.ts'
import { staffMember } from './staff-member.ts'

export type CaseStory = Story<CaseState, Phase>

export const application = bookFileSchema.parse(example)
export const file = '00000000-0000-4000-8000-0000000000f1'
/** What is handed in when the first was not accepted. */
export const fileAnew = '00000000-0000-4000-8000-0000000000f9'
export const address = '00000000-0000-4000-8000-0000000000d1'
/** Who attends the audit, with a way to connect and without one. */
export const attendance = '00000000-0000-4000-8000-0000000000b1'
export const attendanceOnSite = '00000000-0000-4000-8000-0000000000b2'
export const meeting = '00000000-0000-4000-8000-0000000000e1'

/** What the store would answer for 华清网安, whose dossier is complete. */
export const factsOfHuaqing = () => ({
  organisation: {
    id: organisationId,
    name: application.organisation.name,
    uscc: application.organisation.uscc,
    legalRepresentative: application.organisation.legalRepresentative,
  },
  openCases: [] as { type: string }[],
  dossier: { digest: 'a'.repeat(64), application } as {
    digest: string
    application: typeof application
  } | null,
  caseSerial: 31,
  certificateSerial: 7,
  staff: [
    staffMember('lead', 'lead'),
    staffMember('lead-2', 'lead'),
    staffMember('auditor', 'auditor'),
    staffMember('auditor-2', 'auditor'),
    staffMember('intake', 'intake'),
  ],
  book: application,
  files: [
    { id: file, name: '项目计划.pdf', sha256: 'f1'.repeat(32) },
    { id: fileAnew, name: '项目计划（改）.pdf', sha256: 'f2'.repeat(32) },
  ],
  addresses: [{ id: address }],
  attendances: [
    { id: attendance, people: 6, hasConnection: true },
    { id: attendanceOnSite, people: 5, hasConnection: false },
  ],
  contacts: [
    { id: 'contact', name: '王敏', emailConfirmed: true },
    { id: 'contact-2', name: '赵宁', emailConfirmed: true },
  ],
})
