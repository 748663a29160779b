package org.familysupport.registry.people.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.identities.Likelihood;
import org.familysupport.registry.identities.LookAlike;

/** Somebody on record who may be the same, with the reasons; no values, for they stand in the person. */
@Schema(name = "LookAlike")
record LookAlikeView(
        UUID person,

        @Schema(
                description =
                        "`automatic` beyond doubt, `review` somebody has to look; `different` all that you gave is equal, but it is too little to take them for one: entering is not refused for it",
                enumeration = {"automatic", "review", "different"})
        String zone,

        @Schema(
                description = "The score: binary logarithm of how much likelier it is for one person than for two",
                examples = "14.5")
        double bits,

        @Schema(description = "The rule beside the score that decided, else `none`", examples = "little-evidence")
        String safeguard,

        @Schema(description = "What each field says; the weights sum to the score")
        List<FieldView> fields) {

    @Schema(name = "LookAlikeField")
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

    static LookAlikeView of(LookAlike it) {
        Likelihood likelihood = it.likelihood();
        return new LookAlikeView(
                it.person(),
                likelihood.zone(),
                likelihood.bits(),
                likelihood.safeguard(),
                likelihood.fields().stream().map(FieldView::of).toList());
    }
}
