import type { z } from 'zod'
import type { events } from '#core/chapters/audit-notice.ts'
import { usualPreparation } from '#core/chapters/audit-preparation.ts'
import { choices } from '#core/words/choices.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'

type Notice = z.output<typeof events.AuditNoticeSent.data>

const listed = ({ preparation, mode }: Notice) =>
  preparation.length > 0 ? preparation : usualPreparation(mode)

const withDetail = ([zh, en]: Pair, detail: string): Pair =>
  detail ? [`${zh}：${detail}`, `${en}: ${detail}`] : [zh, en]

export const auditNotice = letterOn<typeof events.AuditNoticeSent>((data, _, dueOn) => ({
  subject: ['审核通知', 'Audit notice'],
  facts: { ...data, dueOn: dueOn('audit-receipt') },
  paragraphs: [
    [
      '贵单位{type}{level}{kind}的协议已生效、费用已付清，兹定于 {auditOn} 对贵单位进行{mode}（Q8.4）。采用该方式的理由：{reason}',
      'The agreement on your application ({type}, {level}, {kind}) is in force and the fee is paid. Your audit is set for {auditOn}: {mode} (Q8.4). Why this mode: {reason}',
    ],
    [
      '请填写审核时间确认回执并上传盖章扫描件[，最晚 {dueOn}]；该日不便的，请说明原因并提出可行的日期（Q4.4）。',
      'Please fill in the audit date receipt and upload the sealed scan[ by {dueOn}]; if the day does not suit, say why and propose another (Q4.4).',
    ],
    [
      '请为审核组织贵单位自己的评审会议，并事先准备好下列事项，每项指定一名负责人。',
      'Please hold your own review meeting for the audit, and have the following ready beforehand, each with somebody in charge.',
    ],
  ],
  table: {
    head: [
      ['准备事项', 'To prepare'],
      ['负责部门', 'In charge'],
    ],
    rows: listed(data).map(({ matter, owner, detail }) => [
      withDetail(choices.matter[matter], detail),
      choices.owner[owner],
    ]),
  },
  after: [
    data.mode === 'remote'
      ? [
          '远程审核需要贵单位的项目团队在线参加，请在回执中写明参加人数和联线方式。',
          'A remote audit needs your team on the line; say in the receipt how many attend and how to connect.',
        ]
      : ['请在回执中写明参加人数。', 'Say in the receipt how many people attend.'],
    [
      '涉密项目的文件须先脱密；我中心不接收任何涉密信息（Q13.4）。',
      'Documents of classified engagements are desensitised first; the centre accepts no classified information (Q13.4).',
    ],
  ],
}))
