package org.familysupport.referral.consilia.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.consilia.Verdict;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** The protocol of a sitting as it is signed. */
@Schema(name = "SittingProtocolRequest")
record ProtocolRequest(
        @Schema(description = "Number of the protocol", examples = "7") @NotNull @Size(min = 1, max = 100)
        String number,

        @NotNull @PlausibleDay LocalDate signedOn,

        @Schema(description = "One for each line of the agenda") @NotNull @Size(min = 1, max = 30)
        List<@NotNull @Valid OutcomeRequest> outcomes)
        implements Personal {
    /** What the protocol says of a line of the agenda. */
    @Schema(name = "SittingOutcomeRequest")
    record OutcomeRequest(
            @Schema(description = "Place of the line, beginning at 1", examples = "1") @NotNull
            Integer item,

            @Schema(
                    description =
                            "Code of the list `consilium-outcome`; `adopted` only where more voted for it than against it",
                    examples = "adopted")
            @NotNull
            @KnownCode("consilium-outcome")
            String outcome,

            @Schema(
                    description = "In words; it leaves this service in no event",
                    examples = "Утвердить программу на полгода")
            @Size(min = 1, max = 4000)
            @Nullable
            String resolution)
            implements Personal {
        Verdict toVerdict() {
            return new Verdict(item, outcome, resolution);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    List<Verdict> toVerdicts() {
        return outcomes.stream().map(OutcomeRequest::toVerdict).toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
