import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { caseProcedure } from '#core/case.ts'
import { practicesToAgreeOn } from '#core/chapters/audit-ratings.ts'
import { openQuestions } from '#core/chapters/questions.ts'
import { itemsOfCase } from '#core/chapters/supplement-round.ts'
import { caseWords } from '#core/words/desk-case.ts'
import type { OfferWithStart } from '../contract.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { CaseHead } from '../parts/CaseHead.tsx'
import { CasePapers } from '../parts/CasePapers.tsx'
import { tabsOf } from '../parts/CaseTabs.tsx'
import { Items } from '../parts/Items.tsx'
import { Matters } from '../parts/Matters.tsx'
import { MovedDays } from '../parts/MovedDays.tsx'
import { Offers } from '../parts/Offers.tsx'
import { PaperAndDisc } from '../parts/PaperAndDisc.tsx'
import { useTitle } from '../parts/States.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import { paths } from '../paths.ts'
import { caseQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const recent = 12

export const CasePage = () => {
  const { caseId = '' } = useParams({ strict: false })
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const me = useMe()
  const speech = useSpeech()
  const { say } = speech
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: page } = useSuspenseQuery(caseQuery(caseId))
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const { state, offers, timeline } = page.view
  const command = asked ? caseProcedure.commands[asked.command] : undefined
  const mayFillIn = offers.some(({ command: name, refusal }) => name === 'SubmitApplication' && !refusal)
  const isInPreparation = state.phase === 'preparation'
  // To its applicant what is to be sent now is the next thing to do.
  const awaitsPaper = offers.some(({ command: name, refusal }) => name === 'AnnounceParcel' && !refusal)
  useTitle(`${state.number ?? speech.type(state.type)} ${state.organisationName}`)
  const tabs = tabsOf(page, speech, me.roles, setAsked)
  const isAsked = offers.some(({ command: name, refusal }) => name === 'AnswerQuestion' && !refusal)
  // What is opened first stays: an answer just given does not close the thread it was given in.
  const firstTab = isAsked ? 'questions' : (tabs[0]?.key ?? '')
  const [opened, setOpened] = useState({ caseId, firstTab })
  if (opened.caseId !== caseId) setOpened({ caseId, firstTab })
  return (
    <>
      <div className="sheet">
        <CaseHead page={page} />
        <MovedDays deadlines={page.view.deadlines} timeline={timeline} />
        {!isInPreparation && (
          <Matters
            about={{ kind: 'case', id: caseId, timeline, matters: page.matters }}
            onDone={() => void queryClient.invalidateQueries()}
          />
        )}
        <Offers
          offers={offers}
          onAsk={setAsked}
          first={
            isInPreparation &&
            mayFillIn && (
              <Button type="primary" onClick={() => navigate({ to: paths.application(caseId) })}>
                {say(caseWords.fillIn)}
              </Button>
            )
          }
        />
      </div>
      {awaitsPaper && (
        <div className="sheet" style={{ marginTop: 16 }}>
          <PaperAndDisc page={page} />
        </div>
      )}
      <div className={state.supplement ? 'two' : 'two one'}>
        {state.supplement && <Items page={page} />}
        <section className="sheet part" aria-labelledby="timeline">
          <div className="between">
            <h2 id="timeline">{say(caseWords.timeline)}</h2>
            {timeline.length > recent && (
              <Link to={paths.case(caseId)} search={{ tab: 'record' }}>
                {say(caseWords.wholeTimeline)}
              </Link>
            )}
          </div>
          <Timeline lines={timeline.slice(-recent)} people={page.people} open={openQuestions(state)} />
        </section>
      </div>
      <section className="sheet part" style={{ marginTop: 16 }} aria-label={say(caseWords.parts)}>
        <Tabs
          activeKey={tabs.some(({ key }) => key === tab) ? (tab as string) : opened.firstTab}
          onChange={(key) =>
            navigate({ to: paths.case(caseId), search: { tab: key }, replace: true, resetScroll: false })
          }
          items={tabs}
        />
      </section>
      {asked && command && (
        <CommandForm
          key={asked.command}
          asked={{
            stream: 'case',
            id: caseId,
            version: state.version,
            // The clause is that of this kind and phase, not of the command at large.
            command: { ...command, clause: asked.clause },
            suggest: asked.suggest,
          }}
          surroundings={{
            caseId,
            items: itemsOfCase(state),
            book: page.snapshot,
            rated: {
              caseId,
              type: state.type,
              level: state.level,
              audit: state.audit,
              mayAgreeOn: practicesToAgreeOn(state),
              people: page.people,
            },
            questions: state.questions,
            files: page.files,
            addresses: page.addresses,
            attendance: page.attendance,
          }}
          people={page.people}
          papers={<CasePapers page={page} command={asked.command} />}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </>
  )
}
