package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.referrals.ReferralAct.ACCEPTANCE;
import static org.familysupport.referral.referrals.ReferralAct.CANCELLATION;
import static org.familysupport.referral.referrals.ReferralAct.CLAIM;
import static org.familysupport.referral.referrals.ReferralAct.CLOSURE;
import static org.familysupport.referral.referrals.ReferralAct.COMPLETION;
import static org.familysupport.referral.referrals.ReferralAct.CONFIRMATION;
import static org.familysupport.referral.referrals.ReferralAct.ENTERED_IN_ERROR;
import static org.familysupport.referral.referrals.ReferralAct.FAILURE;
import static org.familysupport.referral.referrals.ReferralAct.HOLD;
import static org.familysupport.referral.referrals.ReferralAct.REDIRECTION;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION_CONFIRMATION;
import static org.familysupport.referral.referrals.ReferralAct.RENEWAL;
import static org.familysupport.referral.referrals.ReferralAct.START;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.HandOverProblem;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act from everywhere by everybody: who may, and what each other is told. */
@Proves("23")
class ReferralGuardTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:05:06Z");
    private static final OrganisationId SOURCE = OrganisationId.next();
    private static final OrganisationId TARGET = OrganisationId.next();
    private static final OrganisationId OTHER = OrganisationId.next();
    private static final ActWords WORDS = new ActWords(null, "other", "no-service-needed", "scheduled", "Слова");

    /** Where a referral may stand, and by which acts it came there. */
    enum Situation {
        ASKED(Kind.NAMED),
        TURNED_DOWN(Kind.NAMED, REJECTION),
        ASKED_ELSEWHERE(Kind.NAMED, REDIRECTION),
        ASKED_ELSEWHERE_AFTER_A_NO(Kind.NAMED, REJECTION, REDIRECTION),
        TAKEN_BACK(Kind.NAMED, CANCELLATION),
        TAKEN(Kind.NAMED, ACCEPTANCE),
        BEGUN(Kind.NAMED, ACCEPTANCE, START),
        PAUSED(Kind.NAMED, ACCEPTANCE, START, HOLD),
        DONE(Kind.NAMED, ACCEPTANCE, START, COMPLETION),
        DONE_AND_CONFIRMED(Kind.NAMED, ACCEPTANCE, START, COMPLETION, CONFIRMATION),
        FAILED(Kind.NAMED, ACCEPTANCE, START, FAILURE),
        FAILED_AND_CLOSED(Kind.NAMED, ACCEPTANCE, START, FAILURE, CLOSURE),
        FAILED_AND_ASKED_AGAIN(Kind.NAMED, ACCEPTANCE, START, FAILURE, RENEWAL),
        WRONG(Kind.NAMED, ENTERED_IN_ERROR),
        NOT_ANSWERED(Kind.UNANSWERED),
        NOT_ANSWERED_AND_ASKED_ELSEWHERE(Kind.UNANSWERED, REDIRECTION),
        GUARDED(Kind.GUARDED),
        DENIAL_WAITS(Kind.GUARDED, REJECTION),
        DENIAL_CONFIRMED(Kind.GUARDED, REJECTION, REJECTION_CONFIRMATION),
        GUARDED_AND_TAKEN(Kind.GUARDED, ACCEPTANCE),
        OPEN(Kind.OPEN),
        CLAIMED(Kind.OPEN, CLAIM),
        OPEN_NO_LONGER(Kind.OPEN, CANCELLATION);

        private final Kind kind;
        private final List<ReferralAct> acts;

        Situation(Kind kind, ReferralAct... acts) {
            this.kind = kind;
            this.acts = List.of(acts);
        }
    }

    /** Of which kind a referral is. */
    enum Kind {
        NAMED,
        /** The time to answer has gone by, and the rule of the term has ended it. */
        UNANSWERED,
        GUARDED,
        OPEN
    }

    /** Who acts, and from where. */
    enum Actor {
        SOURCE_WORKER(SOURCE, Side.SOURCE, "specialist"),
        SOURCE_SUPERVISOR(SOURCE, Side.SOURCE, "service-head"),
        SOURCE_READER(SOURCE, Side.SOURCE, "auditor"),
        TARGET_MEMBER(TARGET, Side.TARGET, "specialist"),
        TARGET_READER(TARGET, Side.TARGET, "auditor"),
        POOL_MEMBER(OTHER, Side.POOL, "specialist"),
        COORDINATOR(OTHER, Side.REGION, "municipal-coordinator"),
        STRANGER(UUID.randomUUID());

        private final OrganisationId organisation;
        private final @Nullable Side side;
        private final String role;

        Actor(OrganisationId organisation, Side side, String role) {
            this.organisation = organisation;
            this.side = side;
            this.role = role;
        }

        Actor(UUID nowhere) {
            this.organisation = new OrganisationId(nowhere);
            this.side = null;
            this.role = "specialist";
        }

        private Caller caller() {
            return new Caller(
                    "somebody",
                    "demo-cli",
                    organisation.value(),
                    "health",
                    Set.of(role),
                    Set.of("referral"),
                    "referral");
        }

        /** Whether its role and right are enough, wherever the referral stands. */
        private boolean may(ReferralAct act) {
            return switch (this) {
                case SOURCE_SUPERVISOR, TARGET_MEMBER, POOL_MEMBER, COORDINATOR -> true;
                case SOURCE_WORKER -> act != ENTERED_IN_ERROR;
                case SOURCE_READER, TARGET_READER, STRANGER -> false;
            };
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Situation.values())
                .flatMap(situation -> Arrays.stream(ReferralAct.values())
                        .filter(act -> act != ReferralAct.REQUEST)
                        .flatMap(act ->
                                Arrays.stream(Actor.values()).map(actor -> Arguments.of(situation, act, actor))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsThroughExactlyWhoMayWhereItMay(Situation situation, ReferralAct act, Actor actor) {
        // Given
        SeenReferral seen = seen(situation, actor);
        Side side = stands(seen, actor);

        // When
        ProblemType refusal = refusal(seen, act);

        // Then
        assertThat(refusal).isEqualTo(expected(seen, act, actor, side));
        assertThat(seen.allowedActs().contains(act)).isEqualTo(refusal == null);
        assertThat(seen.hidden()).isEqualTo(side == null);
    }

    /** In words of this test: the side, then the role, then who was faster, then the table. */
    private static @Nullable ProblemType expected(
            SeenReferral seen, ReferralAct act, Actor actor, @Nullable Side side) {
        if (side == null || !ReferralLifecycle.belongsTo(act, side) || !actor.may(act)) {
            return GeneralProblem.FORBIDDEN;
        }
        if (act == CLAIM && seen.referral().target() != null) {
            return HandOverProblem.TAKEN_BY_ANOTHER;
        }
        Position standing = side == Side.TARGET
                ? seen.referral().standingOf(seen.own().getFirst())
                : seen.referral().standing();
        return ReferralLifecycle.step(standing, act, side).isPresent() ? null : GeneralProblem.STATE_CONFLICT;
    }

    private static @Nullable ProblemType refusal(SeenReferral seen, ReferralAct act) {
        try {
            Seat seat = seen.seatFor(act, null);
            ReferralStep step =
                    ReferralGuard.decide(seen, seat, act, seen.access(), new Version(seen.version()), WORDS);
            assertThat(step.act()).isEqualTo(act);
            return null;
        } catch (Refused refused) {
            return refused.type();
        }
    }

    /** On which side an actor stands: nobody of a pool where there is none, nobody for the region where no key waits. */
    private static @Nullable Side stands(SeenReferral seen, Actor actor) {
        return switch (actor) {
            case SOURCE_WORKER, SOURCE_SUPERVISOR, SOURCE_READER -> Side.SOURCE;
            case TARGET_MEMBER, TARGET_READER -> seen.own().isEmpty() ? null : Side.TARGET;
            case POOL_MEMBER -> seen.openTo().isEmpty() ? null : Side.POOL;
            case COORDINATOR -> seen.forRegion() ? Side.REGION : null;
            case STRANGER -> null;
        };
    }

    /** A referral in a situation, as an actor sees it. */
    private static SeenReferral seen(Situation situation, Actor actor) {
        Referral referral = brought(situation);
        Side side = actor.side;
        boolean claimable = referral.status() == ReferralStatus.REQUESTED || referral.target() != null;
        return new SeenReferral(
                referral,
                actor.caller(),
                side == Side.SOURCE ? SOURCE : null,
                false,
                side == Side.TARGET ? referral.taskOf(TARGET).stream().toList() : List.of(),
                side == Side.SOURCE || side == Side.TARGET ? new Access(Access.Profile.FULL, "referral") : null,
                new Preview(null, List.of()),
                side == Side.POOL && referral.pool() != null && claimable ? List.of(OTHER) : List.of(),
                true,
                side == Side.REGION && referral.standing().denied(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Referral brought(Situation situation) {
        ReferralDraft draft = new ReferralDraft(
                null,
                SubjectRef.family(UUID.randomUUID()),
                SOURCE,
                situation.kind == Kind.OPEN ? List.of() : List.of(TARGET),
                situation.kind == Kind.GUARDED ? "child-protection" : "early-help",
                "routine",
                "age-stage",
                "referral",
                new LegalBasis("law", "442-ФЗ"),
                null,
                null,
                null,
                situation.kind == Kind.OPEN ? new Pool("50701000", null) : null,
                null);
        ActorRef actor = new ActorRef(SOURCE.value(), "somebody");
        Referral referral = new Referral(ReferralId.next(), draft, Origin.NONE, actor, NOW);
        referral.requested();
        if (situation.kind == Kind.UNANSWERED) {
            referral.unanswered(Set.of(TARGET), NOW);
        }
        situation.acts.forEach(act -> take(referral, act, actor));
        return referral;
    }

    private static void take(Referral referral, ReferralAct act, ActorRef actor) {
        Side side = Stream.of(Side.SOURCE, Side.TARGET, Side.POOL)
                .filter(each -> ReferralLifecycle.belongsTo(act, each))
                .findFirst()
                .orElseThrow();
        Position standing = side == Side.TARGET
                ? referral.standingOf(referral.taskOf(TARGET).orElseThrow())
                : referral.standing();
        ReferralStep step = ReferralLifecycle.step(standing, act, side).orElseThrow();
        Seat seat = new Seat(side, side == Side.SOURCE ? SOURCE : TARGET);
        referral.take(new Deed(step, seat, WORDS, 0, ReferralId.next(), actor, NOW), Duration.ofDays(30));
    }
}
