import type { CaseState } from '#core/case-state.ts'
import { contact } from '#core/contact.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { inLang } from '#core/words/say.ts'
import { type CasePaper, dayOf, matterOf, type PaperTold, sheetOf, tell } from './case-paper.ts'
import type { SheetBlock } from './sheet.ts'

/** Throws where none was issued: there is nothing to post before. */
const certificateOf = ({ state }: PaperTold) => {
  if (!state.certificate) throw new Error('There is no paper about a certificate that was not issued')
  return state.certificate
}

const cutHere = (told: PaperTold): string => tell(told)(['沿虚线剪下', 'cut along the dashes'])

const office = ({ lang }: PaperTold) => [
  inLang(contact.centre, lang),
  inLang(contact.office, lang),
  contact.hotlines.join(' / '),
]

/** Where the certificate goes, to be stuck on the parcel; the clerk rang for it (Q4.6). */
const addressed = (told: PaperTold): SheetBlock => {
  const t = tell(told)
  const { address } = told
  return {
    kind: 'address',
    cut: cutHere(told),
    to: {
      title: t(['收件', 'To']),
      name: address?.recipient ?? '',
      lines: [
        told.state.organisationName,
        ...(address
          ? [
              address.address,
              t(['邮编 {postcode}', 'Postcode {postcode}'], { postcode: address.postcode }),
              t(['电话 {phone}', 'Telephone {phone}'], { phone: address.phone }),
            ]
          : []),
      ],
    },
    from: {
      title: t(['寄件', 'From']),
      lines: [
        ...office(told),
        t(['内件：证书 {number}', 'Inside: certificate {number}'], { number: certificateOf(told).number }),
      ],
    },
  }
}

const isPostable = ({ certificate, addressId }: CaseState) => certificate !== null && addressId !== null

export const postalLabel: CasePaper = {
  clause: 'Q4.6',
  title: paperTitles['postal-label'],
  place: 'certificate',
  formats: ['pdf'],
  commands: ['PostCertificate'],
  by: ['clerk'],
  isThere: isPostable,
  write: (told) =>
    sheetOf(told, paperTitles['postal-label'], certificateOf(told).issuedOn, { blocks: [addressed(told)] }),
}

/** What lies in the parcel, signed by whoever hands it over and whoever takes it. */
export const deliverySlip: CasePaper = {
  clause: 'Q4.6',
  title: paperTitles['delivery-slip'],
  place: 'certificate',
  formats: ['pdf'],
  commands: ['PostCertificate'],
  by: ['clerk'],
  isThere: isPostable,
  write: (told) => {
    const { state, edition, lang, address } = told
    const t = tell(told)
    const { number, issuedOn, validFrom, validTo } = certificateOf(told)
    const { posting } = state
    return sheetOf(told, paperTitles['delivery-slip'], posting?.postedOn ?? issuedOn, {
      blocks: [
        {
          kind: 'facts',
          rows: [
            [t(['申请单位', 'Applicant']), state.organisationName],
            [t(['项目编号', 'Case number']), state.number ?? ''],
            [t(['资质', 'Qualification']), matterOf(state, edition, lang)],
            [t(['收件人', 'Recipient']), address?.recipient ?? ''],
            [
              t(['快递单号', 'Consignment']),
              posting
                ? `${posting.carrier} ${posting.trackingNumber}`
                : t(['寄出后填写', 'filled in when posted']),
            ],
          ],
        },
        { kind: 'heading', text: t(['内件', 'Inside']) },
        {
          kind: 'table',
          columns: [
            { title: t(['名称', 'What']), isNumber: false, share: 30 },
            { title: t(['编号', 'Number']), isNumber: false, share: 36 },
            { title: t(['有效期', 'Validity']), isNumber: false, share: 44 },
            { title: t(['份数', 'Count']), isNumber: true, share: 12 },
          ],
          rows: [
            [
              t(['资质证书（原件）', 'Certificate (original)']),
              number,
              t(['{from} 至 {to}', '{from} to {to}'], {
                from: dayOf(validFrom, lang),
                to: dayOf(validTo, lang),
              }),
              '1',
            ],
          ],
        },
        {
          kind: 'text',
          text: t([
            '请收件人清点内件，签字盖章后留存；如有缺损，请在收到后与资质评估处联系。',
            'Please check what is inside, sign, and keep this slip; if anything is missing or damaged, tell the office when it arrives.',
          ]),
        },
        {
          kind: 'seals',
          seals: [
            {
              title: t(['移交', 'Handed over']),
              inFrame: t(['（资质评估处章）', '(seal of the office)']),
              under: [t(['经手人', 'By']), t(['日期', 'Date'])],
            },
            {
              title: t(['接收', 'Received']),
              inFrame: t(['（公章）', '(official seal)']),
              under: [t(['签收人', 'By']), t(['日期', 'Date'])],
            },
          ],
        },
      ],
    })
  },
}

/** On a change of name or a cancellation the original goes back to the office (Q4.6). */
export const originalLabel: CasePaper = {
  clause: 'Q4.6',
  title: paperTitles['original-label'],
  place: 'certificate',
  formats: ['pdf'],
  commands: ['ReportOriginalSent'],
  isThere: ({ originalReturn, originalReturnedOn, held }) =>
    held !== null && originalReturn !== null && originalReturnedOn === null,
  write: (told) => {
    const { state, lang } = told
    const t = tell(told)
    const number = state.held?.number ?? ''
    return sheetOf(told, paperTitles['original-label'], state.held?.validFrom ?? '', {
      blocks: [
        {
          kind: 'address',
          cut: cutHere(told),
          to: {
            title: t(['收件', 'To']),
            name: inLang(contact.office, lang),
            lines: [
              inLang(contact.centre, lang),
              contact.hotlines.join(' / '),
              t(['收件地址以官网公布的为准：{website}', 'Address as published on {website}'], {
                website: contact.website,
              }),
            ],
          },
          from: {
            title: t(['寄件', 'From']),
            lines: [
              state.organisationName,
              t(['项目编号 {number}', 'Case {number}'], { number: state.number ?? '' }),
              t(['内件：证书原件 {number}', 'Inside: original of certificate {number}'], { number }),
            ],
          },
        },
        {
          kind: 'text',
          text: t([
            '请用可查询的快递寄出，并在案卷中登记快递单号（Q4.6）。',
            'Please send it by a carrier that can be followed, and enter the tracking number on the case (Q4.6).',
          ]),
        },
      ],
    })
  },
}

/** For tenders and files: the certificate with its word across it, by which nobody takes it for the original. */
export const certificateCopy: CasePaper = {
  clause: 'Q10',
  title: paperTitles['certificate-copy'],
  place: 'certificate',
  formats: ['pdf'],
  commands: [],
  isThere: ({ certificate }) => certificate !== null,
  write: (told) => ({ copyOf: certificateOf(told).number }),
}
