import type { BookPaper } from '#core/book/book-paper.ts'
import { checkLine } from '#core/bulk-check.ts'
import type { Day } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { provinceOf } from '#core/provinces.ts'
import { editions, getEdition } from '#core/rulebook/edition.ts'
import { bulkCheckPdf } from '#documents/bulk-check.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { verifyFile } from '#evidence/signed/verify-file.ts'
import { publishedBooks } from '#handle/book-print.ts'
import { specimen } from '#test/specimen.ts'
import type { ComplaintStanding, PublicCertificate, PublicQueries } from '../../src/site/queries.ts'
import { keysOf, list, signer } from '../signed.ts'

const example = (serial: number, given: Partial<PublicCertificate> = {}): PublicCertificate => ({
  ...specimen,
  number: `CNITSEC2026SRV-SE-I-${String(serial).padStart(4, '0')}`,
  changes: [],
  former: [],
  takenOverOn: null,
  supersededBy: null,
  sanctions: [],
  ...given,
})

/** One certificate of every standing, as of 25 November 2026, and enough others for a second page. */
export const examples: readonly PublicCertificate[] = [
  example(412),
  example(88, {
    holder: '云岭数据安全有限公司',
    type: 'data-security',
    number: 'CNITSEC2024SRV-DS-I-0088',
    former: [
      { until: '2025-08-01', holder: '滇池软件有限公司', registeredAddress: specimen.registeredAddress },
    ],
    issuedOn: '2024-03-12',
    validFrom: '2024-03-12',
    validTo: '2027-03-11',
  }),
  example(31, {
    holder: '沧海灾备技术股份有限公司',
    type: 'disaster-recovery',
    level: 2,
    number: 'CNITSEC2023SRV-DR-II-0031',
    issuedOn: '2023-06-26',
    validFrom: '2023-06-26',
    validTo: '2026-06-25',
  }),
  example(57, {
    holder: '长风信息安全服务（深圳）有限公司',
    number: 'CNITSEC2025SRV-RA-I-0057',
    type: 'risk-assessment',
    issuedOn: '2025-05-12',
    validFrom: '2025-05-12',
    validTo: '2028-05-11',
    changes: [
      { on: '2026-02-01', status: 'suspended' },
      { on: '2026-04-01', status: 'valid' },
      { on: '2026-09-01', status: 'withdrawn' },
    ],
  }),
  ...Array.from({ length: 24 }, (_, index) =>
    example(500 + index, { holder: `示例安全技术${index + 1}号有限公司` }),
  ),
]

const mark = (index: number) => `2026-11-24_00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** A report as it stands on 25 November 2026: received on the Monday before, not taken on yet. */
const standing: ComplaintStanding = {
  number: '2026-C-0012',
  topic: 'forged-certificate',
  phase: 'received',
  openedAt: '2026-11-23T02:00:00.000Z',
  heldDeadlines: [],
  acknowledgedOn: null,
  concludedOn: null,
  outcome: null,
  answer: null,
}
export const receipt = { number: standing.number, word: '7F3A-90C1-44DE-8B02' }

/** Takes every report under the one receipt there is, and knows nothing of any other. */
const reports: PublicQueries['complaints'] = {
  openForm: () => 'sealed',
  file: async () => ({ ...receipt, isTaken: true, standing }),
  find: async (number, word) => (number === receipt.number && word === receipt.word ? standing : undefined),
}

/** The public's questions, answered from the list above: the site's own peer when there is no database. */
/** A paper that says which book it is: how one is set, test/documents tells. */
const namedPdf = async ({ book }: BookPaper) => new TextEncoder().encode(`%PDF- ${book.id} ${book.lang}`)

export const queriesOn = (today: Day): PublicQueries => ({
  today: () => today,
  calendar: () => theCalendar,
  findCertificate: async (number) => examples.find((one) => one.number === number),
  searchCertificates: async ({ search, size, after, type, level, place, on }) => {
    const matching = examples.filter(
      (one) =>
        (one.number === search ||
          one.uscc === search ||
          [one, ...one.former].some(({ holder }) => holder.includes(search))) &&
        (!type || one.type === type) &&
        (!level || one.level === level) &&
        (!place || provinceOf(one) === place) &&
        (!on || one.issuedOn <= on),
    )
    const from = after ? Number(after.slice(-12)) : 0
    const end = from + size
    return {
      rows: matching.slice(from, end),
      next: end < matching.length ? mark(end) : null,
      count: matching.length,
      isMore: false,
    }
  },
  complaints: reports,
  bulk: {
    check: async (texts, on) => ({
      on,
      at: `${today}T02:00:00.000Z`,
      code: '0000-1111-2222-3333',
      lines: texts.map((text) =>
        checkLine(
          text,
          examples
            .filter(({ number, holder }) => number === text || holder.includes(text))
            .map((certificate) => ({
              by: certificate.number === text ? 'number' : 'part-of-name',
              certificate,
            })),
          on,
          getEdition('2025-04'),
        ),
      ),
    }),
    pdf: async (result, lang) =>
      bulkCheckPdf({ result, lang, verifierUrl: 'https://zizhi.example.cn/verifier' }),
  },
  changes: async () => [
    {
      id: '1:1',
      number: examples[0]!.number,
      holder: examples[0]!.holder,
      change: { what: 'issued', at: '2026-11-24T02:00:00.000Z', on: '2026-11-24' },
    },
  ],
  verify: async (file) =>
    verifyFile({ file, keys: keysOf(signer), status: await list([]) }, today, getEdition('2025-04')),
  books: publishedBooks({ editions, print: { book: namedPdf, bookInWord: namedPdf } }),
  signedForm: async (number) =>
    examples.some((one) => one.number === number) ? JSON.stringify({ number }) : undefined,
  publishedKeys: async () => ({ verificationMethod: [] }),
  statusList: async (list) => (list === 1 ? '{}' : undefined),
  certificatePdf: async (number) => {
    const one = examples.find((each) => each.number === number)
    return (
      one &&
      certificatePdf({
        ...one,
        verifyUrl: `https://zizhi.example.cn/verify/${number}`,
      })
    )
  },
})
