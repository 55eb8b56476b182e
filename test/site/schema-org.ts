import type { Item } from './markup.ts'

/** What schema.org says of the things that our pages speak of: each property with what its value may be. */

type Kind = 'text' | 'day' | 'address' | 'standing' | 'Organization' | 'Question' | 'Answer'

const organization = {
  name: 'text',
  identifier: 'text',
  telephone: 'text',
  url: 'address',
  department: 'Organization',
} as const
const creativeWork = {
  name: 'text',
  headline: 'text',
  version: 'text',
  datePublished: 'day',
  url: 'address',
} as const

const vocabulary: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  Organization: organization,
  GovernmentOrganization: organization,
  Certification: {
    ...creativeWork,
    about: 'Organization',
    certificationIdentification: 'text',
    certificationStatus: 'standing',
    expires: 'day',
    issuedBy: 'Organization',
    validFrom: 'day',
  },
  FAQPage: { ...creativeWork, mainEntity: 'Question' },
  Question: { name: 'text', acceptedAnswer: 'Answer' },
  Answer: { text: 'text' },
  TechArticle: creativeWork,
}

const isWritten: Readonly<Record<string, RegExp>> = {
  text: /\S/,
  day: /^\d{4}-\d\d-\d\d$/,
  address: /^https?:\/\/\S+$/,
  standing: /^https:\/\/schema\.org\/Certification(?:Active|Inactive)$/,
}

const home = 'https://schema.org/'

/** What an item says that schema.org does not know, with the path to it. */
export const unknownTo = (item: Item): readonly string[] => {
  const name = item.type.startsWith(home) ? item.type.slice(home.length) : item.type
  const known = vocabulary[name]
  if (!known) return [`type ${item.type}`]
  return item.properties.flatMap(([property, value]) => {
    const kind = known[property]
    const said = `${name}.${property}`
    if (!kind) return [said]
    if (typeof value === 'string') return isWritten[kind]?.test(value) ? [] : [`${said} = "${value}"`]
    return value.type === home + kind
      ? unknownTo(value).map((each) => `${said} ${each}`)
      : [`${said} = ${value.type}`]
  })
}
