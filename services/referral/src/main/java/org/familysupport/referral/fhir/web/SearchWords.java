package org.familysupport.referral.fhir.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search as the standard writes them. */
final class SearchWords {
    private static final Set<String> STATUSES = Set.of(
            "requested",
            "accepted",
            "rejected",
            "in-progress",
            "on-hold",
            "completed",
            "failed",
            "cancelled",
            "entered-in-error");
    private static final String ORGANIZATION = Fhir.ORGANIZATION + "/";

    private SearchWords() {}

    /**
     * The id of an organisation; null for none.
     *
     * @throws Refused 400 for what is none
     */
    static @Nullable UUID id(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String id = text.startsWith(ORGANIZATION)
                ? text.substring(ORGANIZATION.length())
                : text.startsWith(Fhir.UUID_URN) ? text.substring(Fhir.UUID_URN.length()) : text;
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST, List.of(new Violation("query/" + parameter, GeneralRule.FORMAT)));
        }
    }

    /**
     * The statuses, any of which is wanted; none for all.
     *
     * @throws Refused 422 for an unknown one
     */
    static List<String> statuses(@Nullable String text) {
        List<String> wanted = text == null ? List.of() : Arrays.asList(text.split(",", -1));
        if (!STATUSES.containsAll(wanted)) {
            throw Refused.because("query/status", GeneralRule.UNKNOWN_CODE);
        }
        return wanted;
    }
}
