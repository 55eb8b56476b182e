import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '#core/kernel.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { findField } from '#core/words/fields.ts'
import { type InputIssue, inputFaultOf, sayInputFault } from '#core/words/input-faults.ts'
import { mailroomFields } from '#core/words/mailroom-fields.ts'
import { type ProblemCode, problems } from '#core/words/problems.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { sayFinding } from '#core/words/rules.ts'
import { type Lang, say } from '#core/words/say.ts'
import { staffProblems } from '#core/words/staff.ts'

const ofStaff = Object.fromEntries(Object.keys(staffProblems).map((code) => [code, 409])) as Record<
  keyof typeof staffProblems,
  409
>

/** The one table of what each no is in HTTP; a refusal of the procedure is always 409. */
const statuses = {
  ...ofStaff,
  'not-json': 400,
  'link-used-up': 400,
  'sign-in-refused': 400,
  'sign-in-needed': 401,
  'wrong-password': 401,
  'cross-site': 403,
  'role-may-not-see': 403,
  'address-unconfirmed': 403,
  'not-found': 404,
  'person-unknown': 404,
  'invitation-gone': 404,
  'case-unknown': 404,
  'set-up-already': 409,
  'address-in-use': 409,
  'belongs-elsewhere': 409,
  'last-administrator': 409,
  'work-to-hand-over': 409,
  'own-record': 403,
  'password-differs': 403,
  'nothing-asked': 409,
  'asked-by-yourself': 403,
  'last-contact': 409,
  'contact-has-cases': 409,
  'already-member': 409,
  'organisation-missing': 409,
  'uscc-taken': 409,
  'uscc-settled': 409,
  'uscc-freed': 409,
  'uscc-differs': 409,
  'uscc-in-use': 409,
  'draft-frozen': 409,
  'guide-unread': 409,
  'book-unprintable': 409,
  'paper-unprintable': 409,
  'letter-unprintable': 409,
  'attendance-closed': 409,
  'own-draft-changed': 412,
  'case-ended': 409,
  'dossier-not-submitted': 409,
  'round-unknown': 404,
  'supplement-not-supplied': 409,
  'disc-unknown': 404,
  'cover-case-unknown': 404,
  conflict: 412,
  'draft-changed': 412,
  'section-changed': 412,
  'body-too-large': 413,
  'fields-wrong': 422,
  'text-unusable': 422,
  'answer-missing': 422,
  'key-reused': 422,
  'password-too-short': 422,
  'password-too-long': 422,
  'address-malformed': 422,
  'file-nameless': 422,
  'file-infected': 422,
  'virus-unchecked': 503,
  'statement-wrong': 422,
  'statement-not-text': 422,
  'line-settled': 409,
  'line-not-splittable': 409,
  'line-not-joinable': 409,
  'mail-settled': 409,
  'mail-not-answerable': 409,
  'case-number-unknown': 404,
  'version-missing': 428,
  'key-missing': 428,
  'sign-in-locked': 429,
  'too-many-requests': 429,
  'wechat-off': 404,
  'wechat-signature': 403,
  'wechat-late': 403,
  'wechat-unreadable': 400,
  fault: 500,
  'not-ready': 503,
  'store-away': 503,
  'print-busy': 503,
} as const satisfies Record<ProblemCode, ContentfulStatusCode>

interface Extra {
  readonly facts?: Readonly<Record<string, unknown>>
  /** Further members of the answer, such as what changed meanwhile. */
  readonly members?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** What somebody typed and zod did not take, with the command whose words name the fields. */
  readonly issues?: readonly InputIssue[]
  readonly command?: string
}

/** A no of the door itself, thrown by a route and answered in one place. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode
  readonly extra: Extra

  constructor(code: ProblemCode, extra: Extra = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }
}

/** A refusal of the procedure, thrown by a route and answered in one place. */
export class Refused extends Error {
  override name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A file that is not taken, with every finding that says why; thrown by a route and answered in one place. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly findings: readonly [Finding, ...Finding[]]

  constructor(findings: readonly [Finding, ...Finding[]]) {
    super(findings[0].code)
    this.findings = findings
  }
}

/** The field an issue is about, as the screen and the API name it, and the sentence for it. */
export const sayIssue = (issue: InputIssue, command: string, lang: Lang) => {
  const names = issue.path.filter((part) => typeof part === 'string')
  const name = String(names.at(-1) ?? '')
  const label = findField(command, name)?.label ?? mailroomFields[name] ?? name
  return {
    path: issue.path.map(String).join('.'),
    code: inputFaultOf(issue),
    message: sayInputFault(issue, label, lang),
  }
}

/** A finding with its sentences. */
export const tellFinding = (finding: Finding, lang: Lang) => ({ ...finding, ...sayFinding(finding, lang) })

const bodyOf = (problem: Problem, lang: Lang) => {
  const { facts = {}, members, issues, command = '' } = problem.extra
  const fields = issues?.map((issue) => sayIssue(issue, command, lang))
  const told = fields ? { ...facts, count: fields.length } : facts
  const { message, remedy }: { message: readonly [string, string]; remedy?: readonly [string, string] } =
    problems[problem.code]
  return {
    type: 'about:blank',
    title: say(message, lang, told),
    status: statuses[problem.code],
    detail: fields?.map((field) => field.message).join(lang === 'en' ? ' ' : '') || say(message, lang, told),
    code: problem.code,
    ...(remedy && { remedy: say(remedy, lang, told) }),
    ...(Object.keys(told).length > 0 && { facts: told }),
    ...(fields && { fields }),
    ...members,
  }
}

const refusedBody = ({ code, clause, facts, findings }: Refusal, lang: Lang) => {
  const { message, remedy } = sayRefusal({ code, facts }, lang)
  return {
    type: 'about:blank',
    title: message,
    status: 409,
    detail: message,
    code,
    clause,
    remedy,
    facts,
    ...(findings && { findings: findings.map((finding) => tellFinding(finding, lang)) }),
  }
}

const fileBody = (findings: FileRefused['findings'], lang: Lang) => {
  const [{ code, clause, facts }] = findings
  const { message, remedy } = sayFinding(findings[0], lang)
  return {
    type: 'about:blank',
    title: message,
    status: code === 'file-too-large' ? 413 : 422,
    detail: message,
    code,
    clause,
    remedy,
    facts,
    findings: findings.map((finding) => tellFinding(finding, lang)),
  }
}

/** Any no as `application/problem+json` (RFC 9457), in the language asked for. */
export const answerProblem = (c: Context, no: Problem | Refused | FileRefused, lang: Lang): Response => {
  const body =
    no instanceof Refused
      ? refusedBody(no.refusal, lang)
      : no instanceof FileRefused
        ? fileBody(no.findings, lang)
        : bodyOf(no, lang)
  const headers = no instanceof Problem ? no.extra.headers : undefined
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}
