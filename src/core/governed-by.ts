import { governedContracting } from '#core/governed-contracting.ts'
import type { RuleName } from '#core/rulebook/rules.ts'

type Governed = Readonly<Record<string, readonly RuleName[]>>

/**
 * Which rules govern a command, a refusal or a letter where its clause does not say: several rules rest on that clause,
 * or the clause speaks of more than any of them. The first rule named has the refusals of a command that no rule claims.
 */
export const governedBy: Readonly<Record<'commands' | 'refusals' | 'letters', Governed>> = {
  commands: {
    // Q4: a case that the centre closes has mostly missed its rectification; it is no withdrawal.
    WithdrawApplication: ['withdrawal'],
    CloseCase: ['rectification'],
    // Q4.1, Q4.2, Q4.4, Q4.5: one set of commands asks for papers at every stage.
    ConfirmFiling: ['filing', 'edition'],
    AskSupplement: ['supplement'],
    SupplySupplement: ['supplement', 'rectification'],
    RecordPaperArrival: ['supplement', 'rectification'],
    CheckSupplement: ['supplement', 'rectification'],
    ExtendSupplement: ['supplement', 'rectification'],
    ReturnAcceptance: ['acceptance'],
    RefuseApplication: ['acceptance'],
    AcceptApplication: ['acceptance', 'business-email'],
    // Q4.3
    ...governedContracting.commands,
    // Q4.5
    RecordConclusion: ['panel'],
    DeclareImpartiality: ['panel'],
    DeclareConflict: ['panel'],
    HandOverChair: ['panel'],
    OpenVotes: ['panel'],
    CastVote: ['panel'],
    ConcludeCase: ['panel'],
    PostponeCase: ['panel'],
    GrantQualification: ['decision'],
    DenyQualification: ['decision'],
    // Q4.6: a cancellation is judged like a change; nothing is posted.
    CancelCertificate: ['change'],
    // Q8.1 names the lead and the e-mail of the contact; the rule is on the e-mail alone.
    ChangeLead: [],
    // Q9.1
    MoveDeadlines: ['working-days'],
    SettleEarlierDeadlines: ['working-days'],
    ProposeNotice: ['working-days'],
    ConfirmNotice: ['working-days'],
    RejectNotice: ['working-days'],
    MovePanelDay: ['meetings'],
    ScheduleMeeting: ['meetings'],
    MoveMeeting: ['meetings'],
    InviteExperts: ['meetings'],
    OpenMeeting: ['meetings'],
    AnswerInvitation: ['meetings'],
    ConcludeMeeting: ['meetings'],
    CorrectMinutes: ['meetings'],
    SignMinutes: ['meetings'],
    // Q10
    IssueCertificate: ['validity', 'certificate-number'],
    RegisterCertificate: ['validity', 'certificate-number'],
    // Q14
    WaiveEngagementMinimum: ['engagement-minimum'],
    // Q17, Q18
    SupersedeCertificate: ['upgrade'],
    ConfirmProof: ['change'],
    GrantChange: ['change'],
    DenyChange: ['change'],
    ChangeCertificate: ['change'],
    // Q19
    AskQuestion: ['questions'],
    AnswerQuestion: ['questions'],
    AddToAnswer: ['questions'],
    // Q10, Q4.6, Q19: what is decided against a certificate.
    ProposeSanction: ['sanction'],
    DecideSanction: ['sanction'],
    TellSuspensionRanOut: ['sanction'],
    RecordOriginalTakenBack: ['sanction'],
    WithdrawForFalseMaterial: ['sanction', 'disqualification'],
    SetSanctionAside: ['sanction', 'objection'],
  },
  refusals: {
    'application-under-way': ['one-application'],
    'certificate-unknown': ['certificate'],
    'fee-unknown': ['fee'],
    'lead-approves-own-case': ['acceptance'],
    'no-agreement-needed': ['change'],
    'nothing-to-assess': ['change'],
    'number-registered-already': ['certificate-number'],
    'quorum-missing': ['panel'],
    'rectification-in-time': ['rectification'],
    'recused-from-case': ['decision'],
    'tied-to-applicant': ['decision'],
    'rectification-items-missing': ['rectification'],
    'supplement-rounds-used': ['supplement'],
    'supplement-unchecked': ['supplement'],
    'took-part-in-evaluation': ['decision'],
    // They say what a stream needs, not what a rule finds.
    'case-already-open': [],
    'granted-already': [],
    'organisation-missing': [],
  },
  letters: {
    'application-withdrawn': ['withdrawal'],
    'case-closed': ['rectification'],
    'filing-confirmed': ['filing', 'edition'],
    'supplement-request': ['supplement', 'rectification'],
    'deadline-extended': ['supplement', 'rectification'],
    'application-refused': ['acceptance'],
    'panel-held-over': ['agenda'],
    ...governedContracting.letters,
    'panel-passed': ['panel'],
    'panel-postponed': ['panel'],
    'rectification-demand': ['panel', 'rectification'],
    'qualification-granted': ['decision'],
    'qualification-denied': ['decision'],
    'cancellation-granted': ['change'],
    'deadlines-moved': ['working-days'],
    'earlier-deadlines-settled': ['working-days'],
    'panel-moved': ['meetings'],
    'certificate-issued': ['validity', 'certificate-number'],
    'proof-confirmed': ['change'],
    'change-granted': ['change'],
    'change-denied': ['change'],
    'certificate-changed': ['change'],
    'question-asked': ['questions'],
    'question-answered': ['questions'],
    'sanction-decided': ['sanction'],
    'suspension-ran-out': ['sanction'],
    'sanction-set-aside': ['sanction', 'objection'],
  },
}
