package org.familysupport.registry.agreements.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Unchanging;
import org.familysupport.registry.agreements.Disclosure;
import org.jspecify.annotations.Nullable;

/** What an organisation may know of a subject under an agreement. */
@Schema(name = "Disclosure")
record DisclosureView(
        UUID id,

        @Schema(description = "The agreement on which it rests")
        UUID agreement,

        @Schema(description = "The family or person") UUID subject,
        @Schema(description = "Who may know") UUID organisation,

        @Schema(description = "Codes of the list `purpose-of-use`", examples = "[\"referral\"]")
        List<String> purposes,

        @Schema(description = "Codes of the list `data-class`", examples = "[\"identity\"]")
        List<String> dataClasses,

        @Schema(description = "When it began") Instant from,

        @Schema(description = "When it ends by itself") @Nullable
        Instant until)
        implements Unchanging {
    static DisclosureView of(Disclosure it) {
        return new DisclosureView(
                it.id(),
                it.agreement(),
                it.subject(),
                it.organisation(),
                it.purposes(),
                it.dataClasses(),
                it.from(),
                it.until());
    }
}
