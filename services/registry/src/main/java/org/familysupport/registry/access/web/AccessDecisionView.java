package org.familysupport.registry.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.access.AccessDecision;
import org.jspecify.annotations.Nullable;

/** Why an organisation may know somebody now, or may not. */
@Schema(name = "AccessDecision")
record AccessDecisionView(
        LookView.SubjectView subject,
        @Schema(description = "Whose right was asked about") UUID organisation,

        @Schema(description = "The decision holds for this instant")
        Instant decidedAt,

        @Schema(description = "Whether it may know") boolean allowed,

        @Schema(description = "Code of the list `access-reason`", examples = "granted")
        String reason,

        @Schema(
                description =
                        "How much: `full`, `tail` (read only), `preview` (no names) or `part` (of some data classes, for some purposes); absent for nothing",
                examples = "full")
        @Nullable
        String profile,

        @Schema(
                description =
                        "What it was ever given for the subject, or for a family through which it would know; in force"
                                + " first")
        List<GrantView> grants,

        @Schema(description = "What hides the subject from somebody now")
        List<ConsideredView> restrictions) {
    @Schema(name = "ConsideredGrant", examples = "{\"until\": null}")
    record GrantView(
            UUID id,

            @Schema(description = "The service that gave it", examples = "registry")
            String service,

            @Schema(description = "The family or person it opens")
            UUID subject,

            @Schema(description = "Where it comes from", examples = "responsibility")
            String basis,

            @Schema(description = "The referral, transfer, registration or emergency behind it")
            UUID cause,

            @Schema(description = "`full`, `tail`, `preview` or `part`", examples = "full")
            String profile,

            Instant from,

            @Schema(description = "Absent while open at the end") @Nullable
            Instant until,

            @Schema(description = "`in-force`, `ended` or `not-yet`", examples = "in-force")
            String state,

            @Schema(
                    description = "Which a `part` opens, codes of the list `data-class`; empty for all ordinary ones",
                    examples = "[\"schedule\"]")
            List<String> dataClasses,

            @Schema(
                    description = "For which a `part` holds, codes of the list `purpose-of-use`; empty for any",
                    examples = "[\"service-delivery\"]")
            List<String> purposes) {
        static GrantView of(AccessDecision.ConsideredGrant it) {
            return new GrantView(
                    it.id(),
                    it.service(),
                    it.subject(),
                    it.basis(),
                    it.cause(),
                    it.profile(),
                    it.from(),
                    it.until(),
                    it.state(),
                    it.dataClasses(),
                    it.purposes());
        }
    }

    @Schema(name = "ConsideredRestriction")
    record ConsideredView(
            UUID id,

            @Schema(description = "The family or person it hides")
            UUID subject,

            @Schema(description = "Code of the list `compartment`", examples = "adoption")
            String compartment,

            @Schema(description = "Whether the organisation is of its team")
            boolean inTeam,

            Instant from) {
        static ConsideredView of(AccessDecision.ConsideredRestriction it) {
            return new ConsideredView(it.id(), it.subject(), it.compartment(), it.inTeam(), it.from());
        }
    }

    static AccessDecisionView of(AccessDecision it) {
        return new AccessDecisionView(
                new LookView.SubjectView(
                        it.subject().kind().code(), it.subject().id()),
                it.organisation(),
                it.decidedAt(),
                it.allowed(),
                it.reason(),
                it.profile(),
                it.grants().stream().map(GrantView::of).toList(),
                it.restrictions().stream().map(ConsideredView::of).toList());
    }
}
