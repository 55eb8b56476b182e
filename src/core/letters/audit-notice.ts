import type { events } from '#core/chapters/audit.ts'
import { letterOn } from './letter.ts'

export const auditNotice = letterOn<typeof events.AuditNoticeSent>((data, _, dueOn) => ({
  subject: ['审核通知', 'Audit notice'],
  facts: { ...data, dueOn: dueOn('audit-receipt') },
  paragraphs: [
    [
      '兹定于 {auditOn} 对贵单位进行{mode}（Q8.4）。采用该方式的理由：{reason}',
      'Your audit is set for {auditOn}: {mode} (Q8.4). Why this mode: {reason}',
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
      ['建议负责部门', 'In charge, as we suggest'],
    ],
    rows: [
      [
        ['申请书和附件的原件，按序号排好', 'Originals of the book and its attachments, in order'],
        ['授权联系人', 'authorised contact'],
      ],
      [
        [
          '各服务项目的过程文件和记录，完整、未经删改',
          'Process documents and records of each engagement, whole and unaltered',
        ],
        ['技术、项目管理', 'engineering, project management'],
      ],
      [
        [
          '人员名册、劳动合同、社保和 CISP 证书',
          'Staff list, contracts, social insurance and CISP certificates',
        ],
        ['人力资源', 'human resources'],
      ],
      [
        [
          '质量体系文件和最近一次内部审核记录',
          'Quality system documents and records of the last internal audit',
        ],
        ['质量', 'quality'],
      ],
      data.mode === 'remote'
        ? [
            [
              '会议软件、摄像头和备用网络，提前试通',
              'Meeting software, camera and a spare line, tried beforehand',
            ],
            ['行政', 'administration'],
          ]
        : [
            [
              '会议室、投影和打印，现场人员的接待',
              'Meeting room, projector and printer, reception of the team',
            ],
            ['行政', 'administration'],
          ],
    ],
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
