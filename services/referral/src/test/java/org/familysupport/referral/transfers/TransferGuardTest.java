package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.transfers.TransferAct.ACCEPTANCE;
import static org.familysupport.referral.transfers.TransferAct.CANCELLATION;
import static org.familysupport.referral.transfers.TransferAct.REJECTION;
import static org.familysupport.referral.transfers.TransferStatus.ACCEPTED;
import static org.familysupport.referral.transfers.TransferStatus.CANCELLED;
import static org.familysupport.referral.transfers.TransferStatus.COMPLETED;
import static org.familysupport.referral.transfers.TransferStatus.REJECTED;
import static org.familysupport.referral.transfers.TransferStatus.REQUESTED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.TransferId;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act on a transfer from everywhere by everybody: who may, where it leads, and what each other is told. */
@Proves("27")
class TransferGuardTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:05:06Z");
    private static final OrganisationId SOURCE = OrganisationId.next();
    private static final OrganisationId TARGET = OrganisationId.next();
    private static final OrganisationId RIVAL = OrganisationId.next();
    private static final ActorRef SOMEBODY = new ActorRef(SOURCE.value(), "somebody");

    /** Where a transfer to two receivers may stand: as a whole, for the one, and for the other. */
    enum Situation {
        ASKED(REQUESTED, REQUESTED, REQUESTED),
        TURNED_DOWN_BY_ONE(REQUESTED, REJECTED, REQUESTED),
        TURNED_DOWN_BY_BOTH(REJECTED, REJECTED, REJECTED),
        TAKEN_BACK(CANCELLED, CANCELLED, CANCELLED),
        TAKEN_BACK_AFTER_A_NO(CANCELLED, REJECTED, CANCELLED),
        TAKEN(ACCEPTED, ACCEPTED, CANCELLED),
        TAKEN_AFTER_A_NO(ACCEPTED, REJECTED, ACCEPTED),
        TAKEN_BY_THE_OTHER(ACCEPTED, CANCELLED, ACCEPTED),
        DONE(COMPLETED, COMPLETED, CANCELLED),
        DONE_BY_THE_OTHER(COMPLETED, CANCELLED, COMPLETED);

        private final TransferStatus whole;
        private final TransferStatus target;
        private final TransferStatus rival;

        Situation(TransferStatus whole, TransferStatus target, TransferStatus rival) {
            this.whole = whole;
            this.target = target;
            this.rival = rival;
        }
    }

    /** Who acts, and from where. */
    enum Actor {
        SOURCE_WORKER(SOURCE, "specialist"),
        SOURCE_WITHOUT_RIGHTS(SOURCE, "specialist"),
        SOURCE_READER(SOURCE, "auditor"),
        TARGET_MEMBER(TARGET, "specialist"),
        TARGET_READER(TARGET, "auditor"),
        RIVAL_MEMBER(RIVAL, "specialist"),
        STRANGER(OrganisationId.next(), "specialist");

        private final OrganisationId organisation;
        private final String role;

        Actor(OrganisationId organisation, String role) {
            this.organisation = organisation;
            this.role = role;
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

        private @Nullable Access access() {
            return this == SOURCE_WORKER || this == SOURCE_READER ? new Access(Access.Profile.FULL, "referral") : null;
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Situation.values())
                .flatMap(situation -> Arrays.stream(TransferAct.values())
                        .flatMap(act ->
                                Arrays.stream(Actor.values()).map(actor -> Arguments.of(situation, act, actor))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsThroughExactlyWhoMayWhereItMay(Situation situation, TransferAct act, Actor actor) {
        // Given
        SeenTransfer seen = seen(situation, actor);

        // When
        Object outcome = outcome(seen, act);

        // Then
        assertThat(outcome).isEqualTo(expected(situation, act, actor));
        assertThat(seen.allowedActs().contains(act)).isEqualTo(outcome instanceof TransferStatus);
    }

    @ParameterizedTest
    @EnumSource
    void standsForEachSideWhereItsActsHaveBroughtIt(Situation situation) {
        // When
        Transfer transfer = brought(situation);

        // Then
        assertThat(transfer.status()).isEqualTo(situation.whole);
        assertThat(transfer.offerTo(TARGET).orElseThrow().status()).isEqualTo(situation.target);
        assertThat(transfer.offerTo(RIVAL).orElseThrow().status()).isEqualTo(situation.rival);
    }

    /** In words of this test: the side and the role, then who was faster, then where it stands, then the right. */
    private static Object expected(Situation situation, TransferAct act, Actor actor) {
        Side side = act == CANCELLATION ? Side.SOURCE : Side.TARGET;
        if (side != side(actor) || actor.role.equals("auditor")) {
            return GeneralProblem.FORBIDDEN;
        }
        TransferStatus standing = switch (actor) {
            case TARGET_MEMBER -> situation.target;
            case RIVAL_MEMBER -> situation.rival;
            default -> situation.whole;
        };
        boolean lost = standing == CANCELLED && (situation.whole == ACCEPTED || situation.whole == COMPLETED);
        if (act == ACCEPTANCE && lost) {
            return HandOverProblem.TAKEN_BY_ANOTHER;
        }
        if (standing != REQUESTED) {
            return GeneralProblem.STATE_CONFLICT;
        }
        if (actor == Actor.SOURCE_WITHOUT_RIGHTS) {
            return GeneralProblem.FORBIDDEN;
        }
        return switch (act) {
            case ACCEPTANCE -> ACCEPTED;
            case REJECTION -> REJECTED;
            case CANCELLATION -> CANCELLED;
        };
    }

    private static @Nullable Side side(Actor actor) {
        return switch (actor) {
            case SOURCE_WORKER, SOURCE_WITHOUT_RIGHTS, SOURCE_READER -> Side.SOURCE;
            case TARGET_MEMBER, TARGET_READER, RIVAL_MEMBER -> Side.TARGET;
            case STRANGER -> null;
        };
    }

    /** Where the act leads, or the kind of the refusal. */
    private static Object outcome(SeenTransfer seen, TransferAct act) {
        try {
            return TransferGuard.decide(seen, seen.seatFor(act, null), act, new Version(seen.version()));
        } catch (Refused refused) {
            ProblemType type = refused.type();
            return type;
        }
    }

    private static SeenTransfer seen(Situation situation, Actor actor) {
        Transfer transfer = brought(situation);
        Side side = side(actor);
        return new SeenTransfer(
                transfer,
                actor.caller(),
                side == Side.SOURCE,
                side == Side.TARGET
                        ? transfer.offerTo(actor.organisation).stream().toList()
                        : List.of(),
                actor.access(),
                new Preview(null, List.of()),
                List.of());
    }

    private static Transfer brought(Situation situation) {
        TransferDraft draft = new TransferDraft(
                SubjectRef.family(UUID.randomUUID()), "general", List.of(TARGET, RIVAL), "age-stage", null);
        Transfer transfer = new Transfer(TransferId.next(), draft, SOURCE, SOMEBODY, NOW);
        transfer.requested();
        switch (situation) {
            case ASKED -> {}
            case TURNED_DOWN_BY_ONE -> take(transfer, REJECTION, TARGET);
            case TURNED_DOWN_BY_BOTH -> {
                take(transfer, REJECTION, TARGET);
                take(transfer, REJECTION, RIVAL);
            }
            case TAKEN_BACK -> take(transfer, CANCELLATION, SOURCE);
            case TAKEN_BACK_AFTER_A_NO -> {
                take(transfer, REJECTION, TARGET);
                take(transfer, CANCELLATION, SOURCE);
            }
            case TAKEN -> take(transfer, ACCEPTANCE, TARGET);
            case TAKEN_AFTER_A_NO -> {
                take(transfer, REJECTION, TARGET);
                take(transfer, ACCEPTANCE, RIVAL);
            }
            case TAKEN_BY_THE_OTHER -> take(transfer, ACCEPTANCE, RIVAL);
            case DONE -> {
                take(transfer, ACCEPTANCE, TARGET);
                transfer.complete(SOMEBODY, NOW);
            }
            case DONE_BY_THE_OTHER -> {
                take(transfer, ACCEPTANCE, RIVAL);
                transfer.complete(SOMEBODY, NOW);
            }
        }
        return transfer;
    }

    private static void take(Transfer transfer, TransferAct act, OrganisationId organisation) {
        Seat seat = new Seat(organisation.equals(SOURCE) ? Side.SOURCE : Side.TARGET, organisation);
        TransferStatus to = act.from(REQUESTED).orElseThrow();
        transfer.take(act, to, seat, new TransferWords(null, "other", null), SOMEBODY, NOW);
    }
}
