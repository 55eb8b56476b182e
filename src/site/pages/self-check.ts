import { html } from 'hono/html'
import type { Day } from '#core/calendar/day.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import { type Application, legalForms } from '#core/rulebook/application-shape.ts'
import { answerTo, type Finding } from '#core/rulebook/finding.ts'
import { account } from '#core/words/desk-account.ts'
import { sayFinding } from '#core/words/rules.ts'
import type { Pair } from '#core/words/say.ts'
import { formWords, selfCheckWords as w } from '#core/words/site-tools.ts'
import { formOf, readForm, type Sent } from '../form.ts'
import { choiceField, dayField, type Field, lineField, optional, readDay } from '../form-fields.ts'
import { clauseMark, frame, type Html, whyLink } from '../frame.ts'
import { levelField, typeField } from '../pair-fields.ts'
import { toneOfAnswer } from '../status-tag.ts'
import type { Visit } from '../visit.ts'

const MOST_LINES = 60
const LONGEST_SCOPE = 500

/** Lines of one or two days each. A day that does not exist is named, so that it can be found. */
const readDayLines = (most: 1 | 2) => (text: string) => {
  const lines = text.split('\n').flatMap((line) => (line.trim() ? [line.trim().split(/[\s,，、]+/)] : []))
  if (lines.length > MOST_LINES) return { fault: 'too-many', facts: { most: MOST_LINES } } as const
  for (const line of lines) {
    const wrong = line.map(readDay).findIndex((read) => 'fault' in read)
    const label = `“${line.join(' ').slice(0, 40)}”`
    if (wrong >= 0 || line.length > most) return { fault: 'not-a-day', facts: { label } } as const
  }
  return { value: lines }
}

const dayLines = (label: Pair, hint: Pair, most: 1 | 2) =>
  optional<readonly (readonly Day[])[]>({
    label,
    hint,
    widget: { kind: 'lines', longest: MOST_LINES * 24 },
    read: readDayLines(most),
  })

const fieldsOf = (v: Visit) => ({
  type: typeField(v),
  level: levelField(v),
  applicationOn: dayField(w.applicationOn, { preset: v.today, hint: w.applicationOnHint }),
  establishedOn: dayField(w.establishedOn),
  legalForm: choiceField(
    w.legalForm,
    legalForms.map((form) => [form, v.say(account[form])] as const),
  ),
  uscc: optional(lineField(w.uscc, 30)),
  businessScope: {
    ...lineField(w.businessScope, LONGEST_SCOPE, { hint: w.businessScopeHint }),
    widget: { kind: 'lines', longest: LONGEST_SCOPE },
  } satisfies Field<string>,
  cisp: dayLines(w.cisp, w.cispHint, 1),
  engagements: dayLines(w.engagements, w.engagementsHint, 2),
})

type Answers = NonNullable<Sent<ReturnType<typeof fieldsOf>>['values']>

/** What the form does not ask is filled in so that its rules have nothing to say, and they are left out below. */
const applicationFrom = (v: Visit, answers: Answers): Application => ({
  kind: 'initial',
  type: answers.type,
  level: Number(answers.level),
  applicationOn: answers.applicationOn,
  organisation: {
    name: v.say(w.applicant),
    uscc: answers.uscc ?? '',
    legalForm: answers.legalForm,
    legalPerson: true,
    businessScope: answers.businessScope,
    establishedOn: answers.establishedOn,
    registeredAddress: '',
    legalRepresentative: '',
  },
  contact: { name: '', position: 'senior', email: '', emailConfirmed: true },
  cisp: (answers.cisp ?? []).map(([validTo], index) => ({
    name: String(index + 1),
    certificateNo: String(index + 1),
    validTo: validTo!,
  })),
  engagements: (answers.engagements ?? []).map(([contractOn, periodTo], index) => ({
    name: v.say(w.engagement, { row: index + 1 }),
    client: '',
    contractOn: contractOn!,
    ...(periodTo ? { periodTo } : {}),
    service: '',
    files: [{ sha256: '', name: '' }],
  })),
  agency: { used: false },
})

const notAsked = ['application-date', 'contact-email', 'contact-position', 'agency']

/** What the rules say to the answers given; of the rules only those that were asked about. */
const findingsOn = (v: Visit, answers: Answers): readonly Finding[] =>
  checkApplication(applicationFrom(v, answers), v.edition, v.calendar).filter(
    ({ rule }) => !notAsked.includes(rule) && (rule !== 'uscc' || answers.uscc !== undefined),
  )

const line = (v: Visit, finding: Finding): Html => {
  const { message, remedy } = sayFinding(finding, v.lang, v.within)
  const mark = { met: '✓', 'not-met': '✗', refer: '?' }[finding.answer]
  return html`<li><span class="mark ${toneOfAnswer(finding.answer)}" aria-hidden="true">${mark}</span><div>${message} ${clauseMark(v, finding.clause, finding.reading !== undefined)} ${whyLink(v, finding.rule)}${
    remedy ? html`<small>${remedy}</small>` : ''
  }</div></li>`
}

const heads: Readonly<Record<Finding['answer'], readonly [head: Pair, text: Pair]>> = {
  met: [w.met, w.metText],
  refer: [w.refer, w.referText],
  'not-met': [w.notMet, w.notMetText],
}

const answerOf = (v: Visit, findings: readonly Finding[]): Html => {
  const answer = answerTo(findings)
  const which = (wanted: Finding['answer']) => findings.filter((one) => one.answer === wanted)
  const [head, text] = heads[answer]
  const open = [...which('not-met'), ...which('refer')]
  return html`<section id="answer">
<div class="answer told ${toneOfAnswer(answer)}" role="status"><p><b>${v.say(head, { count: which(answer).length })}</b></p><p>${v.say(text)}</p></div>
${open.length > 0 ? html`<ul class="findings">${open.map((finding) => line(v, finding))}</ul>` : ''}
${
  which('met').length > 0
    ? html`<details${open.length === 0 ? html` open` : ''}><summary>${v.say(w.metList, { count: which('met').length })}</summary><ul class="findings">${which('met').map((finding) => line(v, finding))}</ul></details>`
    : ''
}
<p class="faint">${v.say(w.notAsked)} <a href="${v.paths.windows}">${v.say(w.toWindows)}</a></p>
</section>`
}

/** The reviewer's rules, run over what an applicant can say in a form; nothing is kept. */
export const selfCheckPage = (v: Visit) => {
  const fields = fieldsOf(v)
  const sent = readForm(v, fields)
  const sheet = frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.sentences(v.say(w.lead), v.say(formWords.nothingKept))} ${clauseMark(v, 'Q12.5')}</p>
${sent.values ? answerOf(v, findingsOn(v, sent.values)) : ''}
${formOf(v, fields, sent, { path: v.paths.selfCheck, button: v.say(w.button) })}
</article>`,
  })
  return { sheet, isWrong: sent.isWrong }
}
