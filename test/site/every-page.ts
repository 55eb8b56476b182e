import { everyBook } from '#core/book/book.ts'
import { faqNumbers } from '#core/faq.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import { pathsIn } from '../../src/site/paths.ts'
import { site } from '../../src/site/site.ts'
import { examples, queriesOn } from './register-of-examples.ts'
import { selfCheckAnswers } from './self-check-answers.ts'

/** The site over the register of examples, and the address of every page that it has. */

export const heard: string[] = []
export const place = {
  publicUrl: 'https://zizhi.example.cn',
  deskPath: '/desk/',
  log: (line: string) => heard.push(line),
  offlineVerifier: () => '<!doctype html><title>built by scripts/build-verifier.ts</title>',
}
export const queries = queriesOn('2026-11-25')
export const app = site(queries, place)
export const edition = getEdition('2025-04')
export const json = { headers: { accept: 'application/json' } }

export const textOf = async (path: string) => (await app.request(path)).text()

/** The pages that ask, with an answer on them. */
const answered = (lang: 'zh-CN' | 'en') => {
  const { selfCheck, fees, timeline, windows } = pathsIn(lang)
  return [
    `${selfCheck}?${new URLSearchParams(selfCheckAnswers)}`,
    `${fees}?type=risk-assessment&level=2&kind=upgrade&on=2026-11-25`,
    `${timeline}?submitted=2026-12-20`,
    `${windows}?expires=2027-03-11&on=2026-11-25`,
  ]
}

export const everyPage = (['zh-CN', 'en'] as const).flatMap((lang) => {
  const { certificate, ...others } = pathsIn(lang)
  const reporting = [others.report, others.reportStatus, `${others.report}?topic=forged-certificate`]
  const checking = [others.bulkCheck, others.verifier]
  const pages = [others.home, others.services, others.selfCheck, others.fees, others.procedure]
  const asking = [others.timeline, others.meetings, others.windows, others.rules, others.register]
  return [
    ...pages,
    ...asking,
    ...reporting,
    ...checking,
    ...ruleNames.map(others.rule),
    others.questions,
    others.downloads,
    ...everyBook(edition).map(({ id }) => others.guide(id)),
    `${others.questions}?q=CISP`,
    ...faqNumbers.map(others.question),
    ...answered(lang),
    certificate(examples[0]!.number),
  ]
})

/** The guides are alike among themselves: one speaks for them where pages are looked at through and through. */
export const oneOfEach = everyPage.filter((path) => !/guides\/(?!.*risk-assessment\/2)/.test(path))
