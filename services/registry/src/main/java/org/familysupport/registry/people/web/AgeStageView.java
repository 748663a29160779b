package org.familysupport.registry.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.SeenStage;
import org.familysupport.registry.people.StageOnDay;
import org.jspecify.annotations.Nullable;

/** The stage of life of a person on a day. */
@Schema(name = "AgeStage")
record AgeStageView(
        @Schema(description = "The person") UUID id,
        @Schema(description = "As in `ETag`, of the person") long version,

        @Schema(description = "The organisation that is responsible now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,
        @Schema(description = "The day asked about") LocalDate on,

        @Schema(description = "Code of the list `age-stage`; absent where no birth is known", examples = "preschool")
        @Nullable
        String stage,

        @Schema(description = "First day of the stage; absent before birth", examples = "2023-04-11") @Nullable
        LocalDate since,

        @Schema(description = "The stage after it; absent of the last", examples = "school") @Nullable
        String next,

        @Schema(description = "First day of the stage after it", examples = "2027-04-11") @Nullable
        LocalDate nextFrom,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal {
    private static final List<String> ALL = List.of("stage", "since", "next", "nextFrom");

    static AgeStageView of(SeenStage seen, LocalDate on, Instant now) {
        StageOnDay it = seen.stage();
        return new AgeStageView(
                seen.person().person().uuid(),
                seen.person().person().version(),
                seen.person().responsible(),
                now,
                on,
                it == null ? null : it.stage(),
                it == null ? null : it.since(),
                it == null ? null : it.next(),
                it == null ? null : it.nextFrom(),
                seen.person().access().sees("identity") ? List.of() : ALL);
    }

    @Override
    public String toString() {
        return "***";
    }
}
