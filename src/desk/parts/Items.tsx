import { Link } from '@tanstack/react-router'
import type { CaseState, SupplementItem, SupplementRound } from '#core/case-state.ts'
import {
  fileChanges,
  findBefore,
  type ItemStanding,
  roundsOf,
  standingInEarlierRound,
  standingOfItem,
} from '#core/chapters/supplement-round.ts'
import { findStepDeadline } from '#core/deadlines.ts'
import { fileOfSpot } from '#core/defects.ts'
import { isReviewer } from '#core/likeness-hint.ts'
import { phaseOf, supplementPhases } from '#core/phases.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { phases } from '#core/words/phases.ts'
import { sayAsk, sayItemTitle } from '#core/words/places.ts'
import { reviewWords } from '#core/words/reviewing.ts'
import { supplementWords } from '#core/words/supplements.ts'
import type { CasePage, FileRow } from '../contract.ts'
import { useMe } from '../me.ts'
import { api, paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { CasePapers } from './CasePapers.tsx'
import { DateProof, LeftText } from './DateProof.tsx'

type Files = Readonly<Record<string, FileRow>>

const standings: readonly ItemStanding[] = ['ready', 'electronic', 'paper', 'missing']

/** What was asked for: the round under way with what there is of each item, and the rounds before it, folded (Q4.1). */
export const Items = ({ page }: { page: CasePage }) => {
  const { say, day } = useSpeech()
  const { state, deadlines } = page.view
  const rounds = roundsOf(state)
  const round = rounds.at(-1)
  if (!round) return null
  const due = phaseOf(state.phase).stop ? findStepDeadline(deadlines) : undefined
  return (
    <section className="sheet part" aria-labelledby="items">
      <div className="between">
        <h2 id="items">
          {say(caseWords.items)}{' '}
          <span className="faint">
            {say(caseWords.itemsRound, { round: round.round, count: round.items.length })}
          </span>
        </h2>
        {due && (
          <span>
            {say(supplementWords.dueBy)} <DateProof deadline={due}>{day(due.dueOn)}</DateProof>{' '}
            <LeftText dueOn={due.dueOn} />
          </span>
        )}
      </div>
      {round.extension && <p className="mute">{say(caseWords.extended, { ...round.extension })}</p>}
      <Summary round={round} />
      <RoundItems round={round} state={state} files={page.files} />
      <CasePapers page={page} place="items" />
      {rounds.length > 1 && (
        <>
          <h3>{say(supplementWords.earlier)}</h3>
          {rounds
            .slice(0, -1)
            .toReversed()
            .map((earlier) => (
              <details key={`${earlier.stage}${earlier.round}`}>
                <summary>
                  {say(phases[supplementPhases[earlier.stage].asked])} ·{' '}
                  {say(supplementWords.roundEarlier, {
                    round: earlier.round,
                    askedOn: day(earlier.askedOn),
                    items: earlier.items,
                  })}
                </summary>
                <RoundItems round={earlier} state={state} files={page.files} />
              </details>
            ))}
        </>
      )}
    </section>
  )
}

/** Which items wait for what, by their numbers. */
const Summary = ({ round }: { round: SupplementRound }) => {
  const { say } = useSpeech()
  const by = Map.groupBy(round.items, (item) => standingOfItem(item, round.receivedOn !== null))
  const groups = standings.flatMap((standing) => {
    const numbers = (by.get(standing) ?? []).map(({ number }) => number)
    return numbers.length > 0 ? [{ standing, numbers }] : []
  })
  if (groups.length === 0) return null
  return (
    <ul className="mute" aria-label={say(supplementWords.standing)}>
      {groups.map(({ standing, numbers }) => (
        <li key={standing}>
          {say(supplementWords.group, { standing: say(supplementWords[standing]), items: numbers })}
        </li>
      ))}
    </ul>
  )
}

const RoundItems = ({ round, state, files }: { round: SupplementRound; state: CaseState; files: Files }) => {
  const { say, lang } = useSpeech()
  const names = Object.fromEntries(Object.values(files).map(({ id, name }) => [id, name]))
  return (
    <ol className="list">
      {round.items.map((item) => (
        <li key={item.id}>
          <div className="between">
            <b>
              {say(supplementWords.numbered, { number: item.number, title: sayItemTitle(item, lang, names) })}
            </b>
            <ItemTag
              standing={
                round === roundsOf(state).at(-1)
                  ? standingOfItem(item, round.receivedOn !== null)
                  : standingInEarlierRound(item)
              }
            />
          </div>
          <div className="prewrap">{sayAsk(item, lang)}</div>
          <LookLink caseId={state.caseId} item={item} />
          {item.again && <div className="soon">{say(caseWords.itemAgain, { reason: item.again })}</div>}
          {item.withdrawn && (
            <div className="mute">{say(supplementWords.withdrawnWhy, { reason: item.withdrawn })}</div>
          )}
          {item.note && <div className="mute prewrap">{item.note}</div>}
          <ItemFiles item={item} before={findBefore(stateUntil(state, round), item.id)} files={files} />
        </li>
      ))}
    </ol>
  )
}

/** Leads a reviewer to the page that an item is about. */
const LookLink = ({ caseId, item }: { caseId: string; item: SupplementItem }) => {
  const { say } = useSpeech()
  const me = useMe()
  const file = fileOfSpot(item)
  if (!file || !isReviewer(me)) return null
  const at = item.file !== null && item.place !== null ? { at: item.place } : {}
  return (
    <Link to={paths.review(caseId)} search={{ file, page: item.page ?? 1, ...at }}>
      {say(reviewWords.goTo)}
    </Link>
  )
}

/** The case with only the rounds before this one, so that a round is compared with the one it followed. */
const stateUntil = (state: CaseState, round: SupplementRound): CaseState => ({
  ...state,
  rounds: roundsOf(state).slice(0, roundsOf(state).indexOf(round)),
})

interface FilesProps {
  item: SupplementItem
  before: SupplementItem | undefined
  files: Files
}

/** The files of an item; of one asked for again also what they change against the round before, by content. */
const ItemFiles = ({ item, before, files }: FilesProps) => {
  const { say } = useSpeech()
  const contentOf = (id: string) => files[id]?.sha256 ?? id
  const changes = before && item.files.length > 0 ? fileChanges(before.files, item.files, contentOf) : null
  return (
    <>
      {item.files.map((id) => (
        <div key={id} className="file">
          <a href={api.file(id)}>{files[id]?.name ?? id}</a>{' '}
          {changes?.added.includes(id) && <span className="tag ok">{say(supplementWords.fileNew)}</span>}
          {changes?.same.includes(id) && <span className="tag soon">{say(supplementWords.fileSame)}</span>}
        </div>
      ))}
      {changes?.removed.map((id) => (
        <div key={id} className="file mute">
          <a href={api.file(id)}>{files[id]?.name ?? id}</a>{' '}
          <span className="tag">{say(supplementWords.fileGone)}</span>
        </div>
      ))}
    </>
  )
}

const tones: Readonly<Record<ItemStanding, string>> = {
  missing: 'late',
  electronic: 'soon',
  paper: 'soon',
  ready: 'act',
  returned: 'soon',
  accepted: 'ok',
  withdrawn: '',
}

/** Where an item stands, in a word and a colour. */
export const ItemTag = ({ standing }: { standing: ItemStanding }) => {
  const { say } = useSpeech()
  return <span className={`tag ${tones[standing]}`}>{say(supplementWords[standing])}</span>
}
