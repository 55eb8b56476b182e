import { changedDays, tryNotice } from '#core/calendar/calendar-in-force.ts'
import { type Notice, NoticeRefused } from '#core/calendar/notice.ts'
import { type CalendarState, calendarProcedure, calendarStreamId } from '#core/calendar-adoption.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import type { Role } from '#core/roles.ts'
import { commandLineWords } from '#core/words/command-line.ts'
import { importWords, databaseWords as words } from '#core/words/command-line-database.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { type Lang, say } from '#core/words/say.ts'
import { type Deciding, runCommand } from '#handle/command.ts'
import { digestOf } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { findPersonByEmail } from '#store/people.ts'
import { noticeFile, refuseNotice, sayChangedDays } from './changed-days.ts'
import { type CliAnswer, type CliCommand, Refused } from './cli-command.ts'
import { withDatabase } from './open-database.ts'
import { readFile } from './read-file.ts'

/**
 * Enters a notice; or, when another person has entered the very same one, confirms it and so brings it into force. Over
 * the configured database.
 */
export const calendarImport: CliCommand = {
  positionals: ['NOTICE.json'],
  options: { by: 'optional' },
  run({ positionals: [file = ''], options: { by }, lang }) {
    const notice = readFile(file, noticeFile, lang)
    if (!by) return refuse('personMissing', 'person-missing', lang)
    return withDatabase(lang, async (ports) =>
      importNotice(ports, await getPerson(ports, by, lang), notice, lang),
    )
  },
}

const refuse = (why: 'personMissing' | 'personUnknown', code: string, lang: Lang, facts = {}): never => {
  const { message, remedy } = words[why]
  throw new Refused({ code, clause: 'Q9.1', message: say(message, lang, facts), remedy: say(remedy, lang) })
}

async function getPerson({ db }: Deciding, email: string, lang: Lang): Promise<Actor> {
  const person = await findPersonByEmail(db, email)
  const may = person?.active && person.roles.some((role) => role === 'secretary' || role === 'administrator')
  if (!person || !may) return refuse('personUnknown', 'person-unknown', lang, { email })
  return { personId: person.person_id, organisationId: null, roles: person.roles as Role[] }
}

async function importNotice(ports: Deciding, actor: Actor, notice: Notice, lang: Lang): Promise<CliAnswer> {
  const before = ports.calendar.now()
  const after = tryNotice(before, notice)
  const { proposal } = await readState(ports, actor)
  const isProposed = proposal !== null && digestOf(proposal.notice) === digestOf(notice)
  if (!isProposed && after instanceof NoticeRefused) return refuseNotice(after, lang)
  const outcome = await runCommand(ports, {
    stream: 'calendar',
    streamId: calendarStreamId,
    command: isProposed ? 'ConfirmNotice' : 'ProposeNotice',
    input: isProposed ? {} : { notice },
    expected: null,
    key: ports.ids.next(),
    actor,
  })
  if (outcome.kind === 'refused') {
    const { code, clause, facts } = outcome.refusal
    throw new Refused({ code, clause, ...sayRefusal({ code, facts }, lang) })
  }
  if (outcome.kind !== 'done') throw new Error(`The notice was answered with ${outcome.kind}`)
  const { version } = await ports.calendar.refresh()
  const changed = after instanceof NoticeRefused ? [] : changedDays(before, after)
  return {
    json: { notice: notice.id, state: isProposed ? 'in-force' : 'proposed', calendar: version, changed },
    lines: [
      say(isProposed ? importWords.adopted : importWords.proposed, lang, { notice: notice.id }),
      ...sayChangedDays(changed, lang),
      say(commandLineWords.calendar, lang, { version }),
    ],
  }
}

async function readState({ db }: Deciding, actor: Actor): Promise<CalendarState> {
  const { events } = await readStream(db, {
    stream: calendarStreamId,
    kind: 'calendar',
    key: '',
    actorId: actor.personId,
  })
  return fold(calendarProcedure, events as StoredEvent[])
}
