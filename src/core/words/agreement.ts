import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The versions of the agreement, and the seals on them (Q4.3). */

export const agreementCommandWords = {
  SealAgreement: {
    label: ['上传盖章协议', 'Upload the sealed agreement'],
    help: [
      '请上传加盖公章的协议扫描件，并核对盖章的是最新一版；双方均盖章后协议生效。',
      'Upload the scan of the agreement with your official seal, and make sure it is the last version; it is in force once both seals are on.',
    ],
  },
  CountersealAgreement: {
    label: ['登记中心盖章', 'Record the centre’s seal'],
    help: [
      '中心盖章后协议生效。请附上双方均已盖章的扫描件。',
      'With the centre’s seal the agreement is in force. Please attach the scan with both seals.',
    ],
  },
  AskAgreementChange: {
    label: ['要求修改协议', 'Ask to change the agreement'],
    help: [
      '请写明要改哪一处、为什么。项目负责人会发来新一版，或说明不改的理由。',
      'Say what should be changed and why. The case lead sends a new version, or the reason why not.',
    ],
  },
  ReviseAgreement: {
    label: ['发出新一版协议', 'Send a new version of the agreement'],
    help: [
      '新一版发出后，旧版及其扫描件仍可查阅，但不能再盖章；双方须在新版上重新盖章。费用和各方不在此处修改。',
      'The versions before stay to be read, but take no more seals; both sides seal the new one. Fee and parties are not changed here.',
    ],
  },
  DeclineAgreementChange: {
    label: ['不同意修改协议', 'Decline the change'],
    help: [
      '理由会告知申请单位，协议保持原样。',
      'The applicant is told the reason; the agreement stays as it is.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const agreementEventWords = {
  ApplicantSealed: [
    '申请单位已在协议[第 {version} 版]上盖章',
    'The applicant has sealed the agreement[, version {version}]',
  ],
  CentreSealed: [
    '测评中心已在协议[第 {version} 版]上盖章',
    'The centre has sealed the agreement[, version {version}]',
  ],
  AgreementChangeAsked: ['要求修改协议：{reason}', 'A change of the agreement was asked for: {reason}'],
  AgreementRevised: [
    '发出协议第 {version} 版：{reason}',
    'Version {version} of the agreement was sent: {reason}',
  ],
  AgreementChangeDeclined: ['不同意修改协议：{reason}', 'The change of the agreement was declined: {reason}'],
} as const satisfies Record<string, Pair>

export const agreementRefusals = {
  'sealed-already': {
    message: ['协议上的这枚印章已经登记。', 'This seal on the agreement has been recorded already.'],
    remedy: ['无须再次办理。', 'Nothing more needs to be done.'],
  },
  'applicant-seal-missing': {
    message: ['申请单位尚未在协议上盖章。', 'The applicant has not sealed the agreement.'],
    remedy: [
      '请等待申请单位上传盖章协议后再登记中心盖章。',
      'Please wait for the applicant’s sealed agreement, then record the centre’s seal.',
    ],
  },
  'agreement-outdated': {
    message: [
      '盖章的是协议第 {version} 版，现行的是第 {present} 版。',
      'The seal is on version {version} of the agreement; the one in hand is version {present}.',
    ],
    remedy: ['请在第 {present} 版上盖章后重新上传。', 'Please seal version {present} and upload its scan.'],
  },
  'agreement-in-force': {
    message: ['协议已经生效。', 'The agreement is in force already.'],
    remedy: [
      '生效的协议不再修改；确有必要的，请与项目负责人联系。',
      'An agreement in force is not changed; where it has to be, please talk to the case lead.',
    ],
  },
  'agreement-change-open': {
    message: ['修改协议的要求还没有答复。', 'The wish to change the agreement has not been answered.'],
    remedy: [
      '请等项目负责人发出新一版或说明理由后再办理。',
      'Please wait until the case lead has sent a new version or said why not.',
    ],
  },
  'no-change-asked': {
    message: ['没有待答复的修改要求。', 'No change of the agreement is waiting for an answer.'],
    remedy: ['无须办理。', 'Nothing needs to be done.'],
  },
} as const satisfies Record<string, RefusalWords>

export const agreementFields = {
  version: {
    label: ['盖章的协议版本', 'Version that was sealed'],
    hint: ['见协议首页；空着即为现行版本。', 'As on its first page; left empty, the one in hand.'],
  },
  provisions: {
    label: ['另行约定', 'What is agreed besides'],
    hint: [
      '写入新一版协议；各方、类别、级别、费用和有效期由系统列出，不必重复。',
      'It goes into the new version; parties, type, level, fee and validity are there by themselves.',
    ],
  },
  'SealAgreement.files': { label: ['盖章协议扫描件', 'Scan of the sealed agreement'] },
  'CountersealAgreement.files': { label: ['双方盖章的扫描件', 'Scan with both seals'] },
  'AskAgreementChange.reason': {
    label: ['修改内容和理由', 'What should be changed, and why'],
  },
  'ReviseAgreement.reason': { label: ['改了什么、为什么', 'What was changed, and why'] },
} as const satisfies Record<string, FieldWords>
