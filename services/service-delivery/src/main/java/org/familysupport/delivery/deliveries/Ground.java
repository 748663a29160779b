package org.familysupport.delivery.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.familysupport.delivery.families.Asked;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.delivery.families.ReadRecipients.Place;
import org.familysupport.delivery.specialists.Performance;
import org.jspecify.annotations.Nullable;

/**
 * What is known about services before they are recorded.
 *
 * @param sameById whether an id that the organisation has used before names the same delivery
 * @param mine the organisations among theirs for which the caller may act
 * @param present the deliveries that are there already
 * @param known what is known of the recipients of the others
 * @param employed the lines whose specialist worked at the organisation on the day
 */
record Ground(
        boolean sameById,
        Set<UUID> mine,
        Map<DeliveryNumber, Deliveries.Present> present,
        Map<Place, KnownRecipient> known,
        Set<Integer> employed) {

    Ground with(Map<Place, KnownRecipient> recipients) {
        return new Ground(sameById, mine, present, recipients, employed);
    }

    Ground withEmployed(Set<Integer> lines) {
        return new Ground(sameById, mine, present, known, lines);
    }

    /** Whether the specialist that a draft names worked there then, or it names none. */
    boolean employed(int line, DeliveryDraft draft) {
        return draft.specialist() == null || employed.contains(line);
    }

    /** The specialists about whom must still be asked. */
    List<Performance> performances(List<DeliveryDraft> drafts) {
        List<Performance> performances = new ArrayList<>();
        for (int line = 0; line < drafts.size(); line++) {
            DeliveryDraft draft = drafts.get(line);
            if (draft.specialist() != null && isMine(draft) && shown(draft) == null) {
                performances.add(new Performance(line, draft.specialist(), draft.organisation(), draft.day()));
            }
        }
        return performances;
    }

    boolean isMine(DeliveryDraft draft) {
        return mine.contains(draft.organisation());
    }

    /** The delivery that bears its number already; null also for one that is hidden meanwhile. */
    Deliveries.@Nullable Present shown(DeliveryDraft draft) {
        Deliveries.Present found = present.get(number(draft, sameById));
        return found == null || found.sealed() ? null : found;
    }

    /** Whether its number is that of a delivery that is hidden meanwhile. */
    boolean isTaken(DeliveryDraft draft) {
        Deliveries.Present found = present.get(number(draft, sameById));
        return found != null && found.sealed();
    }

    /** The recipients of one draft, in their order. */
    List<KnownRecipient> recipients(int line, DeliveryDraft draft) {
        return IntStream.range(0, draft.recipients().size())
                .mapToObj(place -> Objects.requireNonNull(known.get(new Place(line, place))))
                .toList();
    }

    /** What must still be asked about these drafts. */
    List<Asked> questions(List<DeliveryDraft> drafts) {
        List<Asked> questions = new ArrayList<>();
        for (int line = 0; line < drafts.size(); line++) {
            DeliveryDraft draft = drafts.get(line);
            if (isMine(draft) && shown(draft) == null) {
                ask(line, draft, questions);
            }
        }
        return questions;
    }

    private static void ask(int line, DeliveryDraft draft, List<Asked> questions) {
        for (int place = 0; place < draft.recipients().size(); place++) {
            UUID person = draft.recipients().get(place).person();
            questions.add(new Asked(line, place, draft.organisation(), draft.family(), person, draft.day()));
        }
    }

    static DeliveryNumber number(DeliveryDraft draft, boolean sameById) {
        return new DeliveryNumber(draft.organisation(), draft.reference(), sameById ? draft.id() : null);
    }
}
