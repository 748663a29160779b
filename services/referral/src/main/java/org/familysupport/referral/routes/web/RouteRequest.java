package org.familysupport.referral.routes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.routes.RouteDraft;

/** What is said of a route when it is opened. */
@Schema(name = "RouteRequest", examples = "{\"subject\": {\"kind\": \"person\"}}")
record RouteRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "In their order") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid StepRequest> steps) {
    RouteDraft toDraft() {
        return new RouteDraft(
                subject.toRef(), steps.stream().map(StepRequest::toDraft).toList(), null);
    }
}
