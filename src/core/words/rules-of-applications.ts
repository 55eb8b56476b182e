import type { RuleWords } from './rule-words.ts'

/** Sentences of the rules on who may apply, with what (Q1–Q8, Q12–Q14, Q19). */
export const applicationRuleWords = {
  'pair-issued': {
    message: ['{typeZh}目前受理{level}。', '{typeEn} is issued at {level} today.'],
    remedy: null,
  },
  'unknown-type': {
    message: ['没有名为“{type}”的服务资质类别。', 'There is no service type called “{type}”.'],
    remedy: ['请从八个类别中选择：{typesZh}。', 'Please choose one of these: {typesEn}.'],
  },
  'level-not-issued': {
    message: [
      '{typeZh}目前只受理{issuedLevel}，不受理{level}。',
      '{typeEn} is issued at {issuedLevel} today, not at {level}.',
    ],
    remedy: ['可以选择的级别：{issuedLevel}。', 'Levels to choose from: {issuedLevel}.'],
  },
  'no-edition-on-day': {
    message: [
      '现行收费标准自{from}起执行，{on}的标准没有收录。',
      'The fee schedule is in force from {from}; the one of {on} is not recorded here.',
    ],
    remedy: ['请选择{from}或之后的日期。', 'Please choose {from} or a later day.'],
  },
  'application-date-in-order': {
    message: [
      '申请书日期为{applicationOn}[，不晚于提交日{submittedOn}]。',
      'The book is dated {applicationOn}[, not after its submission on {submittedOn}].',
    ],
    remedy: null,
  },
  'certificate-suspended': {
    message: [
      '证书 {number} 处于暂停期间，维持申请由测评中心判断；恢复之前不授予。',
      'Certificate {number} is suspended: the centre decides how to go on with its maintenance, and grants nothing before the suspension is lifted.',
    ],
    remedy: [
      '请尽快按暂停决定的要求整改并申请恢复。',
      'Please put right what the suspension asks for, and have it lifted.',
    ],
  },
  'application-date-long-before': {
    message: [
      '申请书日期{applicationOn}比提交日{submittedOn}早 {most} 天以上，由测评中心确认。',
      'The book is dated {applicationOn}, more than {most#|day|days} before its submission on {submittedOn}: the centre looks at it.',
    ],
    remedy: [
      '申请书日期应为装订当天；如系笔误，请改正后重新装订。',
      'The book is dated the day it was bound; if this is a slip, please correct it and bind it anew.',
    ],
  },
  'application-date-after-submission': {
    message: [
      '申请书日期{applicationOn}晚于提交日{submittedOn}。',
      'The book is dated {applicationOn}, later than its submission on {submittedOn}.',
    ],
    remedy: [
      '申请书日期是装订当天，请改为{submittedOn}或更早的实际日期。',
      'The date is the day the book was bound: please give the true day, {submittedOn} or earlier.',
    ],
  },
  'legal-person': {
    message: ['{name}具有独立法人资格。', '{name} is an independent legal person.'],
    remedy: null,
  },
  'not-a-legal-person': {
    message: ['{name}不具有独立法人资格。', '{name} is not an independent legal person.'],
    remedy: [
      '请由具有独立法人资格的单位提出申请，例如分支机构所属的公司。',
      'Please apply in the name of an independent legal person, such as the company a branch belongs to.',
    ],
  },
  'legal-form-unclear': {
    message: [
      '{name}的法律形式不在常见类型之内，由测评中心确认是否具有独立法人资格。',
      '{name} has an unusual legal form; the centre decides whether it is an independent legal person.',
    ],
    remedy: ['请在附件中提供法人登记证明。', 'Please attach proof of its registration as a legal person.'],
  },
  'scope-covers-it': {
    message: [
      '经营范围涉及信息技术（{words}）。',
      'The business scope touches information technology ({words}).',
    ],
    remedy: null,
  },
  'scope-unclear': {
    message: [
      '经营范围中没有看到信息技术相关内容，由测评中心判断。',
      'The business scope names nothing of information technology; the centre decides.',
    ],
    remedy: [
      '请核对营业执照上的经营范围是否填写完整。',
      'Please check that the business scope is copied in full from the licence.',
    ],
  },
  'established-long-enough': {
    message: [
      '{establishedOn}成立，到申请书日期{applicationOn}已达到要求的年限。',
      'Established on {establishedOn}: long enough by the application date {applicationOn}.',
    ],
    remedy: null,
  },
  'established-too-recently': {
    message: [
      '{establishedOn}成立，到申请书日期{applicationOn}还不到要求的年限。',
      'Established on {establishedOn}: not long enough on the application date {applicationOn}.',
    ],
    remedy: ['{yearCompleteOn}起可以申请。', 'An application is possible from {yearCompleteOn}.'],
  },
  'uscc-valid': {
    message: [
      '统一社会信用代码 {code} 校验通过。',
      'The unified social credit code {code} passes its check.',
    ],
    remedy: null,
  },
  'uscc-malformed': {
    message: [
      '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），填写的“{code}”有 {length} 位。',
      'A unified social credit code has 18 digits and capital letters without I, O, S, V and Z; “{code}” has {length} characters.',
    ],
    remedy: ['请对照营业执照重新填写。', 'Please copy it again from the business licence.'],
  },
  'uscc-check-fails': {
    message: [
      '统一社会信用代码 {code} 的校验位不符，可能有一位填错。',
      'The check characters of the unified social credit code {code} do not fit: one may be mistyped.',
    ],
    remedy: [
      '请对照营业执照核对；确实无误的，由工作人员凭执照确认。',
      'Please compare it with the licence; if it is right, staff confirm it from the licence.',
    ],
  },
  'cisp-held': {
    message: [
      '有 {holders} 名持有效 CISP 证书的人员，要求至少 {needed} 名。',
      'Holders of a valid CISP certificate: {holders}; asked for: at least {needed}.',
    ],
    remedy: null,
  },
  'cisp-missing': {
    message: [
      '截至{applicationOn}，持有效 CISP 证书的有 {holders} 名，要求至少 {needed} 名。',
      'Holders of a CISP certificate valid on {applicationOn}: {holders}; asked for: at least {needed}.',
    ],
    remedy: [
      '请补充证书在有效期内的注册信息安全专业人员。',
      'Please add registered information security professionals whose certificates are valid.',
    ],
  },
  'contact-email-confirmed': {
    message: ['{name}的邮箱 {email} 已确认可用。', 'The address {email} of {name} is confirmed to work.'],
    remedy: null,
  },
  'contact-email-unconfirmed': {
    message: ['{name}的邮箱 {email} 尚未确认。', 'The address {email} of {name} is not confirmed yet.'],
    remedy: [
      '请打开确认邮件中的链接；没有收到可以重新发送。',
      'Please open the link in the confirmation message; it can be sent again.',
    ],
  },
  'contact-is-manager': {
    message: [
      '授权联系人{name}是中高层管理人员。',
      'The authorised contact {name} is a middle or senior manager.',
    ],
    remedy: null,
  },
  'contact-not-manager': {
    message: [
      '授权联系人{name}不是中高层管理人员，协调各部门可能有困难。',
      'The authorised contact {name} is not a middle or senior manager and may find it hard to call on every department.',
    ],
    remedy: [
      '建议由能够协调各部门的中高层管理人员担任授权联系人。',
      'A middle or senior manager who can call on the whole organisation is advised.',
    ],
  },
  'engagement-counts': {
    message: [
      '项目“{name}”于{contractOn}签订合同，在计入的期间之内（{windowFrom}起）。',
      'The contract of “{name}” was signed on {contractOn}, within the period that counts (since {windowFrom}).',
    ],
    remedy: null,
  },
  'engagement-too-old': {
    message: [
      '项目“{name}”的合同签订于{contractOn}，早于{windowFrom}，不计入。',
      'The contract of “{name}” was signed on {contractOn}, before {windowFrom}: it is too old to count.',
    ],
    remedy: [
      '其他项目已够数的，可以删去；否则请换用{windowFrom}之后签订的项目。',
      'Where enough others count it can be left out; otherwise please use one signed since {windowFrom}.',
    ],
  },
  'engagement-after-application': {
    message: [
      '项目“{name}”的合同日期{contractOn}晚于申请书日期{applicationOn}，不计入。',
      'The contract of “{name}” is dated {contractOn}, after the application date {applicationOn}: it does not count.',
    ],
    remedy: [
      '请核对合同日期，或者换用其他项目。',
      'Please check the contract date, or use another engagement.',
    ],
  },
  'engagement-without-files': {
    message: [
      '项目“{name}”没有附上过程文档，不计入。',
      '“{name}” comes without any process document and does not count.',
    ],
    remedy: [
      '请上传该项目的过程文件和记录，涉密内容先脱密。',
      'Please upload its process documents and records, desensitised first where classified.',
    ],
  },
  'engagement-repeated': {
    message: [
      '项目“{name}”（{contractOn}签订）重复填写，只计一次。',
      '“{name}”, signed on {contractOn}, is given more than once and counts once.',
    ],
    remedy: [
      '请删去重复的一项，或者换用其他项目。',
      'Please remove the repetition, or put another engagement in its place.',
    ],
  },
  'engagement-still-in-delivery': {
    message: [
      '项目“{name}”的合同签订于{contractOn}，早于{windowFrom}，但此后仍在交付，由测评中心确认。',
      'The contract of “{name}” was signed on {contractOn}, before {windowFrom}, but was still delivered since: the centre decides.',
    ],
    remedy: [
      '请附上{windowFrom}以后交付的记录，或者换用更近的项目。',
      'Please attach records of delivery since {windowFrom}, or use a more recent engagement.',
    ],
  },
  'engagements-enough': {
    message: [
      '有 {counted} 个项目计入，要求至少 {needed} 个。',
      'Engagements that count: {counted}; asked for: at least {needed}.',
    ],
    remedy: null,
  },
  'engagements-enough-if-accepted': {
    message: [
      '有 {counted} 个项目计入，另有 {referred} 个待测评中心确认，要求至少 {needed} 个。',
      'Engagements that count: {counted}, and {referred} more if the centre accepts; asked for: at least {needed}.',
    ],
    remedy: [
      '可以补充计入期间内签订的项目，不必等待确认。',
      'Adding engagements signed within the years that count makes the wait unnecessary.',
    ],
  },
  'engagements-too-few': {
    message: [
      '填写了 {given} 个项目，计入 {counted} 个，要求至少 {needed} 个，还差 {missing} 个。',
      'Engagements given: {given}, of which {counted} count; asked for: at least {needed}. Still missing: {missing}.',
    ],
    remedy: [
      '请补充计入期间内承接的项目；确有原因的，可以向测评中心说明。',
      'Please add engagements of the years that count, or explain to the centre why there are fewer.',
    ],
  },
  'engagements-fewer-than-usual': {
    message: [
      '填写了 {given} 个项目，计入 {counted} 个，原则上至少 {needed} 个，由测评中心判断。',
      'Engagements given: {given}, of which {counted} count; as a rule at least {needed}: the centre decides.',
    ],
    remedy: [
      '请补充计入期间内承接的项目，或者说明项目较少的原因。',
      'Please add engagements of the years that count, or say why there are fewer.',
    ],
  },
  'no-agency': {
    message: ['申请单位说明没有咨询机构参与。', 'The applicant states that no agency helped.'],
    remedy: null,
  },
  'agency-stated': {
    message: [
      '申请单位说明有咨询机构参与[（{name}）]。',
      'The applicant states that an agency helped[ ({name})].',
    ],
    remedy: null,
  },
  'agency-used': {
    message: [
      '申请单位说明有咨询机构参与[（{name}）]，由测评中心了解情况，不因此直接拒绝。',
      'The applicant states that an agency helped[ ({name})]; the centre looks at it, and does not refuse for that alone.',
    ],
    remedy: [
      '测评中心没有授权任何咨询机构，有问题可以直接向测评中心提问。',
      'The centre has authorised no agency; questions can be put to the centre itself.',
    ],
  },
} as const satisfies Record<string, RuleWords>
