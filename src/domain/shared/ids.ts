/** Ids are opaque UUIDs; the brand keeps one kind from standing in for another. */
type Id<Kind extends string> = string & { readonly __id: Kind };

/** A client (asiakas); never derived from an identity code. */
export type ClientId = Id<'client'>;
/** A target-group determination (kohderyhmäratkaisu). */
export type DeterminationId = Id<'determination'>;
/** A referral notice (siirtoilmoitus). */
export type NoticeId = Id<'notice'>;
/** A client's request to be served by another authority (siirtopyyntö). */
export type RequestId = Id<'request'>;
/** An order by which the supervisor suspends a municipality's trial (keskeyttämismääräys). */
export type SuspensionId = Id<'suspension'>;
/** A permit for research (tutkimuslupa). */
export type ResearchPermitId = Id<'research-permit'>;
/** An element of an enhanced service model (tehostetun palvelumallin osatekijä). */
export type ServiceElementId = Id<'service-element'>;
/** A record that somebody may not handle a client's matters (esteellisyys). */
export type DisqualificationId = Id<'disqualification'>;
/** A right that somebody was given (käyttöoikeus). */
export type GrantId = Id<'grant'>;
/** A delivery received from a client register (tietotoimitus). */
export type DeliveryId = Id<'delivery'>;
/** A mark that the TE Office keeps a client (siirtämättä jättäminen). */
export type TeOfficeStayId = Id<'te-office-stay'>;
/** A hand-over of a client (asiakkuuden siirto). */
export type HandOverId = Id<'hand-over'>;
/** A piece of long work: an import, a determination run, a transfer run. */
export type RunId = Id<'run'>;
/** A change of facts that was made here (tietojen muutos). */
export type FactChangeId = Id<'fact-change'>;
/** A contradiction of facts that somebody must decide (ristiriita). */
export type FactConflictId = Id<'fact-conflict'>;
/** A merge of two clients who are one person (yhdistäminen). */
export type MergeId = Id<'merge'>;
/** A decision that two records are of different persons (päätös tuplaehdokkaasta). */
export type DuplicateDecisionId = Id<'duplicate-decision'>;
/** A plan that jobseeker and authority agree on (suunnitelma). */
export type PlanId = Id<'plan'>;
/** An act agreed in a plan (suunnitelman toimi). */
export type PlanActionId = Id<'plan-action'>;
/** Something to do in a client's service process (palveluprosessin tehtävä). */
export type TaskId = Id<'task'>;
/** A meeting with a client (tapaaminen). */
export type MeetingId = Id<'meeting'>;
/** The closing of the initial stage of a job search (alkuvaiheen päättäminen). */
export type InitialStageId = Id<'initial-stage'>;
/** A referral of a client to a service (palveluun ohjaus). */
export type ServiceReferralId = Id<'service-referral'>;
/** Seats of a course or service (palvelupaikat). */
export type SeatPoolId = Id<'seat-pool'>;
/** A case of the multi-sector joint service (monialaisen yhteispalvelun asia). */
export type MultiSectorCaseId = Id<'multi-sector-case'>;
/** A right to an integration plan (oikeus kotoutumissuunnitelmaan). */
export type IntegrationRightId = Id<'integration-right'>;
/** Something that makes an activation plan due (aktivointiehto). */
export type ActivationTriggerId = Id<'activation-trigger'>;
/** A service needs assessment (palvelutarpeen arviointi). */
export type AssessmentId = Id<'assessment'>;
/** A need or an obstacle that an assessment has found (todettu tarve tai este). */
export type FindingId = Id<'finding'>;
/** A contact for information and advice (neuvontayhteydenotto). */
export type AdviceContactId = Id<'advice-contact'>;
/** Vocational guidance and career planning for a client (ammatinvalinta- ja uraohjaus). */
export type GuidanceId = Id<'guidance'>;
/** A psychologist's note on guidance (ohjauksen muistiinpano). */
export type GuidanceNoteId = Id<'guidance-note'>;
/** The cooperation structure for competence services of an area (osaamispalveluiden yhteistyörakenne). */
export type CooperationStructureId = Id<'cooperation-structure'>;
/** A review period of a job-search obligation (työnhakuvelvollisuuden tarkastelujakso). */
export type ObligationPeriodId = Id<'obligation-period'>;
/** A work-trial agreement (työkokeilusopimus). */
export type WorkTrialId = Id<'work-trial'>;
/** An open job that an employer has notified (avoin työpaikka). */
export type VacancyId = Id<'vacancy'>;
/** An introduction of jobseekers to an employer (esittely työnantajalle). */
export type IntroductionId = Id<'introduction'>;
/** A client in an introduction (esiteltävä asiakas). */
export type IntroducedClientId = Id<'introduced-client'>;
/** An offer of a vacancy to a client (työtarjous). */
export type JobOfferId = Id<'job-offer'>;
/** A request that a client explain something (selvityspyyntö). */
export type ClarificationId = Id<'clarification'>;
/** A report of facts to whoever gives a statement (tietojen ilmoittaminen). */
export type FactReportId = Id<'fact-report'>;
/** A labour-policy statement (työvoimapoliittinen lausunto). */
export type StatementId = Id<'statement'>;
/** A reminder to a client after a first neglect (muistutus). */
export type ReminderId = Id<'reminder'>;
/** A quota of state money, or of seats (määrärahakiintiö). */
export type QuotaId = Id<'quota'>;
/** What one case has reserved and committed of a quota (sitoumus). */
export type CommitmentId = Id<'commitment'>;
/** A case of pay subsidy or of the 55+ employment subsidy (palkkatukiasia). */
export type PaySubsidyId = Id<'pay-subsidy'>;
/** A case of start-up grant (starttiraha-asia). */
export type StartUpGrantId = Id<'start-up-grant'>;
/** A decision on a subsidy (tukipäätös). */
export type DecisionId = Id<'decision'>;
/** An employer's or entrepreneur's claim for payment (maksatushakemus). */
export type ClaimId = Id<'claim'>;
/** A request that a decision be rectified (oikaisuvaatimus). */
export type RectificationRequestId = Id<'rectification-request'>;
/** The Ministry's indicative calculation (suuntaa-antava laskelma). */
export type QuotaCalculationId = Id<'quota-calculation'>;
/** A yearly plan of what is bought (hankintasuunnitelma). */
export type ProcurementPlanId = Id<'procurement-plan'>;
/** A contract with a service provider (hankintasopimus). */
export type ContractId = Id<'contract'>;
/** A course that a contract buys (kurssi). */
export type CourseId = Id<'course'>;
