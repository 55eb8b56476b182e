import { z } from 'zod'
import type { BookFile } from '#core/book/book-file.ts'
import { fileOfPlace, type Place, placesOf } from '#core/book-places.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { defects } from '#core/defects.ts'
import { roundNow } from '#core/disc/consignment.ts'
import { field, placedItem } from '#core/fields.ts'
import { type Context, type Happened, refuse } from '#core/kernel.ts'
import {
  askedPhases,
  checkedPhases,
  clauseOfStage,
  stageOfSupplement,
  supplementPhases,
} from '#core/phases.ts'
import { findPlaceLabel } from '#core/words/places.ts'
import { itemsOfFindings } from './audit-report.ts'
import { isAuditDayAhead, owesItInAudit } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'
import {
  itemsOfBookReceipt,
  receiptClauses,
  receiptData,
  receiptInput,
  receiptOf,
  receiptRefusals,
  refuseReceipt,
  withReceipt,
} from './receipt.ts'
import {
  areSuppliedWith,
  fileChanges,
  findBefore,
  type Halves,
  lastHalfOn,
  openItems,
  openRound,
  roundsUsed,
  withItems,
} from './supplement-round.ts'

const identified = z.object({
  id: z.string(),
  about: z.string(),
  place: z.string().optional(),
  file: z.string().optional(),
  page: z.int().optional(),
  defect: z.enum(defects).optional(),
  finding: z.string().optional(),
  ask: z.string(),
})

export const events = {
  SupplementAsked: event({
    name: 'SupplementAsked',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({ askedOn: field.day, items: z.array(identified) }),
    leadsTo: askedPhases.filter((phase) => phase !== 'rectification'),
    letters: ['supplement-request'],
    apply: (state, { items, askedOn }) => {
      const stage = stageOfSupplement(state.phase)
      return { ...openRound(state, { stage, askedOn }, items), phase: supplementPhases[stage].asked }
    },
  }),
  ItemsSupplied: event({
    name: 'ItemsSupplied',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({
      on: field.day,
      items: z.array(z.object({ id: z.string(), files: z.array(z.string()), note: z.string() })),
    }),
    apply: (state, { on, items }) =>
      withItems(state, (item) => {
        const given = items.find(({ id }) => id === item.id)
        return given ? { ...item, electronicOn: on, files: given.files, note: given.note || null } : item
      }),
  }),
  PaperArrived: event({
    name: 'PaperArrived',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({ on: field.day, items: z.array(z.string()), ...receiptData }),
    apply: (state, { on, items, ...receipt }) => ({
      ...withReceipt(state, roundNow(state), on, receipt),
      ...withItems(state, (item) => (items.includes(item.id) ? { ...item, paperOn: on } : item)),
    }),
  }),
  SupplementReceived: event({
    name: 'SupplementReceived',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({}),
    leadsTo: checkedPhases,
    apply: (state, _, { at }) => ({
      ...withItems(state, (item) => item, { receivedOn: lastHalfOn(state) ?? dayOfInstant(at) }),
      phase: supplementPhases[stageOfSupplement(state.phase)].checked,
    }),
  }),
}

/** An item that is not open in the round under way, if one is named. */
export const unknownItem = (state: CaseState, ids: readonly string[]): string | undefined =>
  ids.find((id) => !openItems(state).some((item) => item.id === id))

/** The round is back with the centre only when every item has arrived in each half that is needed (Q4.1). */
export const receivedOnce = (
  state: CaseState,
  happened: Happened,
  arrives: (id: string) => Halves,
  { edition }: Context,
): Happened[] =>
  areSuppliedWith(state, arrives, edition) ? [happened, events.SupplementReceived.of({})] : [happened]

/** How an item is named that was only pointed at. A file's name may name a person: it is looked up when it is read. */
const nameOf = (places: readonly Place[], place: string): string =>
  fileOfPlace(place)
    ? ''
    : (places.find(({ key }) => key === place)?.name ?? findPlaceLabel(place, 'zh-CN') ?? place)

interface FileFact {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** Whether an item asked for again would come back with nothing but files of the round before, by their content. */
const isAsBefore = (
  state: CaseState,
  itemId: string,
  files: readonly string[],
  context: Context,
): boolean => {
  const before = findBefore(state, itemId)
  const known = context.facts.files as readonly FileFact[]
  const contentOf = (id: string) => known.find((file) => file.id === id)?.sha256 ?? id
  return before !== undefined && fileChanges(before.files, files, contentOf).added.length === 0
}

/** Files named in the input that are not on this case, if any. */
export const unknownFile = (context: Context, files: readonly string[]): string | undefined => {
  const known = context.facts.files as readonly { id: string }[]
  return files.find((file) => !known.some(({ id }) => id === file))
}

const answer = z.object({
  itemId: z.string().meta({ widget: 'item' }),
  files: field.files,
  note: field.remark,
})
export const commands = {
  AskSupplement: command({
    name: 'AskSupplement',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: { filing: ['intake'], 'acceptance-review': ['lead'], audit: ['auditor'] },
    from: ['filing', 'acceptance-review', 'audit'],
    previewsLetters: true,
    input: z.object({ items: z.array(placedItem).min(1).max(100).meta({ widget: 'rows' }) }),
    needs: ['book', 'files'],
    refusedWhen: {
      'supplement-unchecked': (state) => openItems(state).length > 0,
      'supplement-rounds-used': (state, { edition }) => roundsUsed(state, edition),
      'audit-day-not-reached': isAuditDayAhead,
      'impartiality-undeclared': owesItInAudit,
    },
    suggest: (state) => ({ ...itemsOfFindings(state), ...itemsOfBookReceipt(state) }),
    keepsDraft: true,
    draftsAhead: true,
    clauses: {
      'impartiality-undeclared': 'Q4.4',
      'audit-day-not-reached': 'Q4.4',
      'supplement-rounds-used': 'Q4.2',
    },
    mayRefuse: ['place-unknown'],
    decide: (_, { items }, context) => {
      const { book = null, files } = context.facts
      const places = placesOf(book as BookFile | null, files as readonly FileFact[])
      const isThere = (place: string) => places.some(({ key }) => key === place)
      const isKnown = ({ place, file }: { place: string; file?: string | undefined }) =>
        (!place || isThere(place)) && (!file || isThere(`file.${file}`))
      const unknown = items.findIndex((item) => !isKnown(item))
      if (unknown >= 0) return refuse('place-unknown', 'Q4.1', { row: unknown + 1 })
      return [
        events.SupplementAsked.of({
          askedOn: context.today,
          items: items.map(({ place, about, file, page, defect, finding, ask }) => ({
            id: context.newId(),
            about: about || nameOf(places, place),
            ...(place && { place }),
            ...(file && `file.${file}` !== place && { file }),
            ...(page && { page }),
            ...(defect && { defect }),
            ...(finding && { finding }),
            ask,
          })),
        }),
      ]
    },
  }),
  SupplySupplement: command({
    name: 'SupplySupplement',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: ['contact', 'contributor'],
    from: askedPhases,
    input: z.object({ items: z.array(answer).min(1).meta({ widget: 'rows' }) }),
    needs: ['files'],
    weight: 'primary',
    mayRefuse: ['item-unknown', 'file-unknown', 'supplied-unchanged'],
    suggest: (state) => ({
      items: openItems(state).map(({ id, files, note }) => ({ itemId: id, files, note: note ?? '' })),
    }),
    decide: (state, { items }, context) => {
      const unknown = unknownItem(
        state,
        items.map(({ itemId }) => itemId),
      )
      if (unknown) return refuse('item-unknown', 'Q4.1', { item: unknown })
      const file = unknownFile(
        context,
        items.flatMap(({ files }) => files),
      )
      if (file) return refuse('file-unknown', 'Q4.1', { file })
      const same = items.find(({ itemId, files, note }) => !note && isAsBefore(state, itemId, files, context))
      if (same)
        return refuse('supplied-unchanged', 'Q4.1', {
          item: openItems(state).find(({ id }) => id === same.itemId)?.number ?? 0,
        })
      const supplied = items.map(({ itemId, files, note }) => ({ id: itemId, files, note }))
      return receivedOnce(
        state,
        events.ItemsSupplied.of({ on: context.today, items: supplied }),
        (itemId) => ({ files: supplied.some(({ id }) => id === itemId) }),
        context,
      )
    },
  }),
  RecordPaperArrival: command({
    name: 'RecordPaperArrival',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: ['intake'],
    from: askedPhases,
    input: z.object({
      arrivedOn: field.day,
      items: z.array(z.string()).min(1).meta({ widget: 'items' }),
      ...receiptInput,
    }),
    needs: ['files'],
    weight: 'primary',
    mayRefuse: ['item-unknown', 'day-in-future', 'paper-before-asking', ...receiptRefusals],
    clauses: receiptClauses,
    suggest: (state, { today }) => ({
      arrivedOn: today,
      items: openItems(state)
        .filter(({ paperOn }) => !paperOn)
        .map(({ id }) => id),
    }),
    decide: (state, { arrivedOn, items, ...receipt }, context) => {
      const unknown = unknownItem(state, items)
      if (unknown) return refuse('item-unknown', 'Q4.1', { item: unknown })
      if (arrivedOn > context.today) return refuse('day-in-future', 'Q4.1', { day: arrivedOn })
      const askedOn = state.supplement?.askedOn ?? arrivedOn
      if (arrivedOn < askedOn) return refuse('paper-before-asking', 'Q4.1', { day: arrivedOn, askedOn })
      const refused = refuseReceipt(state, receipt, roundNow(state), context)
      if (refused) return refused
      return receivedOnce(
        state,
        events.PaperArrived.of({ on: arrivedOn, items, ...receiptOf(receipt) }),
        (itemId) => ({ paper: items.includes(itemId) }),
        context,
      )
    },
  }),
}
