import type { BookFormat } from '#core/book/book-formats.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import type { Lang } from '#core/words/say.ts'

/** Every address of the public site, in one place. English lives under /en, Chinese at the root. */
export const pathsIn = (lang: Lang) => {
  const at = lang === 'en' ? '/en' : ''
  return {
    home: at || '/',
    services: `${at}/services/qualification`,
    fees: `${at}/fees`,
    procedure: `${at}/procedure`,
    timeline: `${at}/timeline`,
    meetings: `${at}/meetings`,
    selfCheck: `${at}/self-check`,
    windows: `${at}/certificate-dates`,
    rules: `${at}/rules`,
    rule: (rule: RuleName) => `${at}/rules/${rule}`,
    clause: (clause: string) => `${at}/rules#${clause}`,
    questions: `${at}/questions`,
    question: (number: number) => `${at}/questions/q${number}`,
    downloads: `${at}/downloads`,
    /** By the id of the book: edition, type, level. */
    blankBook: (id: string, format: BookFormat) => `${at}/downloads/${id}.${format}`,
    guides: `${at}/guides`,
    /** By the id of the book that it leads through. */
    guide: (id: string) => `${at}/guides/${id}`,
    guideFile: (id: string, format: BookFormat) => `${at}/guides/${id}.${format}`,
    report: `${at}/report`,
    reportStatus: `${at}/report/status`,
    register: `${at}/register`,
    bulkCheck: `${at}/register/check`,
    feed: `${at}/register/changes.atom`,
    verifier: `${at}/verifier`,
    certificate: (number: string) => `${at}/verify/${encodeURIComponent(number)}`,
    certificatePdf: (number: string) => `/verify/${encodeURIComponent(number)}/certificate.pdf`,
    signedForm: (number: string) => `/verify/${encodeURIComponent(number)}/certificate.vc.json`,
    badge: (number: string) => `${at}/verify/${encodeURIComponent(number)}/badge.svg`,
  }
}

export type Paths = ReturnType<typeof pathsIn>

/** The address on this site that this one means but for slashes at its end; undefined when there are none. */
export const withoutEndingSlash = (url: string): string | undefined => {
  const { pathname, search } = new URL(url)
  // Two slashes at the front would be the name of another host.
  const path = pathname.replace(/\/+$/, '').replace(/^\/+/, '/')
  return path === '' || !pathname.endsWith('/') ? undefined : path + search
}

/** The same page in the other language. */
export const inOtherLanguage = (path: string): string =>
  path === '/en' || path.startsWith('/en/') ? path.slice(3) || '/' : `/en${path === '/' ? '' : path}`
