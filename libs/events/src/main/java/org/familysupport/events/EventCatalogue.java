package org.familysupport.events;

import static org.familysupport.events.EventType.v1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familysupport.events.accesses.AccessNoted;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.OfferChanged;
import org.familysupport.events.delivery.OfferPublished;
import org.familysupport.events.delivery.OfferVerified;
import org.familysupport.events.delivery.OfferWithdrawn;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.AccompanimentArchived;
import org.familysupport.events.referral.AccompanimentClosed;
import org.familysupport.events.referral.AccompanimentCuratorNamed;
import org.familysupport.events.referral.AccompanimentFollowedUp;
import org.familysupport.events.referral.AccompanimentGranted;
import org.familysupport.events.referral.AccompanimentIdentified;
import org.familysupport.events.referral.AccompanimentProcedureStarted;
import org.familysupport.events.referral.AccompanimentRefused;
import org.familysupport.events.referral.AccompanimentReopened;
import org.familysupport.events.referral.AccompanimentResumed;
import org.familysupport.events.referral.AccompanimentReviewed;
import org.familysupport.events.referral.AccompanimentSuspended;
import org.familysupport.events.referral.AssessedNeedFound;
import org.familysupport.events.referral.AssessedNeedReviewed;
import org.familysupport.events.referral.AssessmentRecorded;
import org.familysupport.events.referral.AttachmentAdded;
import org.familysupport.events.referral.AttachmentWithdrawn;
import org.familysupport.events.referral.CarerApplied;
import org.familysupport.events.referral.CarerAttended;
import org.familysupport.events.referral.CarerCertified;
import org.familysupport.events.referral.CarerCourseOpened;
import org.familysupport.events.referral.CarerEnrolled;
import org.familysupport.events.referral.CarerRefused;
import org.familysupport.events.referral.CarerWithdrawn;
import org.familysupport.events.referral.ConsiliumFormed;
import org.familysupport.events.referral.ConsiliumMemberJoined;
import org.familysupport.events.referral.ConsiliumMemberLeft;
import org.familysupport.events.referral.DeadlineEscalated;
import org.familysupport.events.referral.DeadlineMissed;
import org.familysupport.events.referral.DeadlineRuleChanged;
import org.familysupport.events.referral.DeadlineRuleEntered;
import org.familysupport.events.referral.HotLineCallTaken;
import org.familysupport.events.referral.InstrumentPublished;
import org.familysupport.events.referral.MessageSent;
import org.familysupport.events.referral.NeedChanged;
import org.familysupport.events.referral.NeedClosed;
import org.familysupport.events.referral.NeedNamed;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralClaimed;
import org.familysupport.events.referral.ReferralClosed;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralConfirmed;
import org.familysupport.events.referral.ReferralDenialConfirmed;
import org.familysupport.events.referral.ReferralDenialProposed;
import org.familysupport.events.referral.ReferralDenialRefused;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRenewed;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralReturned;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.referral.RelinquishmentClosed;
import org.familysupport.events.referral.RelinquishmentDecided;
import org.familysupport.events.referral.RelinquishmentDelivered;
import org.familysupport.events.referral.RelinquishmentOpened;
import org.familysupport.events.referral.RelinquishmentStepNoted;
import org.familysupport.events.referral.RelinquishmentTeamChanged;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.referral.RestrictedHotLineCallTaken;
import org.familysupport.events.referral.RestrictedSignalEnded;
import org.familysupport.events.referral.RestrictedSignalFirstActionTaken;
import org.familysupport.events.referral.RestrictedSignalReceived;
import org.familysupport.events.referral.RestrictedSignalReviewStarted;
import org.familysupport.events.referral.RouteClosedEarly;
import org.familysupport.events.referral.RouteOpened;
import org.familysupport.events.referral.RouteStepAdded;
import org.familysupport.events.referral.RouteStepDone;
import org.familysupport.events.referral.RouteStepReferred;
import org.familysupport.events.referral.RouteStepSkipped;
import org.familysupport.events.referral.RouteStepStarted;
import org.familysupport.events.referral.SignalEnded;
import org.familysupport.events.referral.SignalFirstActionTaken;
import org.familysupport.events.referral.SignalReceived;
import org.familysupport.events.referral.SignalReviewStarted;
import org.familysupport.events.referral.SittingCancelled;
import org.familysupport.events.referral.SittingDecided;
import org.familysupport.events.referral.SittingHeld;
import org.familysupport.events.referral.SittingItemWithdrawn;
import org.familysupport.events.referral.SittingPlanned;
import org.familysupport.events.referral.SittingProtocolSigned;
import org.familysupport.events.referral.SittingVoteCast;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.events.registry.AccessibilityPassportIssued;
import org.familysupport.events.registry.AccessibilityPassportSuperseded;
import org.familysupport.events.registry.AccessibilityPassportWithdrawn;
import org.familysupport.events.registry.AgreementEntered;
import org.familysupport.events.registry.AgreementRepealed;
import org.familysupport.events.registry.AgreementSuperseded;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentInvalidated;
import org.familysupport.events.registry.ConsentNoticeIssued;
import org.familysupport.events.registry.ConsentNoticeSuperseded;
import org.familysupport.events.registry.ConsentRefused;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.EmergencyAccessOpened;
import org.familysupport.events.registry.EmergencyAccessReviewed;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.FamilySurveySuperseded;
import org.familysupport.events.registry.FamilySurveyed;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesMarked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityMarkLifted;
import org.familysupport.events.registry.MatchingModelActivated;
import org.familysupport.events.registry.MatchingModelEstimated;
import org.familysupport.events.registry.MatchingModelRetired;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.events.registry.RestrictedStatusEnded;
import org.familysupport.events.registry.RestrictedStatusEnteredInError;
import org.familysupport.events.registry.RestrictedStatusRecorded;
import org.familysupport.events.registry.SpecialistChanged;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.StatusEnded;
import org.familysupport.events.registry.StatusEnteredInError;
import org.familysupport.events.registry.StatusRecorded;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryRegistered;
import org.familysupport.events.registry.VolunteerChanged;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;
import org.familysupport.events.registry.VolunteerWorked;
import org.familysupport.events.restrictions.RestrictionLifted;
import org.familysupport.events.restrictions.RestrictionPlaced;

/** Every fact there is; schemas, AsyncAPI, topics and the codec are made from this list. */
public final class EventCatalogue {
    private static final List<EventType> ALL = List.of(
            v1("registry", OrganisationRegistered.class, Topics.ORGANISATIONS),
            v1("registry", OrganisationChanged.class, Topics.ORGANISATIONS),
            v1("registry", TerritoryRegistered.class, Topics.TERRITORIES),
            v1("registry", TerritoryChanged.class, Topics.TERRITORIES),
            v1("registry", SpecialistEmployed.class, Topics.SPECIALISTS),
            v1("registry", EmploymentEnded.class, Topics.SPECIALISTS),
            v1("registry", SpecialistChanged.class, Topics.SPECIALISTS),
            v1("registry", VolunteerRegistered.class, Topics.VOLUNTEERS),
            v1("registry", VolunteerCleared.class, Topics.VOLUNTEERS),
            v1("registry", VolunteerWorked.class, Topics.VOLUNTEERS),
            v1("registry", VolunteerLeft.class, Topics.VOLUNTEERS),
            v1("registry", VolunteerChanged.class, Topics.VOLUNTEERS),
            v1("registry", PersonRegistered.class, Topics.PEOPLE),
            v1("registry", PersonChanged.class, Topics.PEOPLE),
            v1("registry", PersonCoreRecorded.class, Topics.PEOPLE_CORE),
            v1("registry", IdentitiesLinked.class, Topics.IDENTITIES),
            v1("registry", IdentitiesUnlinked.class, Topics.IDENTITIES),
            v1("registry", IdentitiesMarked.class, Topics.IDENTITIES),
            v1("registry", IdentityMarkLifted.class, Topics.IDENTITIES),
            v1("registry", MatchingModelEstimated.class, Topics.IDENTITIES),
            v1("registry", MatchingModelActivated.class, Topics.IDENTITIES),
            v1("registry", MatchingModelRetired.class, Topics.IDENTITIES),
            v1("registry", FamilyRegistered.class, Topics.FAMILIES),
            v1("registry", FamilyMoved.class, Topics.FAMILIES),
            v1("registry", MemberJoined.class, Topics.FAMILIES),
            v1("registry", MemberLeft.class, Topics.FAMILIES),
            v1("registry", MembersJoined.class, Topics.FAMILIES),
            v1("registry", MembersLeft.class, Topics.FAMILIES),
            v1("registry", StatusRecorded.class, Topics.STATUSES),
            v1("registry", StatusEnded.class, Topics.STATUSES),
            v1("registry", StatusEnteredInError.class, Topics.STATUSES),
            v1("registry", RestrictedStatusRecorded.class, Topics.STATUSES_RESTRICTED),
            v1("registry", RestrictedStatusEnded.class, Topics.STATUSES_RESTRICTED),
            v1("registry", RestrictedStatusEnteredInError.class, Topics.STATUSES_RESTRICTED),
            v1("registry", FamilySurveyed.class, Topics.FAMILY_SURVEYS),
            v1("registry", FamilySurveySuperseded.class, Topics.FAMILY_SURVEYS),
            v1("registry", AccessibilityPassportIssued.class, Topics.ACCESSIBILITY_PASSPORTS),
            v1("registry", AccessibilityPassportSuperseded.class, Topics.ACCESSIBILITY_PASSPORTS),
            v1("registry", AccessibilityPassportWithdrawn.class, Topics.ACCESSIBILITY_PASSPORTS),
            v1("registry", GrantOpened.class, Topics.REGISTRY_GRANTS),
            v1("registry", GrantClosed.class, Topics.REGISTRY_GRANTS),
            v1("registry", AgreementEntered.class, Topics.AGREEMENTS),
            v1("registry", AgreementSuperseded.class, Topics.AGREEMENTS),
            v1("registry", AgreementRepealed.class, Topics.AGREEMENTS),
            v1("registry", ConsentNoticeIssued.class, Topics.CONSENTS),
            v1("registry", ConsentNoticeSuperseded.class, Topics.CONSENTS),
            v1("registry", ConsentRequested.class, Topics.CONSENTS),
            v1("registry", ConsentGiven.class, Topics.CONSENTS),
            v1("registry", ConsentRefused.class, Topics.CONSENTS),
            v1("registry", ConsentWithdrawn.class, Topics.CONSENTS),
            v1("registry", ConsentInvalidated.class, Topics.CONSENTS),
            v1("registry", RestrictionPlaced.class, Topics.RESTRICTIONS),
            v1("registry", RestrictionLifted.class, Topics.RESTRICTIONS),
            v1("registry", EmergencyAccessOpened.class, Topics.EMERGENCY_ACCESSES),
            v1("registry", EmergencyAccessReviewed.class, Topics.EMERGENCY_ACCESSES),
            v1("registry", AccessNoted.class, Topics.REGISTRY_ACCESSES),
            v1("referral", SignalReceived.class, Topics.SIGNALS),
            v1("referral", SignalReviewStarted.class, Topics.SIGNALS),
            v1("referral", SignalFirstActionTaken.class, Topics.SIGNALS),
            v1("referral", SignalEnded.class, Topics.SIGNALS),
            v1("referral", RestrictedSignalReceived.class, Topics.SIGNALS_RESTRICTED),
            v1("referral", RestrictedSignalReviewStarted.class, Topics.SIGNALS_RESTRICTED),
            v1("referral", RestrictedSignalFirstActionTaken.class, Topics.SIGNALS_RESTRICTED),
            v1("referral", RestrictedSignalEnded.class, Topics.SIGNALS_RESTRICTED),
            v1("referral", HotLineCallTaken.class, Topics.HOT_LINE_CALLS),
            v1("referral", RestrictedHotLineCallTaken.class, Topics.HOT_LINE_CALLS_RESTRICTED),
            v1("referral", AccompanimentIdentified.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentProcedureStarted.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentGranted.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentRefused.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentCuratorNamed.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentReviewed.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentSuspended.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentResumed.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentClosed.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentReopened.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentFollowedUp.class, Topics.ACCOMPANIMENTS),
            v1("referral", AccompanimentArchived.class, Topics.ACCOMPANIMENTS),
            v1("referral", InstrumentPublished.class, Topics.INSTRUMENTS),
            v1("referral", AssessmentRecorded.class, Topics.ASSESSMENTS),
            v1("referral", AssessedNeedFound.class, Topics.ASSESSED_NEEDS),
            v1("referral", AssessedNeedReviewed.class, Topics.ASSESSED_NEEDS),
            v1("referral", RelinquishmentOpened.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", RelinquishmentTeamChanged.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", RelinquishmentStepNoted.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", RelinquishmentDelivered.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", RelinquishmentDecided.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", RelinquishmentClosed.class, Topics.RELINQUISHMENTS_RESTRICTED),
            v1("referral", CarerApplied.class, Topics.CARERS),
            v1("referral", CarerEnrolled.class, Topics.CARERS),
            v1("referral", CarerAttended.class, Topics.CARERS),
            v1("referral", CarerCertified.class, Topics.CARERS),
            v1("referral", CarerRefused.class, Topics.CARERS),
            v1("referral", CarerWithdrawn.class, Topics.CARERS),
            v1("referral", CarerCourseOpened.class, Topics.CARER_COURSES),
            v1("referral", RouteOpened.class, Topics.ROUTES),
            v1("referral", RouteStepAdded.class, Topics.ROUTES),
            v1("referral", RouteStepReferred.class, Topics.ROUTES),
            v1("referral", RouteStepStarted.class, Topics.ROUTES),
            v1("referral", RouteStepDone.class, Topics.ROUTES),
            v1("referral", RouteStepSkipped.class, Topics.ROUTES),
            v1("referral", RouteClosedEarly.class, Topics.ROUTES),
            v1("referral", ConsiliumFormed.class, Topics.CONSILIA),
            v1("referral", ConsiliumMemberJoined.class, Topics.CONSILIA),
            v1("referral", ConsiliumMemberLeft.class, Topics.CONSILIA),
            v1("referral", SittingPlanned.class, Topics.SITTINGS),
            v1("referral", SittingItemWithdrawn.class, Topics.SITTINGS),
            v1("referral", SittingCancelled.class, Topics.SITTINGS),
            v1("referral", SittingHeld.class, Topics.SITTINGS),
            v1("referral", SittingVoteCast.class, Topics.SITTINGS),
            v1("referral", SittingProtocolSigned.class, Topics.SITTINGS),
            v1("referral", SittingDecided.class, Topics.SITTINGS),
            v1("referral", ReferralRequested.class, Topics.REFERRALS),
            v1("referral", ReferralAccepted.class, Topics.REFERRALS),
            v1("referral", ReferralRejected.class, Topics.REFERRALS),
            v1("referral", ReferralCancelled.class, Topics.REFERRALS),
            v1("referral", ReferralStarted.class, Topics.REFERRALS),
            v1("referral", ReferralHeld.class, Topics.REFERRALS),
            v1("referral", ReferralResumed.class, Topics.REFERRALS),
            v1("referral", ReferralCompleted.class, Topics.REFERRALS),
            v1("referral", ReferralFailed.class, Topics.REFERRALS),
            v1("referral", ReferralEnteredInError.class, Topics.REFERRALS),
            v1("referral", MessageSent.class, Topics.MESSAGES),
            v1("referral", AttachmentAdded.class, Topics.ATTACHMENTS),
            v1("referral", AttachmentWithdrawn.class, Topics.ATTACHMENTS),
            v1("referral", NeedNamed.class, Topics.NEEDS),
            v1("referral", NeedChanged.class, Topics.NEEDS),
            v1("referral", NeedClosed.class, Topics.NEEDS),
            v1("referral", ReferralDenialProposed.class, Topics.REFERRALS),
            v1("referral", ReferralDenialConfirmed.class, Topics.REFERRALS),
            v1("referral", ReferralDenialRefused.class, Topics.REFERRALS),
            v1("referral", ReferralProgressTold.class, Topics.REFERRALS),
            v1("referral", ReferralClaimed.class, Topics.REFERRALS),
            v1("referral", ReferralRedirected.class, Topics.REFERRALS),
            v1("referral", ReferralReturned.class, Topics.REFERRALS),
            v1("referral", ReferralRenewed.class, Topics.REFERRALS),
            v1("referral", ReferralConfirmed.class, Topics.REFERRALS),
            v1("referral", ReferralClosed.class, Topics.REFERRALS),
            v1("referral", DeadlineMissed.class, Topics.DEADLINES),
            v1("referral", DeadlineEscalated.class, Topics.DEADLINES),
            v1("referral", DeadlineRuleEntered.class, Topics.DEADLINE_RULES),
            v1("referral", DeadlineRuleChanged.class, Topics.DEADLINE_RULES),
            v1("referral", TransferRequested.class, Topics.TRANSFERS),
            v1("referral", TransferAccepted.class, Topics.TRANSFERS),
            v1("referral", TransferRejected.class, Topics.TRANSFERS),
            v1("referral", TransferCancelled.class, Topics.TRANSFERS),
            v1("referral", TransferCompleted.class, Topics.TRANSFERS),
            v1("referral", ResponsibilityOpened.class, Topics.RESPONSIBILITIES),
            v1("referral", ResponsibilityMoved.class, Topics.RESPONSIBILITIES),
            v1("referral", GrantOpened.class, Topics.REFERRAL_GRANTS),
            v1("referral", GrantClosed.class, Topics.REFERRAL_GRANTS),
            v1("referral", ConsentUseStopped.class, Topics.REFERRAL_CONSENT_USES),
            v1("delivery", OfferPublished.class, Topics.OFFERS),
            v1("delivery", OfferChanged.class, Topics.OFFERS),
            v1("delivery", OfferVerified.class, Topics.OFFERS),
            v1("delivery", OfferWithdrawn.class, Topics.OFFERS),
            v1("delivery", DeliveryRecorded.class, Topics.DELIVERIES),
            v1("delivery", ConsentUseStopped.class, Topics.DELIVERY_CONSENT_USES),
            v1("referral", AccessNoted.class, Topics.REFERRAL_ACCESSES),
            v1("delivery", AccessNoted.class, Topics.DELIVERY_ACCESSES));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventCatalogue() {}

    /** All types, in the order of the services and rooms. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The type with this {@code ce_type}; empty for what is unknown or newer than this service. */
    public static Optional<EventType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** How {@code service} announces facts of this class. */
    public static EventType of(String service, Class<? extends Fact> fact) {
        return ALL.stream()
                .filter(type -> type.service().equals(service) && type.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " does not announce " + fact));
    }
}
