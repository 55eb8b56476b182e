import type { events as experts } from '#core/meeting/experts.ts'
import { findRecusal, panelOf } from '#core/meeting/panel.ts'
import type { events as schedule } from '#core/meeting/schedule.ts'
import type { MeetingLetterName } from '#core/meeting/summons.ts'
import { invitationAnswerBy } from '#core/meeting-deadlines.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { inLang, type Pair } from '#core/words/say.ts'
import { type DueOn, type LetterDraft, letterOn, type Told } from './letter.ts'

/**
 * Letters to the experts of a meeting, its chair and its secretary (Q9). A mail lies in many places: none of them names
 * a case or an applicant; these are read on the page of the meeting, after signing in.
 */

type ToldMeeting = Told<MeetingState>

const toExpert: Pair = ['{contact}专家：', 'Dear {contact}:']
const bySecretary: Pair = ['专家评审会秘书', 'The secretary of the expert review meeting']

/** When and where it is, as every letter about it says. */
const whenAndWhere = ({ state }: ToldMeeting, dueOn: DueOn) => ({
  heldOn: dueOn('panel') ?? state.heldOn,
  agendaClosesOn: state.agendaClosesOn,
  venue: state.venue || null,
})

/** The last day to answer, for whoever reads the letter. */
const answerBy = ({ state, about, edition, calendar }: ToldMeeting): string | null => {
  const asked = state.asked.find(({ expertId }) => expertId === about.contactId)
  return asked ? invitationAnswerBy({ askedOn: asked.on, heldOn: state.heldOn }, edition, calendar) : null
}

const where: Pair = ['地点或接入方式：{venue}', 'Where, or how to join: {venue}']
const anExpert: Pair = ['一位专家', 'An expert']
const declare: Pair = [
  '评审前，请对议程上的每个项目在线声明：与申请单位没有任职、持股、咨询、亲属等可能影响公正的关系。有其中任何一种的，请申报回避，不参加该项目的评审；没有声明的，不能对该项目投票（Q4.5）。',
  'Before a case is heard, please declare on screen that no employment, shares, advice, family or other relation to its applicant could affect your judgement. Where there is one, declare the conflict and take no part in that case; without a declaration you cannot vote on it (Q4.5).',
]
const onScreenOnly: Pair = [
  '项目名称和资料只在登录后查阅，本邮件不列；请勿复制或外传。',
  'The cases and their files are read after signing in and stand in no mail; please copy and pass on nothing.',
]

const ofAgenda = ({ phase, agenda }: MeetingState): Pair => {
  if (phase === 'agenda-locked')
    return ['议程已经确定，共 {count} 个项目（Q9.2）。', 'The agenda is fixed: {count#|case|cases} (Q9.2).']
  return agenda.length > 0
    ? [
        '议程最晚 {agendaClosesOn} 确定（Q9.2），目前拟列入 {count} 个项目；确定后另行通知。',
        'The agenda is fixed by {agendaClosesOn} (Q9.2); so far it has {count#|case|cases}. You are told when it is.',
      ]
    : [
        '议程最晚 {agendaClosesOn} 确定（Q9.2），确定后另行通知。',
        'The agenda is fixed by {agendaClosesOn} (Q9.2); you are told when it is.',
      ]
}

/** To an expert who is expected from now on: invited, or able to come after all. */
const meetingNotice: LetterDraft<MeetingState> = (told, dueOn) => {
  const { state, event } = told
  return {
    subject: ['专家评审会会议通知（{heldOn}）', 'Notice of the expert review meeting on {heldOn}'],
    greeting: toExpert,
    signedBy: bySecretary,
    facts: { ...whenAndWhere(told, dueOn), answerBy: answerBy(told), count: state.agenda.length },
    paragraphs: [
      [
        '兹定于 {heldOn} 召开专家评审会，请您出席评审（Q9.1）。',
        'The expert review meeting is held on {heldOn}; you are asked to sit on its panel (Q9.1).',
      ],
      state.venue ? where : ['地点或接入方式另行通知。', 'Where it is held, or how to join, follows.'],
      event.type === 'InvitationAnswered'
        ? [
            '您已答复能够出席，本通知供您留存；情况再有变化的，请在线更改答复。',
            'You have answered that you will come after all; should that change again, please say so on screen.',
          ]
        : [
            '请在线答复能否出席[，最晚 {answerBy}]；不能出席的，请说明原因。',
            'Please say on screen whether you come[, by {answerBy}]; if you cannot, please say why.',
          ],
      ofAgenda(state),
      declare,
      onScreenOnly,
    ],
  }
}

const moved = letterOn<typeof schedule.MeetingMoved, MeetingState>((data, told, dueOn) => ({
  subject: ['专家评审会改期（{heldOn}）', 'The expert review meeting is moved to {heldOn}'],
  facts: { ...whenAndWhere(told, dueOn), wasHeldOn: data.wasHeldOn },
  paragraphs: [
    [
      '因放假安排变化，原定 {wasHeldOn} 的专家评审会改在 {heldOn} 召开（Q9.1）。',
      'As the holidays have changed, the expert review meeting set for {wasHeldOn} is held on {heldOn} (Q9.1).',
    ],
    told.state.venue ? where : null,
  ],
}))

const elsewhere: LetterDraft<MeetingState> = (told, dueOn) => ({
  subject: ['专家评审会地点通知（{heldOn}）', 'Where the expert review meeting of {heldOn} is held'],
  facts: whenAndWhere(told, dueOn),
  paragraphs: [
    [
      '{heldOn} 专家评审会的地点或接入方式如下，以此为准（Q9.1）：{venue}',
      'Where the expert review meeting of {heldOn} is held, or how to join; this is what counts now (Q9.1): {venue}',
    ],
  ],
})

/** To whoever stays expected: another day, or another place. */
const meetingChanged: LetterDraft<MeetingState> = (told, dueOn) => {
  const draft = (told.event.type === 'MeetingMoved' ? moved : elsewhere)(told, dueOn)
  return {
    ...draft,
    greeting: toExpert,
    signedBy: bySecretary,
    paragraphs: [
      ...draft.paragraphs,
      [
        '您此前的答复和声明继续有效；不能出席的，请在线更改答复并说明原因。',
        'What you answered and declared stands; if you cannot come, please change your answer on screen and say why.',
      ],
    ],
  }
}

/** To everybody expected: the agenda is fixed, and it is time to declare (Q4.5). */
const meetingAgendaFixed: LetterDraft<MeetingState> = (told, dueOn) => {
  const { state, about } = told
  const reader = about.contactId ?? ''
  const recused = state.agenda.filter(({ caseId }) => findRecusal(state, caseId, reader)).length
  const isSilent = state.answers.every(({ expertId }) => expertId !== reader)
  return {
    subject: ['专家评审会议程已确定（{heldOn}）', 'The agenda of the meeting on {heldOn} is fixed'],
    greeting: toExpert,
    signedBy: bySecretary,
    facts: { ...whenAndWhere(told, dueOn), count: state.agenda.length, recusals: recused },
    paragraphs: [
      [
        '{heldOn} 专家评审会的议程已经确定，共 {count} 个项目（Q9.2）。',
        'The agenda of the expert review meeting of {heldOn} is fixed: {count#|case|cases} (Q9.2).',
      ],
      state.venue ? where : null,
      recused > 0
        ? [
            '其中 {recusals} 个项目您按规定回避，不参加评审（Q4.5）。',
            'You take no part in {recusals} of them: the rules keep you from it (Q4.5).',
          ]
        : null,
      declare,
      isSilent
        ? [
            '您还没有答复能否出席，请尽快在线答复。',
            'You have not answered yet whether you come; please do so on screen as soon as you can.',
          ]
        : null,
      onScreenOnly,
    ],
  }
}

/** To whoever is no longer expected: taken off the list, or unable to come. */
const meetingReleased: LetterDraft<MeetingState> = (told, dueOn) => {
  const { reason } = told.event.data as { reason?: string }
  return {
    subject: ['无须出席专家评审会（{heldOn}）', 'You are not expected at the meeting on {heldOn}'],
    greeting: toExpert,
    signedBy: bySecretary,
    facts: { ...whenAndWhere(told, dueOn), reason: reason || null },
    paragraphs: [
      told.event.type === 'InvitationAnswered'
        ? [
            '已记下您不能出席 {heldOn} 的专家评审会[，原因：{reason}]（Q9.1）。会前情况有变化的，可以在线更改答复。',
            'We have noted that you cannot come to the expert review meeting of {heldOn}[; the reason: {reason}] (Q9.1). Should that change before the meeting, you may change your answer on screen.',
          ]
        : [
            '{heldOn} 的专家评审会人员有调整，您无须出席（Q9.1）。感谢您预留时间。',
            'The panel of the expert review meeting of {heldOn} has changed, and you need not come (Q9.1). Thank you for keeping the day free.',
          ],
    ],
  }
}

/** To everybody expected: it heard nothing and is over. */
const meetingCalledOff: LetterDraft<MeetingState> = (told, dueOn) => ({
  subject: ['专家评审会不召开（{heldOn}）', 'The expert review meeting of {heldOn} is not held'],
  greeting: toExpert,
  signedBy: bySecretary,
  facts: whenAndWhere(told, dueOn),
  paragraphs: [
    [
      '{heldOn} 的专家评审会不召开（Q9.1），您无须到会。',
      'The expert review meeting of {heldOn} is not held (Q9.1); you need not come.',
    ],
    told.state.conclusions.length > 0
      ? [
          '议程上的项目已经延期，等待下一次会议。',
          'The cases on its agenda were postponed and wait for the next meeting.',
        ]
      : ['议程上没有需要评审的项目。', 'No case is left on its agenda.'],
  ],
})

/** To the chair: the minutes are made and wait for their signature. */
const minutesToSign: LetterDraft<MeetingState> = (told, dueOn) => ({
  subject: ['专家评审会纪要待签发（{heldOn}）', 'Minutes of the meeting on {heldOn} to be signed'],
  greeting: toExpert,
  signedBy: bySecretary,
  facts: { ...whenAndWhere(told, dueOn), count: told.state.agenda.length },
  paragraphs: [
    [
      '{heldOn} 专家评审会的纪要已按会议数据生成，共 {count} 个项目，请您在线审阅并签发（Q9.1）。',
      'The minutes of the expert review meeting of {heldOn}, on {count#|case|cases}, are made from its data; please read and sign them on screen (Q9.1).',
    ],
    [
      '需要更正的，请先告知秘书补正；签发后不再更改。各项目的结论在形成时已经送达，不等纪要。',
      'If something has to be put right, please tell the secretary first: once signed they stay as they are. The conclusions reached their cases when they were made.',
    ],
  ],
})

/** Within the house, to the secretary: somebody who was expected cannot come. */
const expertDeclined = letterOn<typeof experts.InvitationAnswered, MeetingState>(
  ({ expertId, reason }, told, dueOn) => {
    const coming = panelOf(told.state).length
    const quorum = told.edition.readings.panelQuorum.value
    return {
      subject: ['一位专家不能出席（{heldOn} 评审会）', 'An expert cannot come to the meeting on {heldOn}'],
      greeting: ['专家评审会秘书：', 'To the secretary:'],
      facts: {
        ...whenAndWhere(told, dueOn),
        expert: told.names[expertId] ?? inLang(anExpert, told.lang),
        reason: reason || null,
        coming,
        quorum,
      },
      paragraphs: [
        [
          '{expert}不能出席 {heldOn} 的专家评审会[，原因：{reason}]（Q9.1）。',
          '{expert} cannot come to the expert review meeting of {heldOn}[; the reason: {reason}] (Q9.1).',
        ],
        coming < quorum
          ? [
              '预计到会 {coming} 人，不足法定人数 {quorum} 人，请再邀请专家。',
              '{coming} are expected, fewer than the quorum of {quorum}: please invite more experts.',
            ]
          : [
              '预计到会 {coming} 人，法定人数 {quorum} 人；每个项目是否仍够法定人数，请在会议页面核对。',
              '{coming} are expected; the quorum is {quorum}. Please see on the page of the meeting whether every case still has it.',
            ],
      ],
    }
  },
)

/** Every letter that the events of a meeting send, by its name. */
export const meetingLetters = {
  'meeting-notice': meetingNotice,
  'meeting-changed': meetingChanged,
  'meeting-agenda-fixed': meetingAgendaFixed,
  'meeting-released': meetingReleased,
  'meeting-called-off': meetingCalledOff,
  'expert-declined': expertDeclined,
  'minutes-to-sign': minutesToSign,
} as const satisfies Record<MeetingLetterName, LetterDraft<MeetingState>>
