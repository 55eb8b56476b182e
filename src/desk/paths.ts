import type { BookFormat } from '#core/book/book-formats.ts'
import type { PaperFormat } from '#core/papers/case-paper.ts'
import { type PaperName, paperPath } from '#core/papers/papers.ts'

/** Every address of the desk and of what it asks for, in one file. Desk paths are below /desk. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  confirmAddress: '/confirm-address',
  forgotPassword: '/forgot-password',
  setPassword: '/set-password',
  setup: '/setup',
  cases: '/cases',
  newCase: '/cases/new',
  case: (id: string) => `/cases/${id}`,
  application: (id: string) => `/cases/${id}/application`,
  review: (id: string) => `/cases/${id}/review`,
  organisation: '/organisation',
  organisations: '/organisations',
  organisationOf: (id: string) => `/organisations/${id}`,
  meetings: '/meetings',
  meeting: (id: string) => `/meetings/${id}`,
  certificates: '/certificates',
  record: (kind: string, id: string) => `/${kind}s/${id}`,
  matters: '/matters',
  letters: '/letters',
  mailroom: '/mailroom',
  notices: '/notices',
  administration: '/administration',
  staff: '/administration/staff',
  jobs: '/administration/jobs',
  mails: '/administration/mails',
  calendar: '/calendar',
  payments: '/payments',
  mine: '/mine',
  wechat: '/wechat',
  board: '/board',
  receiving: '/receiving',
} as const

export const api = {
  me: '/api/me',
  setup: '/api/setup',
  auth: (name: string) => `/api/auth/${name}`,
  organisation: '/api/organisation',
  organisationOf: (id: string) => `/api/organisations/${id}`,
  organisationByCode: (uscc: string) => `/api/organisations?uscc=${encodeURIComponent(uscc)}`,
  rulings: (id: string) => `/api/organisations/${id}/rulings`,
  ruleOnCode: (id: string, act: 'confirm' | 'free') => `/api/organisations/${id}/${act}-uscc`,
  members: '/api/organisation/members',
  invitations: '/api/organisation/invitations',
  invitation: (id: string) => `/api/organisation/invitations/${id}`,
  answerInvitation: (id: string, answer: 'accept' | 'decline') => `/api/me/invitations/${id}/${answer}`,
  handOver: '/api/organisation/hand-over',
  holdings: '/api/organisation/certificates',
  member: (id: string) => `/api/organisation/members/${id}`,
  addresses: '/api/addresses',
  staff: '/api/staff',
  staffLog: '/api/staff/log?size=50',
  askedRights: '/api/staff/asked',
  rights: (id: string) => `/api/staff/${id}/rights`,
  staffMember: (id: string) => `/api/staff/${id}`,
  myRecords: '/api/me/records',
  myTies: '/api/me/ties',
  binding: '/api/me/wechat',
  bindingCode: '/api/me/wechat/code',
  myAbsences: '/api/me/absences',
  cases: (query: string) => `/api/cases${query ? `?${query}` : ''}`,
  page: (stream: Stream, id: string) => `/api/${stream}s/${id}`,
  command: (stream: Stream, id: string, name: string) => `/api/${stream}s/${id}/commands/${name}`,
  candidates: (stream: Stream, id: string, name: string) => `/api/${stream}s/${id}/commands/${name}/people`,
  commandLetters: (stream: Stream, id: string, name: string) =>
    `/api/${stream}s/${id}/commands/${name}/letters`,
  commandPaper: (stream: Stream, id: string, name: string, at: { letter: number; paper: number }) =>
    `/api/${stream}s/${id}/commands/${name}/letters/${at.letter}/papers/${at.paper}`,
  attendances: (id: string) => `/api/cases/${id}/attendances`,
  commandDraft: (stream: Stream, id: string, name: string) => `/api/${stream}s/${id}/commands/${name}/draft`,
  book: (id: string) => `/api/cases/${id}/book`,
  printedBook: (id: string, format: BookFormat) => `/api/cases/${id}/book.${format}`,
  bookGuide: (id: string) => `/api/cases/${id}/book-guide`,
  section: (id: string, section: string) => `/api/cases/${id}/book/${section}`,
  comments: (id: string, section: string) => `/api/cases/${id}/book/${section}/comments`,
  comment: (id: string, section: string, comment: string) =>
    `/api/cases/${id}/book/${section}/comments/${comment}`,
  likeness: (id: string) => `/api/cases/${id}/likeness`,
  passages: (id: string, fileId: string, otherFileId: string) =>
    `/api/cases/${id}/likeness/${fileId}/${otherFileId}`,
  consignments: (id: string) => `/api/cases/${id}/consignments`,
  disc: (id: string, round: number | 'all', disc = 1) =>
    `/api/cases/${id}/disc?round=${round}${disc > 1 ? `&disc=${disc}` : ''}`,
  sheet: (id: string, sheet: 'cover' | 'labels', round: number) =>
    `/api/cases/${id}/${sheet}.pdf?round=${round}`,
  casePaper: (id: string, paper: PaperName, format: PaperFormat, lang: string, version?: number) =>
    `/api/cases/${id}/papers/${paperPath(paper, format)}?lang=${lang}${version === undefined ? '' : `&version=${version}`}`,
  receiving: (code: string) => `/api/receiving?code=${encodeURIComponent(code)}`,
  notes: (id: string) => `/api/cases/${id}/notes`,
  note: (id: string, noteId: string) => `/api/cases/${id}/notes/${noteId}`,
  marks: (id: string) => `/api/cases/${id}/marks`,
  marksOf: (id: string, personId: string) => `/api/cases/${id}/marks/${personId}`,
  files: '/files',
  file: (id: string) => `/api/files/${id}`,
  meetings: '/api/meetings',
  matters: '/api/matters?size=200',
  minutes: (id: string) => `/api/meetings/${id}/minutes.pdf`,
  calendar: '/api/calendar',
  payments: '/api/payments',
  statement: '/api/payments/statement',
  lineSplit: (id: string) => `/api/payments/lines/${id}/split`,
  lineJoin: (id: string) => `/api/payments/lines/${id}/join`,
  lineNote: (id: string) => `/api/payments/lines/${id}/note`,
  calendarPreview: '/api/calendar/preview',
  certificates: (query: string) => `/api/certificates?q=${encodeURIComponent(query)}`,
  dueCertificates: '/api/due-certificates',
  letters: '/api/letters',
  letterPaper: (id: number) => `/api/letters/${id}/paper.pdf`,
  lettersOpened: '/api/letters/opened',
  unread: '/api/me/unread',
  notices: '/api/me/notices',
  askAddress: '/api/me/address/ask',
  changeAddress: '/api/me/address/change',
  confirmAddress: '/api/me/address/confirm',
  myCalendar: '/api/me/calendar',
  certificateCalendar: (id: string) => `/api/organisation/certificates/${id}/calendar`,
  mailroom: '/api/mailroom',
  message: (id: string, act: 'file' | 'answer' | 'set-aside') => `/api/mailroom/${id}/${act}`,
  settleMail: (id: number) => `/api/mailroom/mails/${id}/settle`,
  board: (months: number, type: string) =>
    `/api/board?months=${months}${type ? `&type=${encodeURIComponent(type)}` : ''}`,
  retention: '/api/retention',
  jobs: '/api/admin/jobs',
  retry: (id: number) => `/api/admin/jobs/${id}/retry`,
  mails: '/api/admin/mails',
  personas: '/api/demo/personas',
  demoMails: '/api/demo/mails',
  demoSignIn: '/demo/sign-in',
} as const

export type Stream =
  | 'case'
  | 'meeting'
  | 'certificate'
  | 'calendar'
  | 'proceeding'
  | 'objection'
  | 'complaint'

/** The pages of the public site that the desk leads to. */
export const publicSite = {
  home: '/',
  demo: '/demo',
  services: '/services/qualification',
  downloads: (lang: string) => `${lang === 'en' ? '/en' : ''}/downloads`,
  verify: (number: string) => `/verify/${encodeURIComponent(number)}`,
}
