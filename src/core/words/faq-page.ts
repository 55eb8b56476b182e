import type { Pair } from './say.ts'

/** What stands around the answers: on the public site's pages, and as the heads of their tables. */
export const faqWords = {
  title: ['常见问题', 'Questions and answers'],
  lead: [
    '关于信息安全服务资质的 {count} 个问题，每句话都注明依据；数字和日期取自现行规则。',
    '{count} questions on the information security service qualification. Each sentence names its clause; numbers come from the rules in force.',
  ],
  label: ['想问什么？写几个字就行', 'What would you like to know? A few words will do'],
  button: ['搜索', 'Search'],
  found: ['与“{q}”有关的 {count} 个问题', '{count#|question|questions} about “{q}”'],
  none: ['没有找到与“{q}”有关的问题', 'No question is about “{q}”'],
  noneNext: [
    '可以换一个词，例如“费用”“维持”“CISP”，或者看看下面的全部问题。仍没有答案时，请拨打热线 {hotlines}。',
    'Another word may help, such as “fee”, “maintenance” or “CISP”; or read through all questions below. If the answer is not there, ring {hotlines}.',
  ],
  all: ['全部问题', 'All questions'],
  whole: ['看完整回答', 'The whole answer'],
  wholeOf: ['看完整回答：{question}', 'The whole answer: {question}'],
  readings: ['规则没有写明、由本系统解读的部分', 'Where the rule is silent: our reading'],
  related: ['有关的规则', 'The rules behind it'],
  next: ['下一个问题', 'The next question'],
  previous: ['上一个问题', 'The question before'],
  type: ['类别', 'Type'],
  levels: ['可以申请的级别', 'Levels open today'],
  kind: ['申请种类', 'Kind of application'],
  level: ['级别', 'Level'],
  assessment: ['审核费', 'Assessment fee'],
  annual: ['三年年金', 'Three years’ annual fee'],
  total: ['合计', 'Total'],
  engagements: ['服务项目数量', 'Engagements'],
  others: ['其他类别和级别', 'All other types and levels'],
  atLeast: ['至少 {count} 个', 'at least {count}'],
} as const satisfies Record<string, Pair>

/** Words of a question that say nothing of what it is about; longer ones first. */
export const emptyWords: readonly string[] = [
  '能不能',
  '可不可以',
  '是不是',
  '什么时候',
  '请问',
  '你们',
  '我们',
  '你好',
  '您好',
  '什么',
  '怎么',
  '怎样',
  '如何',
  '哪些',
  '多少',
  '可以',
  '需要',
  '一下',
  '有没有',
  '想问',
  '的',
  '了',
  '吗',
  '呢',
  '吧',
  '啊',
  '是',
  '要',
  '我',
  '想',
  '在',
  '有',
]

/** The same in English. */
export const emptyEnglish: readonly string[] =
  'the an is are was be how what which when where who why do does did can could may we our my us you your to of for in on at it and or with without if not have has need get there this that please about'.split(
    ' ',
  )
