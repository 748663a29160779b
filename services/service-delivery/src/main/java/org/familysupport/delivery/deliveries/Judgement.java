package org.familysupport.delivery.deliveries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.familysupport.delivery.families.Birth;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.transactions.NotHeardYet;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Decides about services one after the other, by what is known of them; pure. */
final class Judgement {
    private final Ground ground;
    private final Caller caller;
    private final Instant now;
    private final boolean last;
    private final List<DeliveryOutcome> outcomes = new ArrayList<>();
    private final List<Delivery> entered = new ArrayList<>();
    private final Map<DeliveryNumber, Delivery> numbered = new HashMap<>();

    private Judgement(Ground ground, Caller caller, Instant now, boolean last) {
        this.ground = ground;
        this.caller = caller;
        this.now = now;
        this.last = last;
    }

    /**
     * Judges all drafts.
     *
     * @param last whether it must decide now
     * @throws NotHeardYet before the last time, where a fact on its way may change the outcome
     */
    static Judgement of(List<DeliveryDraft> drafts, Ground ground, Caller caller, Instant now, boolean last) {
        Judgement judgement = new Judgement(ground, caller, now, last);
        for (int line = 0; line < drafts.size(); line++) {
            judgement.outcomes.add(judgement.outcome(line, drafts.get(line)));
        }
        return judgement;
    }

    /** One for each draft, in order. */
    List<DeliveryOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The deliveries that are new. */
    List<Delivery> entered() {
        return List.copyOf(entered);
    }

    private DeliveryOutcome outcome(int line, DeliveryDraft draft) {
        if (!ground.isMine(draft)) {
            return DeliveryOutcome.refused(new Refused(GeneralProblem.FORBIDDEN));
        }
        Deliveries.Present present = ground.shown(draft);
        if (present != null) {
            return DeliveryOutcome.present(present.id(), present.version());
        }
        Delivery twin = numbered.get(Ground.number(draft, ground.sameById()));
        return twin == null
                ? outcome(draft, ground.recipients(line, draft), ground.employed(line, draft))
                : DeliveryOutcome.present(twin.id(), twin.version());
    }

    private DeliveryOutcome outcome(DeliveryDraft draft, List<KnownRecipient> known, boolean employed) {
        if (!last && !(employed && known.stream().allMatch(it -> it.settled(draft.inFamily())))) {
            throw new NotHeardYet();
        }
        Violations unknown = DeliveryRules.unknownSubject(draft, known);
        if (!unknown.none()) {
            return DeliveryOutcome.unknown(unknown);
        }
        if (!DeliveryPolicy.mayRecord(known, caller).allowed()) {
            return DeliveryOutcome.refused(new Refused(GeneralProblem.FORBIDDEN));
        }
        Violations broken = DeliveryRules.violations(draft, known, employed);
        if (!broken.none()) {
            return DeliveryOutcome.refused(new Refused(GeneralProblem.RULE_VIOLATED, broken.all()));
        }
        return ground.isTaken(draft)
                ? DeliveryOutcome.refused(DeliveryProblem.DELIVERY_EXISTS.refused())
                : DeliveryOutcome.entered(enter(draft, known));
    }

    private Delivery enter(DeliveryDraft draft, List<KnownRecipient> known) {
        DeliveryId id = draft.id() == null ? DeliveryId.next() : new DeliveryId(draft.id());
        List<DeliveryRecipient> recipients = IntStream.range(0, known.size())
                .mapToObj(place -> recipient(draft, place, known.get(place).birth()))
                .toList();
        Delivery delivery = new Delivery(
                id,
                draft,
                recipients,
                territory(known),
                caller.actingFor(draft.organisation()).actor(),
                now);
        entered.add(delivery);
        DeliveryNumber number = Ground.number(draft, ground.sameById());
        if (number.isGiven()) {
            numbered.put(number, delivery);
        }
        return delivery;
    }

    private static DeliveryRecipient recipient(DeliveryDraft draft, int place, @Nullable Birth birth) {
        DeliveryDraft.Recipient recipient = draft.recipients().get(place);
        return new DeliveryRecipient(
                recipient.person(), recipient.role(), birth == null ? null : birth.ageBandOn(draft.day()));
    }

    /** The family's; of persons with none, the one where all of them live. */
    private static @Nullable String territory(List<KnownRecipient> known) {
        Set<String> territories = known.stream()
                .map(KnownRecipient::territory)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return territories.size() == 1 ? territories.iterator().next() : null;
    }
}
