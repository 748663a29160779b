package org.familysupport.registry.identities.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.matching.Field;
import org.familysupport.matching.Level;
import org.familysupport.matching.Weights;
import org.familysupport.registry.identities.MatchingModel;
import org.jspecify.annotations.Nullable;

/** A table of weights by which look-alikes are scored. */
@Schema(name = "MatchingModel")
record ModelView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "The shipped one is 1", examples = "2")
        int number,

        boolean active,

        @Schema(
                description =
                        "Whether agreement still speaks for and difference against one person in every field, and the estimate came to rest; another is not activated")
        boolean sane,

        @Schema(description = "From how many pairs that share a key it was estimated", examples = "4200")
        int pairs,

        @Schema(description = "From how many pairs drawn at random", examples = "2485")
        int randomPairs,

        @Schema(description = "The share of those pairs that are of one person", examples = "0.02")
        double onePerson,

        @Schema(description = "How many rounds the estimate took", examples = "17")
        int rounds,

        @Schema(description = "Why it was activated") @Nullable
        String reason,

        Instant estimatedAt,

        @Schema(description = "Field by field and level by level")
        List<WeightView> weights)
        implements Versioned {
    @Schema(name = "MatchingWeight")
    record WeightView(
            @Schema(examples = "given") String field,
            @Schema(examples = "exact") String level,

            @Schema(description = "Above zero it speaks for one person, below for two", examples = "6.5")
            double bits,

            @Schema(description = "By the shipped model", examples = "6.1")
            double shipped) {}

    static ModelView of(MatchingModel it) {
        return new ModelView(
                it.uuid(),
                it.version(),
                it.number(),
                it.active(),
                it.sane(),
                it.pairs(),
                it.randomPairs(),
                it.onePerson(),
                it.rounds(),
                it.reason(),
                it.createdAt(),
                weights(it.weights()));
    }

    private static List<WeightView> weights(Weights weights) {
        List<WeightView> views = new ArrayList<>();
        for (Field field : Field.values()) {
            for (Level level : Level.values()) {
                if (weights.u(field, level) > 0) {
                    views.add(new WeightView(
                            field.code(),
                            level.code(),
                            rounded(weights.bits(field, level)),
                            rounded(Weights.shipped().bits(field, level))));
                }
            }
        }
        return views;
    }

    private static double rounded(double bits) {
        return Math.round(bits * 100) / 100.0;
    }
}
