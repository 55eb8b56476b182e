import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { keepAttendance } from '#handle/attendance.ts'
import { draftBook, saveDraftFor } from '#handle/draft.ts'
import type { Ports } from '#handle/ports.ts'
import { acceptUpload, isUploadRefusal } from '#handle/upload.ts'
import type { StreamKind } from '#store/chain.ts'
import { bookOf, getCompany, shortBookOf } from '../../examples/companies.ts'
import type { Walk } from './random-walk.ts'
import type { Books } from './walk-books.ts'

/** Puts a small file of its own content on a case, if it is still taken there. */
const put = async (ports: Ports, actor: Actor, caseId: string) => {
  const id = randomUUID()
  const path = join(tmpdir(), `zizhi-walk-${id}`)
  await writeFile(path, `过程文档 ${id}\n`)
  const file = await acceptUpload(ports, actor, { id, path, name: '过程文档.txt', caseId })
  return isUploadRefusal(file) ? undefined : file
}

/** What applicants do that is no command: write their books, and put files on their cases. */
export const prepare = async ({ ports, cast }: Walk, books: Books, today: Day): Promise<void> => {
  for (const { id, ledger } of books.casesWithoutFiles()) {
    const owner = cast.applicants.find(({ organisationId }) => organisationId === ledger.organisationId)
    const contact = owner?.actors[0]
    if (!owner || !contact) continue
    books.prepared.add(id)
    const files = [
      await put(ports, contact, id),
      await put(ports, contact, id),
      await put(ports, contact, id),
    ].flatMap((one) => (one ? [{ sha256: one.sha256, name: one.name }] : []))
    const kind = ledger.kind as ApplicationKind
    const applicationOn = addDays(today, -1)
    const book = isAssessed(kind)
      ? bookOf(getCompany(owner.company), { applicationOn, count: 10, files })
      : shortBookOf(kind, { applicationOn, files })
    await saveDraftFor(ports, contact, { caseId: id, expected: 0, book: draftBook.parse(book) })
    await put(ports, contact, id)
  }
}

interface Asking {
  readonly kind: StreamKind
  readonly id: string
  readonly state: unknown
  readonly actor: Actor
  readonly command: string
  readonly today: Day
}

const namesAttendance = ['ConfirmAuditDate', 'ReviseAttendance']

/** Keeps who attends the audit, as the form does before it is sent. */
const attend = async (ports: Ports, { id: caseId, actor }: Asking): Promise<Record<string, unknown>> => {
  const attendance = { people: [{ name: '苏禾', position: '质量总监' }], connection: '腾讯会议 482 193 605' }
  const kept = await keepAttendance(ports, actor, { caseId, attendance })
  return kept.kind === 'kept' ? { attendanceId: kept.id } : {}
}

/** What the asker has in mind beyond the form: on which certificate to build, or the deadlines as announced. */
export const wishFor = async (
  { chance, ports }: Walk,
  books: Books,
  asking: Asking,
): Promise<Record<string, unknown>> => {
  if (namesAttendance.includes(asking.command)) return attend(ports, asking)
  if (asking.command !== 'OpenCase') return {}
  const held = books.certificatesOf(asking.actor.organisationId ?? '')
  if (held.length === 0 || chance.happens(0.5)) return { kind: 'initial', level: chance.happens(0.9) ? 1 : 2 }
  const { id, type, level } = chance.pick(held)
  const kind = chance.pick([
    'maintenance',
    'maintenance',
    'upgrade',
    'change-name',
    'change-address',
    'cancellation',
  ])
  return { kind, type, level: kind === 'upgrade' ? level + 1 : level, certificateId: id }
}
