package org.familysupport.registry.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a legal act or agreement when it is entered; codes are known ones.
 *
 * @param title what it is about, as on its first page
 * @param validTo last day in force; null while open at the end
 * @param supersedes the version it takes the place of
 * @param exchange for an agreement under which data may be exchanged
 */
public record AgreementDraft(
        @Nullable AgreementId id,
        String kind,
        String number,
        LocalDate adoptedOn,
        String title,
        List<UUID> issuers,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgreementId supersedes,
        @Nullable Exchange exchange) {
    public AgreementDraft {
        issuers = List.copyOf(issuers);
    }

    /** Whether each stands once. */
    public static boolean each(List<UUID> organisations) {
        return new HashSet<>(organisations).size() == organisations.size();
    }

    /** What cannot be of an act of these days, whatever else is said of it. */
    public static Violations impossible(
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate today) {
        return new Violations()
                .unless(adoptedOn == null || !adoptedOn.isAfter(today), "/adoptedOn", GeneralRule.FUTURE_DATE)
                .unless(
                        validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                        "/validTo",
                        GeneralRule.DATE_ORDER);
    }

    /** Every organisation it names. */
    Set<UUID> organisations() {
        Set<UUID> all = new HashSet<>(issuers);
        if (exchange != null) {
            all.addAll(exchange.parties());
        }
        return all;
    }

    /** Refuses who is not in the directory, each at its place. */
    void mustKnow(Set<UUID> known) {
        Violations violations = new Violations();
        List<UUID> named = new ArrayList<>(issuers);
        for (int place = 0; place < named.size(); place++) {
            violations.unless(known.contains(named.get(place)), "/issuers/" + place, GeneralRule.UNKNOWN_REFERENCE);
        }
        List<UUID> parties = exchange == null ? List.of() : exchange.parties();
        for (int place = 0; place < parties.size(); place++) {
            violations.unless(
                    known.contains(parties.get(place)), "/exchange/parties/" + place, GeneralRule.UNKNOWN_REFERENCE);
        }
        violations.orRefuse();
    }
}
