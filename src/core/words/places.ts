import { fileOfPlace } from '#core/book-places.ts'
import { findItemTitle } from './book-items.ts'
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
  { place, about }: { readonly place: string | null; readonly about: string },
  lang: Lang,
  /** Names of files by id: an event keeps none of them. */
  names: Readonly<Record<string, string>> = {},
): string => {
  const label = place && findPlaceLabel(place, lang)
  if (!label) return about
  const file = names[fileOfPlace(place) ?? '']
  const written = about === findPlaceLabel(place, 'zh-CN') ? '' : about
  return [label, file, written].filter(Boolean).join(colon(lang))
}

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
} as const satisfies Record<string, { label: Pair; hint: Pair }>

export const placeGroups = {
  book: ['申请书', 'Book'],
  files: ['附件', 'Attachments'],
} as const satisfies Record<string, Pair>
