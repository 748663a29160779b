package org.familysupport.registry.consents;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is consented to; never more than the notice offers.
 *
 * @param notice the version of the notice that was read
 * @param purposes codes of the list {@code purpose-of-use}
 * @param dataClasses codes of the list {@code data-class}
 * @param recipients organisations named: each may know from the first day on
 * @param sectors codes of the list {@code sector}: kinds of organisations that may be asked to help with this consent as the
 *     ground, without a right of their own
 * @param validTo last day; null while open at the end
 */
public record ConsentTerms(
        ConsentNoticeId notice,
        List<String> purposes,
        List<String> dataClasses,
        List<UUID> recipients,
        List<String> sectors,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public ConsentTerms {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
        recipients = List.copyOf(recipients);
        sectors = List.copyOf(sectors);
    }

    /** What is wrong with it, given what the notice offers and which organisations are active. */
    Violations violations(Set<String> offeredPurposes, Set<String> offeredClasses, Set<UUID> active) {
        Violations found = new Violations()
                .unless(validTo == null || !validTo.isBefore(validFrom), "/validTo", GeneralRule.DATE_ORDER)
                .unless(!recipients.isEmpty() || !sectors.isEmpty(), "/recipients", GeneralRule.REQUIRED)
                .unless(new HashSet<>(recipients).size() == recipients.size(), "/recipients", GeneralRule.REPEATED);
        for (int place = 0; place < purposes.size(); place++) {
            found.unless(offeredPurposes.contains(purposes.get(place)), "/purposes/" + place, ConsentRule.NOT_OFFERED);
        }
        for (int place = 0; place < dataClasses.size(); place++) {
            found.unless(
                    offeredClasses.contains(dataClasses.get(place)), "/dataClasses/" + place, ConsentRule.NOT_OFFERED);
        }
        for (int place = 0; place < recipients.size(); place++) {
            found.unless(active.contains(recipients.get(place)), "/recipients/" + place, GeneralRule.UNKNOWN_REFERENCE);
        }
        return found;
    }
}
