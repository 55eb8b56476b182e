import type { Migration } from 'kysely/migration'
import * as log from './migrations/0001-log.ts'
import * as views from './migrations/0002-views.ts'
import * as jobs from './migrations/0003-jobs.ts'
import * as append from './migrations/0004-append.ts'
import * as calendar from './migrations/0005-calendar.ts'
import * as identity from './migrations/0100-identity.ts'
import * as people from './migrations/0101-people.ts'
import * as dossiers from './migrations/0102-dossiers.ts'
import * as staff from './migrations/0103-staff.ts'
import * as payments from './migrations/0104-payments.ts'
import * as sanctions from './migrations/0110-sanctions.ts'
import * as deputies from './migrations/0120-deputies.ts'
import * as reminders from './migrations/0121-reminders.ts'
import * as matters from './migrations/0125-matters.ts'
import * as staffLog from './migrations/0130-staff-log.ts'
import * as splitLines from './migrations/0131-split-lines.ts'
import * as viewsVersion from './migrations/0132-views-version.ts'
import * as invitations from './migrations/0133-invitations.ts'
import * as publicComplaints from './migrations/0140-public-complaints.ts'
import * as audit from './migrations/0145-audit.ts'
import * as fileFindings from './migrations/0150-file-findings.ts'
import * as oneProceeding from './migrations/0160-one-proceeding.ts'
import * as freedCodes from './migrations/0170-freed-codes.ts'
import * as refreshStreams from './migrations/0175-refresh-streams.ts'
import * as fileDigests from './migrations/0180-file-digests.ts'
import * as bookSections from './migrations/0190-book-sections.ts'
import * as likeness from './migrations/0195-likeness.ts'
import * as settledPromises from './migrations/0200-settled-promises.ts'
import * as mail from './migrations/0210-mail.ts'
import * as signing from './migrations/0230-signing.ts'
import * as registerSearch from './migrations/0231-register-search.ts'
import * as wechat from './migrations/0240-wechat.ts'
import * as reviewNotes from './migrations/0245-review-notes.ts'
import * as takenMarks from './migrations/0255-taken-marks.ts'
import * as forgottenMail from './migrations/0258-forgotten-mail.ts'
import * as askedRights from './migrations/0260-asked-rights.ts'
import * as fileChecksums from './migrations/0265-file-checksums.ts'
import * as registerAtSize from './migrations/0270-register-at-size.ts'
import * as settledComments from './migrations/0275-settled-comments.ts'
import * as holderNames from './migrations/0280-holder-names.ts'
import * as namesHeld from './migrations/0285-names-held.ts'
import * as lowered from './migrations/0290-lowered.ts'
import * as moved from './migrations/0295-moved.ts'

/** Every step from an empty database to today's tables, in the order of their names. A step once released stays as it is. */
export const migrations: Record<string, Migration> = {
  '0001-log': log,
  '0002-views': views,
  '0003-jobs': jobs,
  '0004-append': append,
  '0005-calendar': calendar,
  '0100-identity': identity,
  '0101-people': people,
  '0102-dossiers': dossiers,
  '0103-staff': staff,
  '0104-payments': payments,
  '0110-sanctions': sanctions,
  '0120-deputies': deputies,
  '0121-reminders': reminders,
  '0125-matters': matters,
  '0130-staff-log': staffLog,
  '0131-split-lines': splitLines,
  '0132-views-version': viewsVersion,
  '0133-invitations': invitations,
  '0140-public-complaints': publicComplaints,
  '0145-audit': audit,
  '0150-file-findings': fileFindings,
  '0160-one-proceeding': oneProceeding,
  '0170-freed-codes': freedCodes,
  '0175-refresh-streams': refreshStreams,
  '0180-file-digests': fileDigests,
  '0190-book-sections': bookSections,
  '0195-likeness': likeness,
  '0200-settled-promises': settledPromises,
  '0210-mail': mail,
  '0230-signing': signing,
  '0231-register-search': registerSearch,
  '0240-wechat': wechat,
  '0245-review-notes': reviewNotes,
  '0255-taken-marks': takenMarks,
  '0258-forgotten-mail': forgottenMail,
  '0260-asked-rights': askedRights,
  '0265-file-checksums': fileChecksums,
  '0270-register-at-size': registerAtSize,
  '0275-settled-comments': settledComments,
  '0280-holder-names': holderNames,
  '0285-names-held': namesHeld,
  '0290-lowered': lowered,
  '0295-moved': moved,
}
