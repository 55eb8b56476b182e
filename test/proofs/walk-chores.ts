import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Day, dayFrom } from '#core/calendar/day.ts'
import { statutoryDays } from '#core/calendar/statutory-days.ts'
import type { CaseState } from '#core/case-state.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import type { Actor } from '#core/kernel.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { keepAttendance } from '#handle/attendance.ts'
import type { Ports } from '#handle/ports.ts'
import { acceptUpload, isUploadRefusal } from '#handle/upload.ts'
import { bookOf, getCompany, shortBookOf } from '../../examples/companies.ts'
import { fillSections } from '../../examples/fill-sections.ts'
import notice from '../../examples/notice-2027.json' with { type: 'json' }
import type { Walk } from './random-walk.ts'
import type { Books, Kept } from './walk-books.ts'

/** Puts a small file of its own content on a case, if it is still taken there. */
const put = async (ports: Ports, actor: Actor, caseId: string) => {
  const id = randomUUID()
  const path = join(tmpdir(), `zizhi-walk-${id}`)
  await writeFile(path, `过程文档 ${id}\n`)
  const file = await acceptUpload(ports, actor, { id, path, name: '过程文档.txt', caseId })
  await rm(path, { force: true })
  return isUploadRefusal(file) ? undefined : file
}

/** What applicants do that is no command: write their books, and put files on their cases. */
export const prepare = async ({ ports, cast }: Walk, books: Books, today: Day): Promise<void> => {
  const empty = books
    .all('case')
    .filter(({ id, ledger }) => ledger.phase === 'preparation' && !books.prepared.has(id))
  const write = async ({ id, ledger, state }: Kept<'case'>) => {
    const owner = cast.applicants.find(({ organisationId }) => organisationId === ledger.organisationId)
    const contact = owner?.actors[0]
    if (!owner || !contact) return
    books.prepared.add(id)
    const put3 = await Promise.all([1, 2, 3].map(() => put(ports, contact, id)))
    const files = put3.flatMap((one) => (one ? [{ sha256: one.sha256, name: one.name }] : []))
    const kind = ledger.kind as ApplicationKind
    const applicationOn = addDays(today, -1)
    const facts = isAssessed(kind)
      ? bookOf(getCompany(owner.company), { applicationOn, count: 10, files })
      : shortBookOf(kind, { applicationOn, files })
    await fillSections(
      ports,
      contact,
      id,
      { kind, type: ledger.type, level: (state as unknown as CaseState).level },
      facts,
    )
    await put(ports, contact, id)
  }
  await Promise.all(empty.map(write))
}

/** What an applicant wants to open: a first application, or one that builds on a certificate. */
const opening = (
  { chance, cast }: Walk,
  books: Books,
  { organisationId }: Actor,
): Record<string, unknown> => {
  const company = cast.applicants.find((one) => one.organisationId === organisationId)?.company
  const held = books
    .all('certificate')
    .map(({ id, state }) => ({ id, ...(state as unknown as CertificateState) }))
    // One from the paper register names its holder by the credit code.
    .filter((one) => company && one.uscc === getCompany(company).uscc && one.phase === 'registered')
  if (held.length === 0 || chance.happens(0.5)) return { kind: 'initial', level: chance.happens(0.9) ? 1 : 2 }
  const { id, type, level } = chance.pick(held)
  const kind = chance.pick([
    'maintenance',
    'maintenance',
    'upgrade',
    'change-name',
    'change-address',
    'change-both',
    'cancellation',
  ])
  return { kind, type, level: kind === 'upgrade' ? level + 1 : level, certificateId: id }
}

/** What can be looked into, or objected to: a case, a certificate, a finding of false material. */
const subjectOf = ({ chance }: Walk, books: Books, command: string, { organisationId }: Actor) => {
  const of = (aboutKind: 'case' | 'certificate' | 'proceeding', phases: RegExp) =>
    books
      .all(aboutKind)
      .filter(({ state }) => phases.test(state.phase))
      .filter(({ state }) => {
        const owner = (state as unknown as { organisationId: string | null }).organisationId
        return command === 'OpenProceeding' || owner === organisationId
      })
      .slice(-40)
      .map(({ id }) => ({ aboutKind, aboutId: id }))
  const among =
    command === 'OpenProceeding'
      ? [...of('case', /^(?!preparation)/), ...of('certificate', /registered/)]
      : [...of('case', /refused|closed/), ...of('certificate', /./), ...of('proceeding', /founded/)]
  return among.length > 0 ? chance.pick(among) : {}
}

/** A notice somebody might enter: that of the next year, or a day off more in this one. */
const noticeFor = ({ chance, ports }: Walk, today: Day): Record<string, unknown> => {
  const { notices, addWorkdays } = ports.calendar.now()
  const year = Number(today.slice(0, 4))
  const next = year + 1
  if (today.slice(5) > '10-20' && !notices.some((one) => one.year === next)) {
    const off = statutoryDays(next).map(({ n, name }) => [dayFrom(n), dayFrom(n), name])
    const made = { id: `cn-${next}-1`, year: next, publishedOn: today, off, work: [], source: '国务院办公厅' }
    return { notice: next === notice.year ? notice : made }
  }
  const earlier = notices.filter((one) => one.year === year)
  const day = addWorkdays(today, 2 + chance.int(15)).date
  return {
    notice: {
      id: `cn-${year}-${earlier.length + 1}`,
      year,
      publishedOn: today,
      amends: earlier.at(-1)?.id ?? '',
      off: [[day, day, '临时放假']],
      work: [],
      source: '国务院办公厅',
    },
  }
}

const namesAttendance = ['ConfirmAuditDate', 'ReviseAttendance']

/** Keeps who attends the audit, as the form does before it is sent. */
const attend = async (ports: Ports, { id: caseId, actor }: Asking): Promise<Record<string, unknown>> => {
  const attendance = { people: [{ name: '苏禾', position: '质量总监' }], connection: '腾讯会议 482 193 605' }
  const kept = await keepAttendance(ports, actor, { caseId, attendance })
  return kept.kind === 'kept' ? { attendanceId: kept.id } : {}
}

interface Asking {
  readonly id: string
  readonly actor: Actor
  readonly command: string
  readonly today: Day
}

/** What the asker has in mind beyond the form: on which certificate to build, what to look into, which notice. */
export const wishFor = async (walk: Walk, books: Books, asking: Asking): Promise<Record<string, unknown>> => {
  const { actor, command, today } = asking
  if (namesAttendance.includes(command)) return attend(walk.ports, asking)
  if (command === 'OpenCase') return opening(walk, books, actor)
  if (command === 'OpenProceeding' || command === 'FileObjection')
    return subjectOf(walk, books, command, actor)
  if (command === 'HandOverContact') {
    const own = walk.cast.applicants.find(({ organisationId }) => organisationId === actor.organisationId)
    return {
      contactId: own?.actors.slice(0, 2).find(({ personId }) => personId !== actor.personId)?.personId,
    }
  }
  // Most of what is looked into proves to be nothing: a founded finding bars its applicant for three years.
  if (command === 'DecideProceeding') return { outcome: walk.chance.happens(0.15) ? 'founded' : 'unfounded' }
  if (command === 'ReceiveComplaint') return { receipt: `TS-${randomUUID()}` }
  return command === 'ProposeNotice' ? noticeFor(walk, today) : {}
}
