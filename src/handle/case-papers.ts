import { dayOfInstant } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { publishedAt } from '#core/credential/signed-form.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { isCopy, type PaperFormat, type PaperTold } from '#core/papers/case-paper.ts'
import { casePapers, enclosedIn, type PaperName, papersFor } from '#core/papers/papers.ts'
import { fold } from '#core/procedure.ts'
import { editionJudging } from '#core/rulebook/edition.ts'
import { stateSeenBy } from '#core/seen-by.ts'
import { casePaperWords } from '#core/words/case-papers.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { digestOf } from '#store/chain.ts'
import { listFiles } from '#store/files.ts'
import { readStream } from '#store/log.ts'
import { listPeople } from '#store/people.ts'
import { findCertificateByNumber } from '#store/views.ts'
import { isId } from './case-access.ts'
import { keepPapers } from './kept-papers.ts'
import { listPostalAddresses } from './organisation.ts'
import type { EnclosedPaper, Ports } from './ports.ts'
import { factsOf, registered } from './register-row.ts'

/** What a paper of a case is made of, once it is known that there is one for whoever asks. */
interface Asked {
  readonly name: PaperName
  readonly format: PaperFormat
  readonly lang: Lang
  /** A version that is kept of it; the one in hand when left out. */
  readonly version?: number | undefined
}

type Made = Uint8Array | { readonly unprintable: readonly string[] }

/** A paper as a file, under the name that it is saved by. */
export interface PaperFile {
  readonly made: Made | 'busy'
  readonly fileName: string
}

const endings: Readonly<Record<PaperFormat, string>> = { pdf: 'pdf', form: 'pdf', docx: 'docx' }

const fileNameOf = (
  { number, organisationName }: CaseState,
  { name, format, lang, version }: Asked,
): string => {
  const which = version === undefined ? '' : say(casePaperWords.version, lang, { version })
  const parts = [inLang(casePapers[name].title, lang), which, number, organisationName]
  return `${parts.filter(Boolean).join(' ')}.${endings[format]}`
}

const peopleOf = ({ leadId, contactId, audit }: CaseState): readonly string[] => [
  contactId,
  ...[leadId ?? '', audit.report?.by ?? ''].filter(Boolean),
  ...audit.team,
  ...audit.plan.map(({ auditorId }) => auditorId),
]

const addressFor = async (ports: Ports, { organisationId, addressId }: CaseState) =>
  (await listPostalAddresses(ports, organisationId, 'whole')).find(({ id }) => id === addressId) ?? null

/** The certificate of a number, marked as a copy; undefined while the register does not have it yet. */
const copyOf = async (ports: Ports, number: string): Promise<Uint8Array | undefined> => {
  const row = await findCertificateByNumber(ports.db, number)
  if (!row) return undefined
  const verifyUrl = publishedAt(ports.publicUrl).certificate(number)
  return ports.print.certificate({ ...factsOf(registered(row)), verifyUrl, form: '', isCopy: true })
}

/**
 * Papers of cases, made for whoever asks: undefined where there is no such paper, or none for them, as if there were no such
 * case. Each is made from the case as they see it (papersFor), and each version once.
 */
export const casePaperQueries = (ports: Ports) => {
  const keep = keepPapers<Made>()
  return async (actor: Actor, caseId: string, asked: Asked): Promise<PaperFile | undefined> => {
    if (!isId(caseId)) return undefined
    const wanted = { stream: caseId, kind: 'case', key: '', actorId: actor.personId } as const
    const { events, adopted } = await readStream(ports.db, wanted)
    const whole: CaseState = fold(caseProcedure, events as StoredEvent[])
    if (events.length === 0 || !caseProcedure.maySee(whole, actor)) return undefined
    await ports.calendar.asOf(adopted)
    const edition = editionJudging(whole.edition, dayOfInstant(ports.clock.now()), ports.editions)
    const paper = casePapers[asked.name]
    if (!papersFor(whole, actor, edition).includes(asked.name) || !paper.formats.includes(asked.format))
      return undefined
    const state = stateSeenBy(whole, actor)
    const { version } = asked
    if (version !== undefined && !paper.versionsIn?.(state).includes(version)) return undefined
    const [people, files, address] = await Promise.all([
      listPeople(ports.db, peopleOf(state)),
      listFiles(ports.db, caseId),
      paper.by?.includes('clerk') ? addressFor(ports, state) : null,
    ])
    const written = paper.write({
      state,
      edition,
      deadlines: deadlinesOf(state, edition, ports.calendar.now()),
      lang: asked.lang,
      ...(version !== undefined && { version }),
      names: Object.fromEntries([
        ...people.map(({ person_id, name }) => [person_id, name] as const),
        ...files.map(({ file_id, name }) => [file_id, name] as const),
      ]),
      address,
      account: ports.paymentAccount ?? null,
    })
    const fileName = fileNameOf(state, asked)
    if (isCopy(written)) {
      const copy = await copyOf(ports, written.copyOf)
      return copy && { made: copy, fileName }
    }
    const key = `${digestOf(written)}.${asked.format}`
    return { made: await keep(key, () => ports.print.sheet(written, asked.format)), fileName }
  }
}

/** The papers that a letter to the applicant brings along, written as of its event. */
export const enclosuresOf = (
  letter: LetterName,
  told: Omit<PaperTold, 'address' | 'account'>,
): readonly EnclosedPaper[] => {
  const reader: Actor = {
    personId: told.state.contactId,
    organisationId: told.state.organisationId,
    roles: ['contact'],
  }
  const state = stateSeenBy(told.state, reader)
  return enclosedIn(letter).flatMap((name) => {
    const { isThere, write, title, formats } = casePapers[name]
    const [format] = formats
    if (!format || !isThere(state, told.edition)) return []
    const written = write({ ...told, state, address: null, account: null })
    return isCopy(written)
      ? []
      : [{ name: `${inLang(title, told.lang)}.${endings[format]}`, format, sheet: written }]
  })
}
