import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { caseProcedure } from '#core/case.ts'
import { itemsOfReceipt } from '#core/chapters/receipt.ts'
import { itemsOfCase } from '#core/chapters/supplement-round.ts'
import { paperWords, receivingWords as w } from '#core/words/desk-receiving.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { sizeText } from '#core/words/size-text.ts'
import type { DiscReading } from '#evidence/read-disc.ts'
import type { OfferWithStart } from '../contract.ts'
import type { Consignment } from '../contract-of-paper.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { useDisc } from '../forms/use-disc.ts'
import { paths } from '../paths.ts'
import { caseQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { DiscComparison, notedOf, useDifferences } from './DiscComparison.tsx'
import { DiscDrop } from './DiscDrop.tsx'
import { Facts } from './Facts.tsx'

interface Props {
  consignment: Consignment
  onNext: () => void
}

/** One scanned consignment: what is expected, how the disc compares, and the receipt; what differs is asked for at once. */
export const ReceiptPanel = ({ consignment, onNext }: Props) => {
  const { say, shortDay, lang } = useSpeech()
  const queryClient = useQueryClient()
  const { caseId, round, files, discs, pages, parcel } = consignment
  const { data: page } = useQuery(caseQuery(caseId))
  const [readings, setReadings] = useState<readonly DiscReading[]>([])
  const disc = useDisc((reading) =>
    // Another disc of several is added; the same one again, or the only one, takes the place of what was read.
    setReadings((before) =>
      discs > 1 ? [...before.filter((one) => !isSameDisc(one, reading)), reading] : [reading],
    ),
  )
  const differences = useDifferences(consignment, readings)
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const [isRecorded, setRecorded] = useState(false)
  const offer = (name: string) => page?.view.offers.find(({ command }) => command === name)
  const record = offer(round === 0 ? 'RecordPaperDossier' : 'RecordPaperArrival')
  const follow = offer(round === 0 ? 'AskSupplement' : 'CheckSupplement')
  const command = asked ? caseProcedure.commands[asked.command] : undefined
  const receipt = isRecorded
    ? page?.view.state.paper.receipts.findLast((one) => one.round === round)
    : undefined
  const pagesDiffer = receipt?.pages?.printed && receipt.pages.printed !== receipt.pages.counted
  const found = differences.length + (pagesDiffer ? 1 : 0)
  const mayFollow = receipt && itemsOfReceipt(receipt).length > 0 && follow && !follow.refusal
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-label={consignment.organisationName}>
      <div className="between">
        <h2>
          {consignment.organisationName} · {say(w.ofCase, { number: consignment.number })} ·{' '}
          {say(round === 0 ? w.book : w.round, { round })}
        </h2>
        <Link to={paths.case(caseId)}>{say(w.toCase)}</Link>
      </div>
      <Facts
        facts={[
          [say(w.code), <code key="code">{consignment.code}</code>],
          [
            say(w.expected),
            say(w.expectedText, {
              pages,
              discs,
              files: files.length,
              bytes: sizeText(files.reduce((sum, { bytes }) => sum + bytes, 0)),
            }),
          ],
          [
            say(w.parcel),
            parcel
              ? say(w.parcelText, {
                  carrier: parcel.carrier,
                  number: parcel.trackingNumber,
                  on: shortDay(parcel.handedOverOn),
                })
              : say(w.noParcel),
          ],
        ]}
      />
      {consignment.isReceived && !isRecorded && <p className="notice warn">{say(w.isReceived)}</p>}
      <h3>{say(w.disc)}</h3>
      <DiscDrop state={disc.state} onFiles={disc.start} onStop={disc.clear} />
      <DiscComparison
        consignment={consignment}
        state={disc.state}
        readings={readings}
        differences={differences}
      />
      {receipt?.pages && pagesDiffer && (
        <p className="notice bad">{say(paperWords.pages, { ...receipt.pages })}</p>
      )}
      {isRecorded && (
        <p className="notice good" role="status">
          {say(found > 0 ? w.doneDiffers : w.done, { count: found })}
        </p>
      )}
      <div className="row" style={{ marginTop: 16 }}>
        {!isRecorded && record && (
          <Button
            type="primary"
            disabled={record.refusal !== null || disc.state.kind === 'reading'}
            onClick={() =>
              setAsked({
                ...record,
                suggest: {
                  ...record.suggest,
                  coverCode: consignment.code,
                  differences: notedOf(differences),
                  ...(pages !== null && { pagesPrinted: pages }),
                },
              })
            }
          >
            {say(w.record)}
          </Button>
        )}
        {mayFollow && (
          <Button type="primary" onClick={() => setAsked(follow)}>
            {say(w.ask)}
          </Button>
        )}
        {(isRecorded || consignment.isReceived) && <Button onClick={onNext}>{say(w.next)}</Button>}
        {!isRecorded && record?.refusal && (
          <span className="mute">{say(w.notNow, { reason: sayRefusal(record.refusal, lang).message })}</span>
        )}
      </div>
      {asked && command && page && (
        <CommandForm
          key={asked.command}
          asked={{
            stream: 'case',
            id: caseId,
            version: page.view.state.version,
            command: { ...command, clause: asked.clause },
            suggest: asked.suggest,
          }}
          surroundings={{
            caseId,
            items: itemsOfCase(page.view.state),
            book: page.snapshot,
            files: page.files,
          }}
          people={page.people}
          onClose={() => setAsked(null)}
          onDone={() => {
            setRecorded(true)
            setAsked(null)
            void queryClient.invalidateQueries({ queryKey: caseQuery(caseId).queryKey })
          }}
        />
      )}
    </section>
  )
}

const discNumber = ({ manifest }: DiscReading): number | null =>
  manifest && typeof manifest !== 'string' ? manifest.disc.number : null

const isSameDisc = (one: DiscReading, other: DiscReading): boolean => discNumber(one) === discNumber(other)
