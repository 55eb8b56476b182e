import { useId } from 'react'
import { agreementFacts, agreementInForceOn, agreementUntil, presentVersion } from '#core/agreement.ts'
import type { AgreementVersion, Seal } from '#core/contracting-state.ts'
import { casePapers } from '#core/papers/papers.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { editionJudging } from '#core/rulebook/edition.ts'
import { casePaperWords } from '#core/words/case-papers.ts'
import { contractWords as words } from '#core/words/desk-contract.ts'
import type { CasePage } from '../contract.ts'
import '../look/contract.css'
import { api } from '../paths.ts'
import type { Speech } from '../Speech.tsx'
import { CasePapers } from './CasePapers.tsx'
import { Why } from './Clause.tsx'
import { Facts } from './Facts.tsx'
import { PaidBar, Payments } from './Payments.tsx'

interface Props {
  page: CasePage
  speech: Speech
}

/** Agreement and fee of a case: what was quoted, the versions with their seals, what has been paid. */
export const ContractTab = ({ page, speech }: Props) => {
  const { say } = speech
  const { state } = page.view
  if (!state.quotation) return <p className="mute">{say(words.noQuotation)}</p>
  return (
    <div className="stack">
      <Fee page={page} speech={speech} />
      <Payments page={page} speech={speech} />
      {presentVersion(state) && <Agreement page={page} speech={speech} />}
      <CasePapers page={page} place="contract" />
    </div>
  )
}

const Fee = ({ page, speech: { say, day, money } }: Props) => {
  const { quotation, paidFen, number } = page.view.state
  const reference = number && <code>{paymentReference(number)}</code>
  if (!quotation) return null
  return (
    <section aria-labelledby="fee">
      <h3 id="fee">{say(words.fee)}</h3>
      <Facts
        facts={[
          [
            say(words.assessmentFee),
            <>
              {money(quotation.assessmentFen)} <Why clause="Q3.1" rule="fee" />
            </>,
          ],
          [say(words.annualFee), money(quotation.annualFen)],
          [say(words.totalFee), <b key="total">{money(quotation.totalFen)}</b>],
          [say(words.paid), <PaidBar key="paid" paidFen={paidFen} totalFen={quotation.totalFen} />],
          [say(words.paymentReference), reference],
          [say(words.quotedOn), day(quotation.sentOn)],
        ]}
      />
    </section>
  )
}

const Agreement = ({ page, speech }: Props) => {
  const { say, day, type, level, lang } = speech
  const { state } = page.view
  const edition = editionJudging(state.edition, speech.today)
  const facts = agreementFacts(state, edition)
  const until = agreementUntil(state, edition)
  const inForceOn = agreementInForceOn(state, edition)
  const { versions, changeAsked } = state.agreement
  return (
    <section aria-labelledby="agreement">
      <h3 id="agreement">
        {say(words.agreement)} <Why clause="Q4.3" rule="agreement" />
      </h3>
      <p>
        {inForceOn ? (
          <span className="tag ok">{say(words.inForce, { from: inForceOn, until })}</span>
        ) : (
          <span className="tag">{say(words.notInForce)}</span>
        )}
      </p>
      <Facts
        facts={[
          [say(words.centreParty), lang === 'en' ? facts.centreEn : facts.centreZh],
          [say(words.applicantParty), `${facts.organisationName} · ${facts.uscc}`],
          [say(words.matter), `${type(facts.type)} ${level(facts.level)}`],
          [
            say(words.feeInWords),
            <span key="words" lang="zh-CN">
              {facts.totalInWords}
            </span>,
          ],
          [say(words.validity), say(words.years, { ...facts })],
        ]}
      />
      {changeAsked && (
        <p className="notice warn" role="status">
          {say(words.changeAsked, { on: day(changeAsked.on), reason: changeAsked.reason })}
        </p>
      )}
      <ol className="versions" reversed>
        {versions.toReversed().map((one, index) => (
          <Version key={one.version} one={one} isPresent={index === 0} page={page} speech={speech} />
        ))}
      </ol>
    </section>
  )
}

const Version = ({ one, isPresent, page, speech }: Props & { one: AgreementVersion; isPresent: boolean }) => {
  const { say, day, lang } = speech
  const { state } = page.view
  const heading = useId()
  const seal = (of: Seal | null) => <SealText seal={of} files={page.files} speech={speech} />
  return (
    <li className={isPresent ? '' : 'mute'}>
      <div className="between">
        <h4 id={heading}>{say(words.version, { version: one.version })}</h4>
        <span>
          {isPresent ? <span className="tag">{say(words.present)}</span> : say(words.replaced)} ·{' '}
          {day(one.madeOn)}
          {casePapers.agreement.isThere(state, editionJudging(state.edition, speech.today)) && (
            <>
              {' · '}
              <a
                href={api.casePaper(state.caseId, 'agreement', 'pdf', lang, one.version)}
                target="_blank"
                rel="noopener"
                aria-describedby={heading}
              >
                {say(casePaperWords.pdf)}
              </a>
            </>
          )}
        </span>
      </div>
      {one.reason && <p>{say(words.why, { reason: one.reason })}</p>}
      {one.provisions && <p className="prewrap">{say(words.provisions, { provisions: one.provisions })}</p>}
      <Facts
        facts={[
          [say(words.applicantSealed), seal(one.applicantSeal)],
          [say(words.centreSealed), seal(one.centreSeal)],
        ]}
      />
    </li>
  )
}

const SealText = ({
  seal,
  files,
  speech: { say, day },
}: {
  seal: Seal | null
  files: CasePage['files']
  speech: Speech
}) => {
  if (!seal) return <span className="mute">{say(words.notYet)}</span>
  return (
    <>
      {day(seal.on)}
      {seal.files.map((id) => (
        <span key={id}>
          {' · '}
          <a href={api.file(id)}>{files[id]?.name ?? id}</a>
        </span>
      ))}
    </>
  )
}
