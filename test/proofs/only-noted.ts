/** Events that are only noted: they move nothing. */
export const onlyNoted = new Set(
  `RuleWaived SupplementExtended ProgressReported OriginalSent QuestionAsked QuestionAnswered DeadlinesMoved
  EarlierDeadlinesHeld EarlierDeadlinesSettled PanelDayMoved LimitWarned ProgressAsked LeadToldOfSilence PayerLetterGiven
  InvoiceDetailsGiven InvoiceIssued AuditImpartialityDeclared PreparationTicked AuditPlanSet RatingHandedIn ConsensusRecorded
  FindingRecorded HeldOver AttendanceRevised ProceedingNoted AuditDateChangeAsked AuditDateKept AuditorObjectedTo AuditorKept
  ExpertRecused ParcelAnnounced`.split(/\s+/),
)
