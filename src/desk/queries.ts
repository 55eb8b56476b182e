import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import type { AlikePassages } from '#core/alike-passages.ts'
import type { Notice } from '#core/calendar/notice.ts'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import type { LikenessHint } from '#core/likeness-hint.ts'
import { isProblem, request } from './api.ts'
import type {
  Address,
  Board,
  BookAnswer,
  CalendarInForce,
  CalendarPage,
  CaseList,
  CasePage,
  CertificateRow,
  Disposable,
  DueCertificate,
  Holding,
  JobRow,
  MeetingPage,
  MeetingRow,
  NoticePreview,
  Person,
  Persona,
} from './contract.ts'
import type { CommandDraft } from './contract-of-forms.ts'
import type { LetterRow, Mailroom, Notices, Unread } from './contract-of-mail.ts'
import type { Invitation, Me, Organisation, Ruling, WechatBinding } from './contract-of-me.ts'
import type { Consignment, PrintableConsignment } from './contract-of-paper.ts'
import type { PaymentsPage } from './contract-of-payments.ts'
import type { MarksAnswer, NotesAnswer } from './contract-of-review.ts'
import { api, type Stream } from './paths.ts'
import type { MatterRow, RecordKind, RecordPage } from './record-contract.ts'
import type { AskedRights, Candidate, StaffLogLine, StaffMember } from './staff-contract.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal or a missing page does not change by asking again; a dropped line may.
      retry: (times, error) => times < 2 && (isProblem(error, 0) || isProblem(error, 503)),
    },
  },
})

const listOf = <Row>(answer: Row[] | { rows: Row[] }): Row[] => (Array.isArray(answer) ? answer : answer.rows)

const list = <Row>(key: readonly unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: async () => listOf(await request<Row[] | { rows: Row[] }>(path)) })

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => request<Me>(api.me),
  staleTime: 30_000,
})

export const casesQuery = (search: string) =>
  queryOptions({ queryKey: ['cases', search], queryFn: () => request<CaseList>(api.cases(search)) })

/** The same list part by part, for queues of any length. */
export const queueQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', search, 'parts'],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams(search)
      if (pageParam) asked.set('page', pageParam)
      return request<CaseList>(api.cases(asked.toString()))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => request<CasePage>(api.page('case', id)) })

/** What can be printed and burnt of a case. */
export const consignmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'consignments'],
    queryFn: () => request<PrintableConsignment[]>(api.consignments(id)),
  })

/** What a scanned code is of; asked afresh with every scan. */
export const receivingQuery = (code: string) =>
  queryOptions({
    queryKey: ['receiving', code],
    queryFn: () => request<Consignment>(api.receiving(code)),
    enabled: code !== '',
    staleTime: 0,
    gcTime: 0,
  })

export const likenessQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'likeness'],
    queryFn: async () => (await request<{ hints: LikenessHint[] }>(api.likeness(id))).hints,
  })

export const passagesQuery = (id: string, fileId: string, otherFileId: string) =>
  queryOptions({
    queryKey: ['passages', id, fileId, otherFileId],
    queryFn: async () =>
      (await request<{ passages: AlikePassages[] }>(api.passages(id, fileId, otherFileId))).passages,
    // Both files are read anew for it, and neither changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the centre's people noted on a case for one another. */
export const notesQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'notes'], queryFn: () => request<NotesAnswer>(api.notes(id)) })

/** What colleagues marked on a case and did not send, and what was taken over. */
export const marksQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'marks'], queryFn: () => request<MarksAnswer>(api.marks(id)) })

/** The book while it is being written; each section's form holds what is being typed over what was fetched first. */
export const bookQuery = (id: string) =>
  queryOptions({
    queryKey: ['book', id],
    queryFn: () => request<BookAnswer>(api.book(id)),
    gcTime: 0,
  })

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  // Whoever has none yet is not sent for it.
  queryFn: async () =>
    (await queryClient.fetchQuery(meQuery)).organisation ? request<Organisation>(api.organisation) : null,
})

export const organisationOfQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => request<Organisation>(api.organisationOf(id)),
  })

/** What the centre ruled on the code of an applicant. */
export const rulingsQuery = (id: string) => list<Ruling>(['organisation', id, 'rulings'], api.rulings(id))

export const holdingsQuery = list<Holding>(['holdings'], api.holdings)
export const membersQuery = list<Person>(['members'], api.members)
/** What one has filled in so far for a command; the form holds what is typed after that. */
export const commandDraftQuery = (stream: Stream, id: string, command: string) =>
  queryOptions({
    queryKey: ['command-draft', stream, id, command],
    queryFn: () => request<CommandDraft>(api.commandDraft(stream, id, command)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
export const invitationsQuery = list<Invitation>(['invitations'], api.invitations)
/** Who may be named in a command, by its fields; asked afresh with each form. */
export const candidatesQuery = (stream: Stream, id: string, command: string) =>
  queryOptions({
    queryKey: ['candidates', stream, id, command],
    queryFn: () => request<Record<string, Candidate[]>>(api.candidates(stream, id, command)),
    gcTime: 0,
  })
export const addressesQuery = list<Address>(['addresses'], api.addresses)
export const staffQuery = list<StaffMember>(['staff'], api.staff)
export const myRecordsQuery = queryOptions({
  queryKey: ['staff', 'me'],
  queryFn: () => request<StaffMember>(api.myRecords),
})
export const bindingQuery = queryOptions({
  queryKey: ['wechat'],
  queryFn: () => request<WechatBinding>(api.binding),
})
export const meetingsQuery = list<MeetingRow>(['meetings'], api.meetings)
export const lettersQuery = list<LetterRow>(['letters'], api.letters)
export const unreadQuery = queryOptions({
  queryKey: ['letters', 'unread'],
  queryFn: () => request<Unread>(api.unread),
  staleTime: 60_000,
})
export const mailroomQuery = queryOptions({
  queryKey: ['letters', 'mailroom'],
  queryFn: () => request<Mailroom>(api.mailroom),
})
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => request<Notices>(api.notices),
})
export const askedRightsQuery = list<AskedRights>(['staff', 'asked'], api.askedRights)
export const staffLogQuery = list<StaffLogLine>(['staff', 'log'], api.staffLog)
export const jobsQuery = list<JobRow>(['jobs'], api.jobs)
export const mailsQuery = list<LetterRow>(['mails'], api.mails)
export const personasQuery = list<Persona>(['personas'], api.personas)
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => request<CalendarInForce>(api.calendar),
  staleTime: 60_000,
})
export const calendarPageQuery = queryOptions({
  queryKey: ['calendar', 'page'],
  queryFn: () => request<CalendarPage>(api.page('calendar', calendarStreamId)),
})
export const paymentsQuery = queryOptions({
  queryKey: ['payments'],
  queryFn: () => request<PaymentsPage>(api.payments),
})
export const noticePreviewQuery = (notice: Notice) =>
  queryOptions({
    queryKey: ['notice-preview', notice],
    queryFn: () => request<NoticePreview>(api.calendarPreview, { method: 'POST', body: { notice } }),
  })
export const mattersQuery = list<MatterRow>(['matters'], api.matters)
export const recordQuery = (kind: RecordKind, id: string) =>
  queryOptions({ queryKey: [kind, id], queryFn: () => request<RecordPage>(api.page(kind, id)) })
export const certificatesQuery = (search: string) =>
  list<CertificateRow>(['certificates', search], api.certificates(search))

export const dueCertificatesQuery = queryOptions({
  queryKey: ['certificates', 'due'],
  queryFn: () => request<DueCertificate[]>(api.dueCertificates),
})

export const boardQuery = (months: number, type: string) =>
  queryOptions({
    queryKey: ['board', months, type],
    queryFn: () => request<Board>(api.board(months, type)),
  })

export const disposableQuery = list<Disposable>(['retention'], api.retention)

const whileInSession = 5_000

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id],
    queryFn: () => request<MeetingPage>(api.page('meeting', id)),
    // Votes come in from several people at once; the room sees how many are still missing.
    refetchInterval: ({ state }) => (state.data?.state.phase === 'in-session' ? whileInSession : false),
  })
