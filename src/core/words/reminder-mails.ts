import type { Pair } from './say.ts'

/** What the clock writes to people: within the centre once a day and person, to an applicant once a deadline or end. */
export const reminderMails = {
  /** Within the centre: everything that is due or missed, line by line. */
  'deadline-digest': {
    subject: [
      '期限提醒：[{soon} 项将到期][{comma}][{missed} 项已逾期]',
      'Deadlines: [{soon} due soon][{comma}][{missed} missed]',
    ],
    text: [
      '{name}，您好。截至 {today}，以下期限需要您关注：\n{lines}\n已逾期的，请尽快办理；仍不能办理的，请在案卷中说明，或请审批人另行指派。',
      'Hello {name}. As of {today} these deadlines need your attention:\n{lines}\nWhat is missed, please do as soon as you can; where you cannot, please say so on the case or ask an approver to name somebody else.',
    ],
    action: ['打开工作台', 'Open the desk'],
  },
  'deadline-soon': {
    subject: ['请于 {dueOn} 前{what}', 'Please {what} by {dueOn}'],
    text: [
      '{organisationName}：\n[{type}{level}的申请][编号 {matter}]，请于 {dueOn}（含当日）前{what}（{clause}）。还有 {left} 个工作日。\n如正在办理，请在该页面告知进展；如有困难，请及时与测评中心联系。',
      'To {organisationName}:\n[For your application ({type}, {level}), ][On {matter}: ]please {what} by {dueOn}, that day included ({clause}). {left#|working day is|working days are} left.\nIf it is under way, please say so on its page; if there is a difficulty, please tell the centre.',
    ],
    action: ['打开页面', 'Open its page'],
  },
  'deadline-missed': {
    subject: ['{dueOn} 的期限已过：{what}', 'The deadline of {dueOn} has passed: {what}'],
    text: [
      '{organisationName}：\n[{type}{level}的申请][编号 {matter}]，应于 {dueOn} 前{what}（{clause}），测评中心尚未收到。\n请尽快办理，或在该页面说明情况。等待期间，办理时间不计入测评中心的三个月和六个月（Q7）的，案卷中均有记录。',
      'To {organisationName}:\n[For your application ({type}, {level}), ][On {matter}: ]the centre expected you to {what} by {dueOn} ({clause}) and has not received it.\nPlease do so as soon as you can, or say on its page how things stand. Time that does not count towards the three and six months of Q7 is kept on the case.',
    ],
    action: ['打开页面', 'Open its page'],
  },
  'renewal-ahead': {
    subject: ['证书 {number} 将于 {validTo} 到期', 'Certificate {number} ends on {validTo}'],
    text: [
      '{holder}：\n贵单位{type}{level}证书 {number} 有效期至 {validTo}。需要维持或升级的，请最迟在 {inTimeUntil} 提交申请（Q15.1、Q17）。\n{lines}',
      'To {holder}:\nYour certificate {number} ({type}, {level}) is valid until {validTo}. To keep or raise it, please apply by {inTimeUntil} (Q15.1, Q17).\n{lines}',
    ],
    action: ['开始申请', 'Start the application'],
  },
  'renewal-last-day-in-time': {
    subject: [
      '{inTimeUntil} 是按时申请维持的最后一天',
      '{inTimeUntil} is the last day in time for maintenance',
    ],
    text: [
      '{holder}：\n贵单位{type}{level}证书 {number} 有效期至 {validTo}，按时申请维持或升级的最后一天是 {inTimeUntil}（Q15.1、Q17）。\n{lines}',
      'To {holder}:\nYour certificate {number} ({type}, {level}) is valid until {validTo}; the last day in time to apply for maintenance or an upgrade is {inTimeUntil} (Q15.1, Q17).\n{lines}',
    ],
    action: ['开始申请', 'Start the application'],
  },
  'renewal-expiry': {
    subject: ['证书 {number} 于 {validTo} 到期', 'Certificate {number} ends on {validTo}'],
    text: [
      '{holder}：\n贵单位{type}{level}证书 {number} 有效期至 {validTo}，之后不再有效。\n{lines}',
      'To {holder}:\nYour certificate {number} ({type}, {level}) is valid until {validTo} and no longer after that.\n{lines}',
    ],
    action: ['开始申请', 'Start the application'],
  },
  'renewal-lateness-ends': {
    subject: ['{lateUntil} 之后只能按初次申请办理', 'After {lateUntil} it is a first application'],
    text: [
      '{holder}：\n贵单位{type}{level}证书 {number} 已于 {validTo} 到期。逾期的维持申请最迟受理到 {lateUntil}（Q15.2）。\n{lines}',
      'To {holder}:\nYour certificate {number} ({type}, {level}) ended on {validTo}. Late maintenance is taken until {lateUntil} (Q15.2).\n{lines}',
    ],
    action: ['开始申请', 'Start the application'],
  },
} as const satisfies Record<string, { subject: Pair; text: Pair; action: Pair; after?: Pair }>

/** Sentences that stand in these mails where they are true. */
export const reminderLines = {
  soon: [
    '· {organisationName}（{type}{level}[，{number}]）：{what}，{dueOn} 到期，还有 {left} 个工作日（{clause}；{ownerName}）',
    '· {organisationName} ({type}, {level}[, {number}]): {what}, due on {dueOn}, {left#|working day|working days} left ({clause}; {ownerName})',
  ],
  missed: [
    '· {organisationName}（{type}{level}[，{number}]）：{what}，{dueOn} 已到期，逾期 {late} 个工作日（{clause}；{ownerName}）',
    '· {organisationName} ({type}, {level}[, {number}]): {what}, was due on {dueOn}, {late#|working day|working days} late ({clause}; {ownerName})',
  ],
  matterSoon: [
    '· {number}[ {organisationName}]：{what}，{dueOn} 到期，还有 {left} 个工作日（{clause}；{ownerName}）{page}',
    '· {number}[ {organisationName}]: {what}, due on {dueOn}, {left#|working day|working days} left ({clause}; {ownerName}) {page}',
  ],
  matterMissed: [
    '· {number}[ {organisationName}]：{what}，{dueOn} 已到期，逾期 {late} 个工作日（{clause}；{ownerName}）{page}',
    '· {number}[ {organisationName}]: {what}, was due on {dueOn}, {late#|working day|working days} late ({clause}; {ownerName}) {page}',
  ],
  lateAfter: [
    '过了 {inTimeUntil}，申请即为逾期，如何处理由测评中心决定（Q15.3）。',
    'After {inTimeUntil} your application is late, and the centre decides how to treat it (Q15.3).',
  ],
  isLate: [
    '按时申请的最后一天 {inTimeUntil} 已过；现在提出的申请为逾期，如何处理由测评中心决定（Q15.3）。',
    'The last day in time, {inTimeUntil}, has passed: an application is now late, and the centre decides how to treat it (Q15.3).',
  ],
  isSuspended: [
    '该证书目前被暂停：维持可以照常申请，恢复后才能批准（Q15.4）。',
    'The certificate is suspended: its maintenance may be applied for all the same, and is granted once the suspension is lifted (Q15.4).',
  ],
  initialAfterCosts: [
    '过了 {lateUntil}，即为初次申请（Q15.2）：{level}的费用比维持多 {moreFen}。',
    'After {lateUntil} it is a first application (Q15.2), which at {level} costs {moreFen} more than maintenance.',
  ],
  initialAfterSame: [
    '过了 {lateUntil}，即为初次申请（Q15.2）；{level}的费用与维持相同。',
    'After {lateUntil} it is a first application (Q15.2); at {level} the fee is the same.',
  ],
} as const satisfies Record<string, Pair>
