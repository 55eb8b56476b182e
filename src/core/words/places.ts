import { fileOfSpot, type Spot } from '#core/defects.ts'
import { findItemTitle } from './book-items.ts'
import { defectWords } from './reviewing.ts'
import { colon, type Lang, type Pair, say } from './say.ts'

/** What each place of the book is called where an item is about it; a row by its number. */
export const placeWords: Readonly<Record<string, Pair>> = {
  applicationOn: ['申请书日期', 'Date of the book'],
  'organisation.name': ['单位名称', 'Name of the organisation'],
  'organisation.uscc': ['统一社会信用代码', 'Unified social credit code'],
  'organisation.legalForm': ['单位性质', 'Legal form'],
  'organisation.legalRepresentative': ['法定代表人', 'Legal representative'],
  'organisation.establishedOn': ['成立日期', 'Day of establishment'],
  'organisation.registeredAddress': ['注册地址', 'Registered address'],
  'organisation.businessScope': ['经营范围', 'Business scope'],
  contact: ['授权联系人', 'Authorised contact'],
  certificate: ['现有证书', 'Present certificate'],
  changedOn: ['变更日期', 'Day of the change'],
  cancellationReason: ['注销原因', 'Reason for the cancellation'],
  cisp: ['注册信息安全专业人员第 {row} 人', 'Registered professional {row}'],
  engagements: ['服务项目 {row}', 'Engagement {row}'],
  agency: ['是否委托咨询机构', 'Help by an agency'],
  file: ['附件', 'Attachment'],
}

/** What a place is called, or null when there is no such place (anything typed by hand). */
export const findPlaceLabel = (key: string, lang: Lang): string | null => {
  const item = key.startsWith('item.') ? findItemTitle(key.slice('item.'.length)) : undefined
  if (item) return say(item, lang)
  const [, kind = key, row] = /^(cisp|engagements|file)\.(.+)$/.exec(key) ?? []
  const words = placeWords[kind]
  return words ? say(words, lang, { row }) : null
}

/** What an item is about, as it heads a line: the place by its words, then its name or what was written. */
export const sayItemTitle = (
  { place, about, file = null, page = null }: Titled,
  lang: Lang,
  /** Names of files by id: an event keeps none of them. */
  names: Readonly<Record<string, string>> = {},
): string => {
  const label = place && findPlaceLabel(place, lang)
  const written = label && about === findPlaceLabel(place, 'zh-CN') ? '' : about
  const named = names[fileOfSpot({ place, file }) ?? ''] ?? (file && say(placeWords.file ?? ['', ''], lang))
  const at = [named, page !== null && say(pageWords, lang, { page })]
    .filter(Boolean)
    .join(lang === 'en' ? ', ' : ' ')
  return [label, written, at].filter(Boolean).join(colon(lang))
}

/** Where in a file: `第 12 页`. */
export const pageWords: Pair = ['第 {page} 页', 'page {page}']

/** What heads an item; an item of earlier days names neither file nor page. */
interface Titled {
  readonly place: string | null
  readonly about: string
  readonly file?: string | null
  readonly page?: number | null
}

/**
 * What is asked, headed by what is wrong where a reviewer said so in a word; behind it the code under which the pre-check
 * found it, where a rule did (Q12.5).
 */
export const sayAsk = ({ ask, defect, finding }: Asked, lang: Lang): string => {
  const asked =
    defect && defect !== 'other' ? say(askedFor, lang, { defect: say(defectWords[defect], lang), ask }) : ask
  return finding ? say(foundBy, lang, { ask: asked, finding }) : asked
}

interface Asked {
  readonly ask: string
  readonly defect?: Spot['defect'] | undefined
  readonly finding?: Spot['finding'] | undefined
}

const foundBy: Pair = ['{ask}（自查规则 {finding}）', '{ask} (pre-check rule {finding})']
const askedFor: Pair = ['{defect}。{ask}', '{defect}. {ask}']

export const placeFieldWords = {
  place: {
    label: ['涉及申请书或附件的哪一处', 'Which answer or document'],
    hint: [
      '从已封存的申请书和附件中选择；没有对应之处的，在下面写明。',
      'Choose from the book as submitted and the attachments; where there is none, write it below.',
    ],
  },
  'AskSupplement.about': {
    label: ['涉及的内容', 'What it concerns'],
    hint: [
      '上面已经选择的，可以不填。如：7.3 PA16 项目计划。',
      'May stay empty when one is chosen above. For instance: 7.3 PA16 project plan.',
    ],
  },
  'AskSupplement.file': {
    label: ['其中的文件', 'The file'],
    hint: [
      '问题出在这一处的某个附件里时选择。',
      'Where the fault lies in one of the attachments of that answer.',
    ],
  },
  'AskSupplement.page': {
    label: ['第几页', 'Page'],
    hint: ['问题在文件的某一页时填写。', 'Where it is one page of the file.'],
  },
  'AskSupplement.defect': {
    label: ['问题', 'What is wrong'],
    hint: ['会写在要求的前面。', 'It stands before what is asked.'],
  },
} as const satisfies Record<string, { label: Pair; hint: Pair }>

export const placeGroups = {
  book: ['申请书', 'Book'],
  files: ['附件', 'Attachments'],
} as const satisfies Record<string, Pair>
