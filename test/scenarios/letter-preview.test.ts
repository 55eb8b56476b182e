import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { LetterPaper } from '#core/letters/letter-paper.ts'
import { previewLetters, previewPaper } from '#handle/preview.ts'
import { readStream } from '#store/log.ts'
import { listMails } from '#store/mails.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { fromPaper } from '../from-paper.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('Q4.2 A refusal is read before it is decided: the letter shown is the letter sent, and reading decides nothing', async () => {
  const [played] = await playSeason(
    world.stage,
    [
      {
        company: 'huaqing',
        type: 'security-engineering',
        level: 1,
        opensOn: '2026-08-24',
        until: 'acceptance-approval',
      },
    ],
    { from: '2026-08-24', to: '2026-10-30' },
    randomUUID,
  )
  const caseId = played as string
  const { approver, lead } = world.stage.staff
  const { version } = await world.stage.caseState(caseId)
  const asked = { stream: 'case', streamId: caseId, expected: version, actor: approver } as const
  const refusal = { ...asked, command: 'RefuseApplication', input: { reason: '经营范围不包含信息技术服务' } }
  const shown = await previewLetters(world.ports, refusal)
  if (shown.kind !== 'previewed') throw new Error(JSON.stringify(shown))
  expect(shown.letters).toMatchObject([{ letter: 'application-refused' }])
  expect(shown.letters[0]?.text).toContain('经营范围不包含信息技术服务')
  expect((await world.stage.caseState(caseId)).version).toBe(version)

  // On paper too, from the same words; of what it does not bring along there is none.
  const printed: { paper: LetterPaper; isPreview: boolean }[] = []
  const letter: typeof world.ports.print.letter = async (paper, { isPreview = false } = {}) => {
    printed.push({ paper, isPreview })
    return new Uint8Array()
  }
  Object.assign(world.ports.print, { letter })
  expect(await previewPaper(world.ports, refusal, { letter: 0, paper: 0 })).toMatchObject({
    kind: 'printed',
    name: `预览 ${shown.letters[0]?.subject}.pdf`,
  })
  expect(shown.letters[0]?.papers).toHaveLength(1)
  for (const place of [
    { letter: 0, paper: 1 },
    { letter: 1, paper: 0 },
  ])
    expect(await previewPaper(world.ports, refusal, place)).toEqual({ kind: 'unknown' })

  // As the command itself would say no.
  expect(await previewLetters(world.ports, { ...refusal, actor: lead })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'role-may-not' },
  })
  expect(await previewLetters(world.ports, { ...refusal, expected: version - 1 })).toMatchObject({
    kind: 'conflict',
  })
  expect(await previewLetters(world.ports, { ...refusal, input: {} })).toMatchObject({ kind: 'invalid' })
  expect(await previewLetters(world.ports, { ...asked, command: 'ReturnAcceptance', input: {} })).toEqual({
    kind: 'unknown',
  })

  await world.stage.ask(approver, 'case', caseId, 'RefuseApplication', refusal.input)
  await world.stage.settle()
  const { rows } = await listMails(world.ports.db, { caseId }, { size: 50 })
  const sent = rows.find(({ letter }) => letter === 'application-refused')
  expect(sent).toMatchObject({ subject: shown.letters[0]?.subject, body: shown.letters[0]?.text })
  expect(printed).toMatchObject([{ isPreview: true }, { isPreview: false }])
  expect(printed[0]?.paper).toEqual(printed[1]?.paper)
  const { events } = await readStream(world.ports.db, { stream: caseId, key: '', actorId: '' })
  expect(events).toHaveLength(version + 1)
})

test('Q10 Read before it is made, a sanction has no number yet and uses none up', async () => {
  const { clerk, decider } = world.stage.staff
  const streamId = await fromPaper(world, 'CNITSEC2025SRV-DS-I-0907')
  const proposal = { measure: 'warn', cause: 'conditions-unmet', reason: '人员不足', on: '2026-12-01' }
  await world.stage.ask(clerk, 'certificate', streamId, 'ProposeSanction', proposal)
  const used = async () =>
    (
      await sql<{
        count: string
      }>`select last_value || is_called::text as count from decision_serial`.execute(open.db)
    ).rows
  const before = await used()
  const asked = {
    stream: 'certificate',
    streamId,
    command: 'DecideSanction',
    expected: null,
    actor: decider,
  } as const
  const shown = await previewLetters(world.ports, { ...asked, input: { verdict: 'agreed' } })
  expect(JSON.stringify(shown)).toContain('〔2026〕　号')
  expect(await used()).toEqual(before)
})
