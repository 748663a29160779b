package org.familysupport.registry.identities.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.identities.Likelihood;
import org.familysupport.registry.identities.OpenPair;
import org.jspecify.annotations.Nullable;

/** Two people who look alike. */
@Schema(name = "IdentityPair")
record PairView(
        UUID id,

        @Schema(description = "To be given with the decision")
        long version,

        UUID one,
        UUID other,

        @Schema(
                description = "`automatic` beyond doubt, `review` somebody has to look",
                enumeration = {"automatic", "review"})
        String zone,

        @Schema(
                description = "The score: binary logarithm of how much likelier it is for one person than for two",
                examples = "14.5")
        double bits,

        @Schema(description = "The rule beside the score that decided, else `none`", examples = "little-evidence")
        String safeguard,

        @Schema(description = "What each field says") List<FieldView> fields,

        @Schema(description = "Why who entered the second holds them for two; absent where the service found the pair")
        @Nullable
        String reason,

        @Schema(description = "Who entered the second all the same") @Nullable
        UUID organisation,

        Instant foundAt)
        implements Personal {

    @Schema(name = "IdentityPairField")
    record FieldView(
            @Schema(examples = "given") String field,

            @Schema(description = "How far the two agree", examples = "sounds")
            String level,

            @Schema(description = "Above zero it speaks for one person, below for two", examples = "6.5")
            double bits) {
        static FieldView of(Likelihood.FieldWord it) {
            return new FieldView(it.field(), it.level(), it.bits());
        }
    }

    static PairView of(OpenPair it) {
        return new PairView(
                it.id(),
                it.version(),
                it.one(),
                it.other(),
                it.likelihood().zone(),
                it.likelihood().bits(),
                it.likelihood().safeguard(),
                it.likelihood().fields().stream().map(FieldView::of).toList(),
                it.reason(),
                it.organisation(),
                it.foundAt());
    }

    @Override
    public String toString() {
        return "***";
    }
}
