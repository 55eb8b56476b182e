/** Which of the rules on Q4.3 govern which record of agreement and fee (see governed-by.ts). */
export const governedContracting = {
  commands: {
    SealAgreement: ['agreement'],
    CountersealAgreement: ['agreement'],
    AskAgreementChange: ['agreement'],
    ReviseAgreement: ['agreement'],
    DeclineAgreementChange: ['agreement'],
    ReportProgress: ['contracting'],
    ConfirmPayment: ['payment'],
  },
  letters: {
    'payment-confirmed': ['payment'],
    'agreement-change-asked': ['agreement'],
    'agreement-revised': ['agreement'],
    'agreement-change-declined': ['agreement'],
  },
} as const
