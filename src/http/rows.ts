import type { z } from '@hono/zod-openapi'
import { formOfMail } from '#core/letters/letter-paper.ts'
import type { Person } from '#handle/account.ts'
import type { InvitationRow } from '#handle/invitation.ts'
import type { ToldMessage } from '#handle/mailroom.ts'
import type { ListedMail } from '#handle/operations.ts'
import type { OrganisationLogRow, OrganisationRow } from '#handle/organisation.ts'
import type { listAsked } from '#handle/rights.ts'
import type { StaffLogRow } from '#handle/staff-records.ts'
import type { FileRow } from '#handle/upload.ts'
import type {
  askedRights,
  fileRow,
  invitation,
  letter,
  message,
  organisation,
  organisationDetails,
  person,
  ruling,
  staffLogLine,
  staffMember,
} from './shapes.ts'

/** A row of the store as the API spells it. */
export const tellFile = (row: FileRow): z.infer<typeof fileRow> => ({
  id: row.file_id,
  name: row.name,
  size: row.size_bytes,
  sha256: row.sha256,
  sm3: row.sm3,
  kind: row.kind,
  findings: [...row.findings],
  uploadedAt: row.uploaded_at,
  by: row.uploaded_by,
  declared: row.declared,
})

export const tellLetter = (mail: ListedMail, unread?: ReadonlySet<string>): z.infer<typeof letter> => ({
  id: mail.id,
  letter: mail.letter,
  caseId: mail.case_id,
  about: mail.about,
  subject: mail.subject,
  body: mail.body,
  html: mail.html,
  lang: mail.lang,
  createdAt: mail.created_at,
  sentAt: mail.sent_at,
  status: mail.status,
  toAddress: mail.to_address,
  paper: formOfMail(mail),
  failure: mail.failure,
  failureText: mail.failure_text,
  failedAt: mail.failed_at,
  settledAt: mail.settled_at,
  unread: unread?.has(`mail:${mail.id}`) ?? false,
})

export const tellMessage = (row: ToldMessage, unread?: ReadonlySet<string>): z.infer<typeof message> => ({
  id: row.incoming_id,
  receivedAt: row.received_at,
  kind: row.kind,
  standing: row.standing,
  sender: { ...row.sender },
  fromRecipient: row.from_recipient,
  answersMail: row.answers_mail,
  seenBy: row.seen_by,
  subject: row.subject,
  body: row.body,
  attachments: row.attachments.map((one) => ({ ...one, refused: [...one.refused] })),
  offer: row.offer,
  unread: unread?.has(`in:${row.incoming_id}`) ?? false,
})

export const tellInvitation = (row: InvitationRow): z.infer<typeof invitation> => ({
  id: row.invitation_id,
  personId: row.person_id,
  organisation: row.organisation,
  inviter: row.inviter,
  name: row.name,
  email: row.email,
  roles: row.roles,
  position: row.position,
  invitedAt: row.invited_at,
})

export const tellPerson = (row: Person): z.infer<typeof person> => ({
  id: row.person_id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  position: row.position,
  active: row.active,
})

/** One of the centre's people for a colleague, or whole for themselves and the administrator. */
export const tellStaff = (row: Person, isWhole: boolean): z.infer<typeof staffMember> => ({
  ...tellPerson(row),
  competences: row.competences,
  ties: isWhole ? row.ties : null,
  absences: row.absences,
})

type Asked = Awaited<ReturnType<typeof listAsked>>[number]

/** What one administrator asked for somebody, and what they have now. */
export const tellAskedRights = ({ personId, name, email, before, roles, byId, at }: Asked) =>
  ({ personId, name, email, before, roles, byId, at }) as z.infer<typeof askedRights>

/** Who changed what of one of the centre's people; only of roles is told what they were. */
export const tellStaffLog = (row: StaffLogRow): z.infer<typeof staffLogLine> => ({
  id: row.id,
  personId: row.person_id,
  byId: row.by_id,
  askedBy: row.asked_by,
  at: row.at,
  field: row.field as z.infer<typeof staffLogLine>['field'],
  ...(row.field === 'roles' ? { before: row.before, after: row.after } : { before: null, after: null }),
})

type Details = z.infer<typeof organisationDetails>

export const tellOrganisation = (row: OrganisationRow): z.infer<typeof organisation> => ({
  id: row.organisation_id,
  name: row.name,
  uscc: row.uscc ?? '',
  legalForm: row.legal_form as Details['legalForm'],
  legalPerson: row.legal_person,
  businessScope: row.business_scope,
  establishedOn: row.established_on,
  registeredAddress: row.registered_address,
  legalRepresentative: row.legal_representative,
  usccConfirmed: row.uscc_confirmed_at !== null,
})

/** What the centre ruled on a credit code. */
export const tellRuling = (row: OrganisationLogRow, by: string): z.infer<typeof ruling> => ({
  id: row.id,
  by,
  at: row.at,
  act: row.act,
  uscc: row.uscc,
  reason: row.reason,
  proof: row.proof,
})

/** What an applicant states, as the store's columns. */
export const organisationColumns = (details: Details) => ({
  name: details.name,
  uscc: details.uscc,
  legal_form: details.legalForm,
  legal_person: details.legalPerson,
  business_scope: details.businessScope,
  established_on: details.establishedOn,
  registered_address: details.registeredAddress,
  legal_representative: details.legalRepresentative,
})

/** snake_case columns in camelCase, for rows that are told whole. */
export const tellRow = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
